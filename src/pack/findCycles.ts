import { compareText } from '../shared/compareText.js'
import { append } from './append.js'
import { strongComponents } from './strongComponents.js'

/** An author mends one circle at a time, and a hostile pack must not make the search long. */
const mostCycles = 20

/** For each node the nodes that must come before it. */
export type Graph = ReadonlyMap<string, readonly string[]>

/**
 * Finds circles in a graph, none twice and at most 20; the same ones whatever the order of keys.
 * Works without recursion, so a long chain cannot exhaust the stack, and looks again only at the tangle in which
 * a circle was found, so that many circles cost no more than one.
 *
 * @example findCycles(new Map([['a', ['b']], ['b', ['a']], ['c', ['a']]])) // [['a', 'b']]
 */
export function findCycles(graph: Graph): string[][] {
  const cycles: string[][] = []
  const tangles = findTangles(graph)
  for (let tangle = tangles.shift(); tangle && cycles.length < mostCycles; tangle = tangles.shift()) {
    const cycle = firstCycle(tangle)
    cycles.push(cycle)
    append(tangles, findTangles(without(tangle, new Set(cycle))))
  }
  return cycles
}

/**
 * The nodes in layers: those of a layer need only nodes of earlier ones. Each layer is sorted by name.
 * Nodes in or behind a circle are in none.
 */
export function layersOf(graph: Graph): string[][] {
  const waiting = new Map([...graph].map(([node, needs]) => [node, new Set(known(graph, needs)).size]))
  const followers = reverse(graph)
  const layers: string[][] = []
  let ready = [...waiting].filter(([, count]) => count === 0).map(([node]) => node)
  while (ready.length > 0) {
    layers.push([...ready].sort(compareText))
    const next: string[] = []
    for (const follower of ready.flatMap((node) => followers.get(node) ?? [])) {
      const left = (waiting.get(follower) ?? 0) - 1
      waiting.set(follower, left)
      if (left === 0) next.push(follower)
    }
    ready = next
  }
  return layers
}

/** The parts of a graph in which every node needs every other, in the order of their least names. */
function findTangles(graph: Graph): Graph[] {
  return strongComponents(graph)
    .filter((nodes) => nodes.length > 1 || graph.get(nodes[0] as string)?.includes(nodes[0] as string))
    .map((nodes) => ({ first: least(nodes), tangle: among(graph, new Set(nodes)) }))
    .sort((left, right) => compareText(left.first, right.first))
    .map(({ tangle }) => tangle)
}

function among(graph: Graph, nodes: ReadonlySet<string>): Graph {
  return new Map([...nodes].map((node) => [node, known(nodes, graph.get(node) ?? [])]))
}

function without(graph: Graph, gone: ReadonlySet<string>): Graph {
  return among(graph, new Set([...graph.keys()].filter((node) => !gone.has(node))))
}

function reverse(graph: Graph): Graph {
  const followers = new Map<string, string[]>([...graph.keys()].map((node) => [node, []]))
  for (const [node, needs] of graph) {
    for (const need of new Set(needs)) followers.get(need)?.push(node)
  }
  return followers
}

function known(nodes: { has(node: string): boolean }, needs: readonly string[]): string[] {
  return needs.filter((need) => nodes.has(need))
}

/** In a tangle every node has one before it, so walking back must come round; the cycle starts at its least name. */
function firstCycle(graph: Graph): string[] {
  const walked = new Map<string, number>()
  const path: string[] = []
  let node = least([...graph.keys()])
  while (!walked.has(node)) {
    walked.set(node, path.length)
    path.push(node)
    node = least(known(graph, graph.get(node) ?? []))
  }
  const cycle = path.slice(walked.get(node))
  const start = cycle.indexOf(least(cycle))
  return [...cycle.slice(start), ...cycle.slice(0, start)]
}

function least(names: readonly string[]): string {
  return names.reduce((left, right) => (compareText(right, left) < 0 ? right : left))
}

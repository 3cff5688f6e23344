import { compareText } from '../shared/compareText.js'

/** An author mends one circle at a time, and a hostile pack must not make the search long. */
const mostCycles = 20

/** For each node the nodes that must come before it. */
export type Graph = ReadonlyMap<string, readonly string[]>

/**
 * Finds circles in a graph, none twice and at most 20; the same ones whatever the order of keys.
 * Works without recursion, so a long chain cannot exhaust the stack.
 *
 * @example findCycles(new Map([['a', ['b']], ['b', ['a']], ['c', ['a']]])) // [['a', 'b']]
 */
export function findCycles(graph: Graph): string[][] {
  const cycles: string[][] = []
  let tangled = tangle(graph)
  while (tangled.size > 0 && cycles.length < mostCycles) {
    const cycle = firstCycle(tangled)
    cycles.push(cycle)
    tangled = tangle(without(tangled, new Set(cycle)))
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

/** What is left when everything before and behind the circles is taken away. */
function tangle(graph: Graph): Graph {
  const behind = without(graph, new Set(layersOf(graph).flat()))
  return without(behind, new Set(layersOf(reverse(behind)).flat()))
}

function without(graph: Graph, gone: ReadonlySet<string>): Graph {
  const kept = [...graph].filter(([node]) => !gone.has(node))
  return new Map(kept.map(([node, needs]) => [node, needs.filter((need) => !gone.has(need))]))
}

function reverse(graph: Graph): Graph {
  const followers = new Map<string, string[]>([...graph.keys()].map((node) => [node, []]))
  for (const [node, needs] of graph) {
    for (const need of new Set(needs)) followers.get(need)?.push(node)
  }
  return followers
}

function known(graph: Graph, needs: readonly string[]): string[] {
  return needs.filter((need) => graph.has(need))
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

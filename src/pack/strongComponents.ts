/** For each node the nodes that it needs. */
type Graph = ReadonlyMap<string, readonly string[]>

interface Visit {
  readonly node: string
  readonly needs: readonly string[]
  next: number
}

/** What Tarjan's algorithm keeps of a walk. */
interface Walk {
  readonly graph: Graph
  readonly order: Map<string, number>
  /** The earliest node that each can reach. */
  readonly lowest: Map<string, number>
  readonly waiting: string[]
  readonly isWaiting: Set<string>
  readonly components: string[][]
}

/**
 * The parts of a graph in which every node can reach every other, by Tarjan's algorithm: each node and edge is
 * looked at once. Without recursion, so that a long chain cannot exhaust the stack.
 */
export function strongComponents(graph: Graph): string[][] {
  const walk: Walk = {
    graph,
    order: new Map(),
    lowest: new Map(),
    waiting: [],
    isWaiting: new Set(),
    components: [],
  }
  for (const node of graph.keys()) if (!walk.order.has(node)) walkFrom(walk, node)
  return walk.components
}

function walkFrom(walk: Walk, start: string): void {
  const path = [enter(walk, start)]
  for (let visit = path.at(-1); visit; visit = path.at(-1)) {
    const need = visit.needs[visit.next]
    visit.next += 1
    if (need === undefined) {
      path.pop()
      leave(walk, visit.node, path.at(-1)?.node)
    } else if (!walk.order.has(need)) {
      if (walk.graph.has(need)) path.push(enter(walk, need))
    } else if (walk.isWaiting.has(need)) lower(walk, visit.node, walk.order.get(need) ?? 0)
  }
}

function enter(walk: Walk, node: string): Visit {
  walk.order.set(node, walk.order.size)
  walk.lowest.set(node, walk.order.get(node) ?? 0)
  walk.waiting.push(node)
  walk.isWaiting.add(node)
  return { node, needs: walk.graph.get(node) ?? [], next: 0 }
}

function leave(walk: Walk, node: string, parent: string | undefined): void {
  const lowest = walk.lowest.get(node) ?? 0
  if (parent !== undefined) lower(walk, parent, lowest)
  if (lowest !== walk.order.get(node)) return
  const component = walk.waiting.splice(walk.waiting.lastIndexOf(node))
  for (const member of component) walk.isWaiting.delete(member)
  walk.components.push(component)
}

function lower(walk: Walk, node: string, reached: number): void {
  walk.lowest.set(node, Math.min(walk.lowest.get(node) ?? reached, reached))
}

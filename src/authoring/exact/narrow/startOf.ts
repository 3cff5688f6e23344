import type { FactValue } from '../../../model/fact.js'
import type { Network } from '../network.js'
import type { Outcomes } from '../outcomes.js'
import type { Variable } from '../variables.js'
import type { Graph } from './graph.js'
import { graphOf } from './graphOf.js'
import { narrow } from './narrow.js'
import { notNarrowed, restrict } from './narrowed.js'

/** From where a search sets out. */
export interface SearchStart {
  /** The values of each variable that are left. */
  readonly left: ReadonlyMap<Variable, readonly FactValue[]>
  /** By variable, the values that differ in nothing from one before them. */
  readonly spare: ReadonlyMap<Variable, ReadonlySet<FactValue>>
}

export interface StartInput {
  readonly network: Network
  readonly variables: ReadonlyMap<string, readonly Variable[]>
  readonly goals: readonly {
    readonly condition: Parameters<Network['conditionFor']>[0]
    readonly outcomes: Outcomes
  }[]
}

/**
 * What is left to be chosen when conditions are to come to what is wanted of them. Undefined when nothing is: then
 * nobody is so, and that is the proof.
 */
export function startOf({ network, variables, goals }: StartInput): SearchStart | undefined {
  const graph = graphOf(
    network,
    variables,
    goals.map(({ condition }) => condition),
  )
  const narrowed = notNarrowed(graph)
  for (const [index, { outcomes }] of goals.entries())
    restrict(narrowed, graph.roots[index] as number, outcomes)
  if (!narrow(network.pack, graph, narrowed)) return undefined
  const left = graph.variables.map(({ values }, place) =>
    values.filter((_, value) => narrowed.left[place]?.[value]),
  )
  return {
    left: new Map(graph.variables.map((variable, place) => [variable, left[place] ?? []])),
    spare: spareOf(graph),
  }
}

/** Not of a variable on which something hangs together with others: there each value may tell on its own. */
function spareOf({ nodes, variables }: Graph): SearchStart['spare'] {
  const leaves = variables.map((): (readonly Outcomes[])[] => [])
  const entangled = new Set<number>()
  for (const node of nodes) {
    if (node.kind !== 'leaf') continue
    if (node.byValue === undefined) for (const place of node.variables) entangled.add(place)
    else leaves[node.variables[0] as number]?.push(node.byValue)
  }
  return new Map(
    variables.map((variable, place) => {
      const seen = new Set<string>()
      const spare = (entangled.has(place) ? [] : variable.values).filter((_, value) => {
        const text = (leaves[place] ?? []).map((outcomes) => outcomes[value]).join(' ')
        const isSpare = seen.has(text)
        seen.add(text)
        return isSpare
      })
      return [variable, new Set(spare)]
    }),
  )
}

import { anyOutcome, type Outcomes } from '../outcomes.js'
import type { Graph } from './graph.js'

/** What every node may still come to, and which values are left of every variable. */
export interface Narrowed {
  readonly outcomes: Outcomes[]
  readonly left: readonly boolean[][]
}

export type Went = 'failed' | 'changed' | 'unchanged'

/** Nothing is taken away yet. */
export function notNarrowed({ nodes, variables }: Graph): Narrowed {
  return {
    outcomes: nodes.map(() => anyOutcome),
    left: variables.map(({ values }) => values.map(() => true)),
  }
}

/** Takes from a node what it may not come to; it failed when nothing is left. */
export function restrict({ outcomes }: Narrowed, node: number, to: Outcomes): Went {
  const before = outcomes[node] as Outcomes
  const after = before & to
  outcomes[node] = after
  if (after === 0) return 'failed'
  return after === before ? 'unchanged' : 'changed'
}

/** What became of several. */
export function altogether(went: readonly Went[]): Went {
  if (went.includes('failed')) return 'failed'
  return went.includes('changed') ? 'changed' : 'unchanged'
}

import type { Mode } from '../model/primitives.js'

/** Covered visits of a discipline between two days, both included, counted from the plan's first. */
export interface Covered {
  readonly discipline: string
  readonly visits: number
  readonly firstDay: number
  readonly lastDay: number
  /** The ways of giving that count against it; all when absent. */
  readonly modes?: readonly Mode[]
}

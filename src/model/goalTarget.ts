import type { CalendarDate } from './primitives.js'

/** Where a person began. */
export interface GoalBaseline {
  readonly score: number
  readonly on: CalendarDate
}

/** What a formula gave. */
export interface GoalTarget {
  readonly score: number
  readonly comparator: 'at-most' | 'at-least'
  /** Title of the branch that gave it. */
  readonly branch: string
}

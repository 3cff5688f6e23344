import type { Problem } from './problem.js'

/** What a check of a plan could not look at, and what it would need for that. */
export interface NotChecked {
  /** Stable and kebab-case (`opening-hours`). */
  readonly code: string
  /** A sentence. */
  readonly what: string
  readonly needs: 'sound-shape' | 'pack' | 'assessment' | 'progress' | 'calendar'
}

/** What came of checking a plan. */
export interface PlanCheck {
  /** No invariant is broken, as far as could be checked. */
  readonly ok: boolean
  /** Every broken invariant, with a pointer into the plan's JSON. */
  readonly problems: readonly Problem[]
  readonly notChecked: readonly NotChecked[]
}

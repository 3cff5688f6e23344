import type { Decision } from './action.js'
import type { Truth } from './condition.js'

/** A decision that a rule came to, or may come to. */
export interface FiredDecision {
  readonly rule: string
  readonly decision: Decision
}

/** What follows at a review, for the plan or for one thing in it. */
export interface ReviewDecision {
  /** `plan`, or `<kind>/<id>` of a goal, measure, item or tag. */
  readonly about: string
  /** Absent when no rule decides: then it is the clinician's, unaided. */
  readonly decision?: Decision
  /** The plan goes back to the phase before. */
  readonly phase?: 'before'
  /** Whether something above it may still apply. */
  readonly provisional: boolean
  readonly rules: readonly string[]
  /** The reasons of those rules, in their order. */
  readonly because: readonly string[]
  /** The facts that would settle what is provisional. */
  readonly missing: readonly string[]
  readonly fired: readonly FiredDecision[]
  readonly possible: readonly FiredDecision[]
}

/** Whether a phase is done, by its exit criteria. */
export interface PhaseExit {
  readonly phase: string
  /** `true` when every criterion is met; one that is only words is for the clinician, and so unknown. */
  readonly met: Truth
  readonly criteria: readonly {
    readonly text: string
    readonly met: Truth
    readonly missing: readonly string[]
  }[]
}

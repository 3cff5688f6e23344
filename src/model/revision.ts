import type { Plan } from './plan.js'

/** One difference between a plan and its revision, with its reason. */
export interface PlanChange {
  readonly kind:
    | 'added'
    | 'removed'
    | 'moved'
    | 'dose'
    | 'target'
    | 'program'
    | 'phase'
    | 'status'
    | 'triage'
    | 'question'
  /** `<kind>/<id>`, `session/<id>`, `goal/<id>`, `program`, `status`. */
  readonly subject: string
  readonly before?: unknown
  readonly after?: unknown
  readonly reason: string
  readonly rules: readonly string[]
  readonly facts: readonly string[]
}

/** A new plan, and what changed on the way to it. */
export interface Revision {
  readonly plan: Plan
  readonly replaces: string
  readonly changes: readonly PlanChange[]
}

import type { Plan } from './plan.js'
import type { PlanExercise } from './planParts.js'

export const planChangeKinds = [
  'added',
  'removed',
  'moved',
  'done',
  'dose',
  'target',
  'program',
  'phase',
  'status',
  'triage',
  'question',
  /** The wording, grounds or standing of something that stays. */
  'updated',
  /** What the plan copies to explain itself, and what names it. */
  'record',
] as const
export type PlanChangeKind = (typeof planChangeKinds)[number]

/** Why something changed; one code for each way. */
export type ChangeReason =
  | 'red-flag'
  | 'screen-open'
  | 'review-decision'
  | 'clinician-decision'
  | 'attendance'
  | 'preference-changed'
  | 'time-passed'
  | 'rule-outcome-changed'
  /** It comes, goes or differs since another program runs. */
  | 'program-changed'
  | 'follows-from-change'
  | 'pack-changed'

/** What a reader compares of an item that stays in its dose: both sides of a change of the kind `updated`. */
export interface ItemReadBy {
  readonly strength: PlanExercise['strength']
  /** What is to be checked, in words. */
  readonly checks: readonly string[]
  /** It waits for an answer. */
  readonly waits: boolean
  readonly phases: readonly string[]
}

/** One step of turning the plan before into the plan after. */
export interface PatchStep {
  readonly op: 'set' | 'remove' | 'order'
  /** Keys from the plan down; an entry of a list goes by its key (`sessions`, `intervention/tens/3`). */
  readonly path: readonly string[]
  /** For `order`: the keys of the list, in their order. */
  readonly value?: unknown
}

/** One difference between a plan and its revision, with its reason. */
export interface PlanChange {
  readonly kind: PlanChangeKind
  /** `<kind>/<id>` of an item, `session/<id>`, `goal/<id>`, `review/<id>`, `program`, `phase/<id>`, `triage`, `status` … */
  readonly subject: string
  readonly title: string
  /** What a reader compares: a date, a dose, a score, a status; absent where it was or is not there. */
  readonly before?: unknown
  readonly after?: unknown
  readonly reason: ChangeReason
  /** The reason as a sentence. */
  readonly because: string
  readonly rules: readonly string[]
  /** Facts that those rules read, by id. */
  readonly facts: readonly string[]
  readonly patch: readonly PatchStep[]
}

/** A new plan, and what changed on the way to it. */
export interface Revision {
  readonly plan: Plan
  /** The id of the plan it replaces; that plan's own when nothing changed. */
  readonly replaces: string
  readonly changes: readonly PlanChange[]
}

import type { DoseChange, ResolvedExerciseDose, ResolvedSessionDose } from '../model/careDecisions.js'
import type { Evidence, Source } from '../model/evidence.js'
import type { FactValue } from '../model/fact.js'
import type { CitedRule } from '../model/plan.js'
import type { PlanGoal } from '../model/planGoal.js'
import type { PlanPhase } from '../model/planParts.js'
import type { HomePattern, Session, Unscheduled } from '../model/schedule.js'

/** What in a plan can be explained. */
export type SubjectKind =
  | 'intervention'
  | 'exercise'
  | 'education'
  | 'session'
  | 'goal'
  | 'program'
  | 'pathway'

/** A rule that speaks of the subject, with its reason and what that rests on. */
export interface ExplainedRule extends CitedRule {
  readonly rule: string
  /** Whether it speaks for the subject, against it, changes its dose, asks for a check, or something else. */
  readonly says: 'for' | 'against' | 'dose' | 'check' | 'other'
}

/** A fact that those rules read, as it was known when the plan was made. */
export interface ExplainedFact {
  readonly fact: string
  readonly title: string
  readonly value: FactValue
  readonly unit?: string
  /** The value as words: `44 percent`. */
  readonly words: string
}

/** How much of it, in which phases, and what changed the numbers. */
export interface ExplainedDose {
  readonly dose: ResolvedSessionDose | ResolvedExerciseDose
  readonly changes: readonly DoseChange[]
  /** What the dose rests on, where it differs from what the item rests on. */
  readonly evidence?: Evidence
}

/** When it happens. */
export interface ExplainedDates {
  readonly phases: readonly Pick<PlanPhase, 'id' | 'title' | 'from' | 'to'>[]
  readonly sessions: readonly Session[]
  readonly home?: HomePattern
  /** Visits that were wanted and found no day, with what would help. */
  readonly unscheduled: readonly Unscheduled[]
  /** True while treatment waits for an answer and so has no dates. */
  readonly waits: boolean
}

/** What stood against it or beside it, and why that did not win. */
export interface Outweighed {
  /** Rules against it that apply elsewhere only, so that it is in the plan all the same. */
  readonly rulesAgainst: readonly string[]
  /** What a limit on the plan left out while this one is in. */
  readonly overLimit: readonly { readonly subject: string; readonly title: string; readonly reason: string }[]
  /** Programs that were not chosen. */
  readonly alternatives: readonly {
    readonly subject: string
    readonly title: string
    readonly reason: string
    readonly rules: readonly string[]
  }[]
  /** The declined item that it stands for. */
  readonly standsFor?: { readonly subject: string; readonly title: string; readonly reason: string }
}

/** Why something is in a plan, or why a plan holds it back or sets it aside. */
export interface Explanation {
  /** `<kind>/<id>`, `session/<id>`, `goal/<id>`, `pathway/<id>` or `program`. */
  readonly subject: string
  readonly kind: SubjectKind
  readonly title: string
  readonly standing: 'in-plan' | 'held' | 'set-aside'
  /** What it is, or why it is not there, in a sentence. */
  readonly what: string
  readonly strength?: 'recommend' | 'consider'
  readonly rules: readonly ExplainedRule[]
  readonly facts: readonly ExplainedFact[]
  readonly sources: readonly Source[]
  /** What the thing itself rests on, besides the rules. */
  readonly evidence?: Evidence
  readonly dose?: ExplainedDose
  readonly dates?: ExplainedDates
  /** Of a goal: baseline, target, branch, milestones. */
  readonly goal?: Pick<
    PlanGoal,
    'statement' | 'baseline' | 'target' | 'noTarget' | 'due' | 'measure' | 'milestones'
  >
  /** Of a session: what is done in it, as `<kind>/<id>`. */
  readonly items?: readonly { readonly subject: string; readonly title: string }[]
  /** Goals that it serves, or what serves the goal. */
  readonly serves?: readonly { readonly subject: string; readonly title: string }[]
  readonly checks?: readonly { readonly check: string; readonly certain: boolean; readonly rule: string }[]
  /** Facts to answer before it can go ahead. */
  readonly missing?: readonly ExplainedFact[]
  /** What stands in for a declined item. */
  readonly instead?: string
  readonly outweighed: Outweighed
}

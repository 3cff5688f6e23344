import type { ExerciseStep, OverrideInForce } from './course.js'
import type { PhaseDose, ResolvedExerciseDose, ResolvedSessionDose } from './dose.js'
import type { GoalBaseline, GoalTarget } from './goalTarget.js'
import type { ItemKind } from './items.js'
import type { CalendarDate } from './primitives.js'
import type { Stage } from './program.js'
import type { PathwayDecision, ProgramDecision } from './programDecision.js'
import type { TimingDecision } from './timing.js'

export type { PhaseDose, Resolved, ResolvedExerciseDose, ResolvedSessionDose } from './dose.js'
export type { PathwayDecision, ProgramDecision } from './programDecision.js'

/** A rule that spoke, and what it said it of. */
export interface Voice {
  /** It is limited to programs that were not chosen, and counts for nothing here. */
  readonly elsewhere?: true
  readonly rule: string
  readonly action: string
  readonly outcome: 'applies' | 'unknown'
  readonly missing: readonly string[]
}

export type ItemOutcome = 'selected' | 'held' | 'set-aside'

/** Why an item is selected, held or set aside; one code for each way. */
export const itemReasons = [
  'recommended',
  'considered',
  'alternative-to-declined',
  'disposition-holds',
  'contraindication-unknown',
  'dose-impossible',
  'contraindicated',
  'declined',
  'not-recommended',
  'not-covered',
  'over-limit',
  'not-in-program',
  /** Nothing speaks for it; a rule speaks against it or of it, or the person named it. */
  'not-indicated',
  'recommendation-unknown',
  /** At a review: the next step of the exercise stands in its place, or the review stopped it. */
  'stepped-on',
  'stopped-at-review',
  /** A clinician decided so. */
  'clinician-included',
  'clinician-excluded',
] as const
export type ItemReason = (typeof itemReasons)[number]

/** How an `adjust` rule changed a quantity. */
export interface DoseChange {
  readonly quantity: string
  readonly from: number
  readonly to: number
  readonly rules: readonly string[]
  /** True when a rule that is unknown was obeyed because it is the more cautious. */
  readonly cautious: boolean
}

export interface ItemDecision {
  readonly kind: ItemKind
  readonly id: string
  readonly outcome: ItemOutcome
  readonly reason: ItemReason
  /** `recommend` outweighs `consider`; absent when nothing speaks for it. */
  readonly strength?: 'recommend' | 'consider'
  readonly preferred: boolean
  /**
   * For `alternative-to-declined`: the item it stands in for; for `over-limit`: the limit; for `stepped-on`: the
   * exercise that stands in its place.
   */
  readonly instead?: string
  /** The latest step of an exercise, when it was taken at a review and stays the same exercise. */
  readonly step?: ExerciseStep
  /** Phase ids of the chosen program. */
  readonly phases: readonly string[]
  /** Where it differs by phase, that of the first. */
  readonly sessionDose?: ResolvedSessionDose
  /** One for each of its phases, in their order; absent where the dose is the same in all. */
  readonly phaseDoses?: readonly PhaseDose[]
  readonly exerciseDose?: ResolvedExerciseDose
  readonly doseChanges: readonly DoseChange[]
  /** Every rule that spoke of it, for or against, sorted by name. */
  readonly voices: readonly Voice[]
  /** Checks that `caution` rules ask for; `certain` is false while the caution itself is unknown. */
  readonly checks: readonly { readonly rule: string; readonly check: string; readonly certain: boolean }[]
  /** Facts to answer before it can go ahead, sorted. */
  readonly missing: readonly string[]
}

/** A disposition that fired, or that could. */
export interface FiredDisposition {
  readonly disposition: string
  readonly rule: string
  readonly to: string
  /** Hours; absent when without limit. */
  readonly withinHours?: number
  /** What the rule itself tells the person; absent when it leaves that to the disposition. */
  readonly instruction?: string
  /** What the rule itself says that stays allowed; absent when it leaves that to the disposition. */
  readonly allowed?: string
  readonly certain: boolean
  readonly missing: readonly string[]
}

export interface TriageDecision {
  /** `stop` known; `provisional`: a gate is open; `clear`: nothing reported today. */
  readonly state: 'stop' | 'hold' | 'provisional' | 'clear'
  /** True when an open gate leaves a disposition with effect `stop` possible: only assessment, education and safety net are dated. */
  readonly treatmentWaits: boolean
  /** The most urgent that is certain. */
  readonly disposition?: FiredDisposition
  /** Everything that fired, most urgent first. */
  readonly fired: readonly FiredDisposition[]
  /** What unknown triage rules could still bring, most urgent first. */
  readonly possible: readonly FiredDisposition[]
  readonly openGates: readonly string[]
}

/** A target that a formula gave, or why there is none. */
export interface GoalDecision {
  /** `<template>` or, for a person's own goal, `<template>.<activity>`. */
  readonly id: string
  readonly template: string
  readonly measure: string
  readonly part?: string
  /** The person's own words. */
  readonly words?: string
  /** How much it matters to the person, and how sure they are that they can do it, 0 to 10. */
  readonly importance?: number
  readonly confidence?: number
  readonly baseline?: GoalBaseline
  readonly target?: GoalTarget
  /** Why there is no target. */
  readonly noTarget?: 'no-baseline' | 'rule-unknown' | 'no-branch-fits' | 'already-best'
  /** Weeks from the start to the due date; absent means the end of the program. */
  readonly dueWeeks?: number
  /** It is due at the end of this stage of the program; then `dueWeeks` is absent. */
  readonly dueStage?: Stage
  readonly trajectory: string
  /** Selected items that serve it, as `<kind>/<id>`, sorted. Empty means unserved. */
  readonly servedBy: readonly string[]
  readonly rules: readonly string[]
  readonly missing: readonly string[]
}

export interface TeamMember {
  readonly role: string
  readonly as: 'lead' | 'member'
  readonly for: readonly string[]
  readonly rules: readonly string[]
  /** `rule`, the program's own roles, or because a selected item needs it. */
  readonly from: readonly ('rule' | 'program' | 'item')[]
}

/** A missing fact as a question, with what it stands in the way of. */
export interface OpenQuestion {
  readonly fact: string
  readonly question: string
  readonly gate: boolean
  /** What could change: triage, program, items (`<kind>/<id>`), goals (`goal/<id>`) … sorted. */
  readonly decides: readonly string[]
  readonly rules: readonly string[]
}

export interface ReviewDecision {
  readonly review: string
  readonly week: number
  readonly rules: readonly string[]
  /** One that is asked for by days: on a day from the first to the last of these, unless another review is. */
  readonly within?: DaySpan
}

/** Both days included. */
export interface DaySpan {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

export interface MonitorDecision {
  readonly measure: string
  readonly everyWeeks: number
  readonly rules: readonly string[]
}

export interface AdviceDecision {
  readonly advice: string
  readonly rules: readonly string[]
}

/** A disagreement of sources that this person's care touches. */
export interface DisagreementDecision {
  readonly disagreement: string
  /** What of it is here: `<kind>/<id>` of items, `condition/<id>`, `program/<id>`, `measure/<id>`, `advice/<id>`; sorted. */
  readonly about: readonly string[]
}

/** Somebody who may pay; on which days that holds is for the plan, which knows its start. */
export interface PayerDecision {
  readonly payer: string
  /** False while an answer is missing. */
  readonly certain: boolean
  readonly missing: readonly string[]
  /** The last day on which the first visit that it pays may be. */
  readonly startBy?: CalendarDate
}

/** What is to be done and why, before anything has a date. */
export interface CareDecisions {
  readonly asOf: CalendarDate
  /** True while a gate is open or the program may change. */
  readonly provisional: boolean
  readonly triage: TriageDecision
  readonly program: ProgramDecision
  /** What is offered beside the program, sorted by id. Additions, no choice: all stand. */
  readonly pathways: readonly PathwayDecision[]
  /** Every item that a rule or the person spoke of, sorted by kind and id. */
  readonly items: readonly ItemDecision[]
  readonly goals: readonly GoalDecision[]
  /** Lead first, then by id. */
  readonly team: readonly TeamMember[]
  readonly reviews: readonly ReviewDecision[]
  readonly monitors: readonly MonitorDecision[]
  readonly advice: readonly AdviceDecision[]
  /** What the person asked for first, then what concerns items and conditions, then the rest; each by id. */
  readonly disagreements: readonly DisagreementDecision[]
  /** Who may pay on some day, who is asked first at the head. */
  readonly payers: readonly PayerDecision[]
  /** What bounds when visits are; absent after a stop. */
  readonly timing?: TimingDecision
  /** Gates first, then by how much they decide, then by fact id. */
  readonly questions: readonly OpenQuestion[]
  /** Clinicians' decisions that stand, and what became of each; absent when a plan is first made. */
  readonly overrides?: readonly OverrideInForce[]
}

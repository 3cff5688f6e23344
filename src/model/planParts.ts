import type { DoseChange, PhaseDose, ResolvedExerciseDose, ResolvedSessionDose } from './careDecisions.js'
import type { Evidence } from './evidence.js'
import type { Purpose } from './items.js'
import type { CalendarDate, Mode } from './primitives.js'
import type { Unscheduled } from './schedule.js'

export type { PlanCover, PlanLimit, PlanPayer, PlanUncovered } from './planCoverage.js'

/** The parts of a plan that carry titles and reasons, so that it can be read without its pack. */

export interface PlanPhase {
  readonly id: string
  readonly title: string
  readonly focus: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly weeks: number
  readonly entry: readonly string[]
  readonly exit: readonly string[]
}

export interface PlanProgram {
  readonly id: string
  readonly title: string
  readonly plain: string
  readonly provisional: boolean
  readonly phases: readonly PlanPhase[]
  readonly rules: readonly string[]
  readonly alternatives: readonly {
    readonly id: string
    readonly title: string
    readonly reason: string
    readonly rules: readonly string[]
  }[]
  readonly meetings: readonly PlanMeeting[]
  readonly evidence: Evidence
}

/** When those who take part talk about the person; named, not dated. */
export interface PlanMeeting {
  readonly title: string
  readonly cadence: string
  readonly everyWeeks?: number
  readonly who: readonly { readonly role: string; readonly title: string }[]
  readonly withPatient: boolean
  readonly output: string
  readonly evidence: Evidence
}

/** The programs that were looked at when none could be chosen. */
export interface PlanNoProgram {
  readonly reason: string
  readonly alternatives: PlanProgram['alternatives']
}

export interface PlanTeamMember {
  readonly role: string
  readonly title: string
  readonly discipline: string
  readonly as: 'lead' | 'member'
  readonly for: readonly string[]
  readonly responsibilities: readonly string[]
  readonly rules: readonly string[]
}

/** What every selected item carries. */
interface PlanItem {
  readonly id: string
  readonly title: string
  readonly plain: string
  readonly strength: 'recommend' | 'consider'
  readonly preferred: boolean
  /** The item the person declined, that this one stands in for. */
  readonly insteadOf?: string
  readonly phases: readonly string[]
  readonly doseChanges: readonly DoseChange[]
  readonly checks: readonly { readonly check: string; readonly certain: boolean; readonly rule: string }[]
  /** Goals that it serves, by id. */
  readonly serves: readonly string[]
  /** What it is for when it serves no goal; `clinician-included`: a clinician put it in, for a reason of theirs. */
  readonly servesOther?: 'assessment' | 'education' | 'coordination' | 'clinician-included'
  /** Rules for it, and rules against it that were outweighed. */
  readonly rules: readonly string[]
  readonly evidence: Evidence
  readonly doseEvidence?: Evidence
  /** True while treatment waits for an answer: shown as what could follow, without dates. */
  readonly waits: boolean
}

export interface PlanIntervention extends PlanItem {
  readonly discipline: string
  readonly category: 'assessment' | 'education' | 'treatment' | 'coordination'
  readonly modes: readonly Mode[]
  readonly dose?: ResolvedSessionDose
  /** One for each phase, where the dose differs by phase; `dose` is then that of the first. */
  readonly phaseDoses?: readonly PhaseDose[]
  readonly sessions: number
  readonly benefits: readonly string[]
  readonly risks: readonly string[]
  readonly purposes?: readonly Purpose[]
  readonly disputed: boolean
  readonly directions: readonly {
    readonly source: string
    readonly direction: string
    readonly note?: string
  }[]
}

export interface PlanEducation extends PlanItem {
  readonly discipline: string
  readonly delivery: 'session' | 'within-visits' | 'self'
  readonly dose?: ResolvedSessionDose
  /** One for each phase, where the dose differs by phase; `dose` is then that of the first. */
  readonly phaseDoses?: readonly PhaseDose[]
  readonly sessions: number
  readonly keyMessages: readonly string[]
}

/** When to take a step, and what changes; `title` is that of the exercise `to`. */
export interface PlanStep {
  readonly when: string
  readonly to?: string
  readonly title?: string
  readonly change?: string
  /** How much of the same exercise that would be. */
  readonly dose?: ResolvedExerciseDose
}

export interface PlanExercise extends PlanItem {
  /** `visits`: only in visits; at home when absent. */
  readonly where?: 'home' | 'visits'
  readonly dose: ResolvedExerciseDose
  readonly howTo: readonly string[]
  readonly progression: PlanStep
  readonly regression: PlanStep
  readonly stopWhen: string
  readonly equipment: readonly string[]
  readonly cautions: readonly string[]
  /** The latest step taken at a review, where it stayed the same exercise. */
  readonly step?: {
    readonly on: CalendarDate
    readonly direction: 'progress' | 'regress'
    readonly change: string
  }
}

/** What found no place, with what it is called. */
export interface PlanUnscheduled extends Unscheduled {
  readonly title: string
}

/** Where sources disagree on something in this plan, and what the plan does about it. */
export interface PlanDisagreement {
  readonly id: string
  readonly title: string
  readonly kind: 'guidelines' | 'article'
  readonly positions: readonly { readonly source: string; readonly says: string }[]
  readonly stance: string
  /** What an adopter may set otherwise, and what it is worth here. */
  readonly setting?: {
    readonly id: string
    readonly title: string
    readonly value: number
    readonly unit: string
  }
  /** What of it is here: `<kind>/<id>`. */
  readonly about: readonly string[]
  readonly evidence: Evidence
}

export interface PlanItemHeld {
  readonly kind: string
  readonly id: string
  readonly title: string
  /** A sentence: what stands in the way. */
  readonly reason: string
  readonly reasonCode: string
  readonly missing: readonly string[]
  readonly rules: readonly string[]
}

export interface PlanItemSetAside {
  readonly kind: string
  readonly id: string
  readonly title: string
  readonly reason: string
  readonly reasonCode: string
  readonly instead?: string
  readonly rules: readonly string[]
  /** The person would rather have it. */
  readonly preferred?: true
}

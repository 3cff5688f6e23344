import type { Evidence, Source } from './evidence.js'
import type { FactValue } from './fact.js'
import type { TranslationOf } from './locale.js'
import type { PlanCondition } from './planCondition.js'
import type { PlanCourse } from './planCourse.js'
import type { PlanGoal } from './planGoal.js'
import type {
  PlanDisagreement,
  PlanEducation,
  PlanExercise,
  PlanIntervention,
  PlanItemHeld,
  PlanItemSetAside,
  PlanLimit,
  PlanNoProgram,
  PlanPayer,
  PlanProgram,
  PlanTeamMember,
  PlanUncovered,
  PlanUnscheduled,
} from './planParts.js'
import type { PlanPathway } from './planPathway.js'
import type { PlanReview } from './planReview.js'
import type { PlanWish } from './planWish.js'
import type { CalendarDate } from './primitives.js'
import type { HomePattern, PlanFit, Session } from './schedule.js'
import type { PlanTiming } from './timing.js'

export type { PlanReview } from './planReview.js'

export const planFormat = 1

export type PlanStatus = 'draft' | 'proposed' | 'accepted' | 'superseded' | 'stopped' | 'completed'

/** A rule that this plan rests on, copied so that the plan explains itself without its pack. */
export interface CitedRule extends Evidence {
  readonly title: string
  readonly because: string
  readonly action: string
  /** True when a clinician must confirm it: its basis is convention or default, or its confidence is low. */
  readonly toConfirm: boolean
  /** What single numbers in it rest on, where that differs from the rule itself. */
  readonly numbers?: Readonly<Record<string, Evidence>>
  /** The facts that its condition reads, sorted; they are among the plan's facts. */
  readonly facts?: readonly string[]
}

/** A fact that decided something, as it was known. */
export interface CitedFact {
  readonly title: string
  readonly value: FactValue
  readonly unit?: string
}

export interface PlanDisposition {
  readonly id: string
  readonly title: string
  readonly effect: 'stop' | 'hold' | 'proceed'
  readonly instruction: string
  readonly allowed: string
  readonly to: { readonly role: string; readonly title: string }
  /** Hours from the day it was first told; 0 is now. */
  readonly withinHours?: number
  /** The last day of that time, as it was first told; absent when it is now or without limit. */
  readonly by?: CalendarDate
  /** The first day since it was told on which a visit with who is to see the person took place. */
  readonly seenOn?: CalendarDate
  readonly rules: readonly string[]
  readonly certain: boolean
  readonly missing: readonly string[]
}

export interface PlanTriage {
  readonly state: 'stop' | 'hold' | 'provisional' | 'clear'
  /** Says what was found in one sentence; a clear screen is 'no red flag reported today'. */
  readonly summary: string
  readonly treatmentWaits: boolean
  readonly dispositions: readonly PlanDisposition[]
  readonly possible: readonly PlanDisposition[]
  readonly openGates: readonly string[]
}

export interface PlanQuestion {
  readonly fact: string
  readonly question: string
  readonly gate: boolean
  readonly decides: readonly string[]
  readonly rules: readonly string[]
}

export interface PlanAdvice {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly text: readonly string[]
  readonly rules: readonly string[]
}

export interface PlanProvenance {
  readonly pack: { readonly id: string; readonly version: string; readonly digest: string }
  readonly settings: Readonly<Record<string, number>>
  /** The versions of the operators that the app added to the rule language, by name; absent when there are none. */
  readonly operators?: Readonly<Record<string, string>>
  readonly library: { readonly name: 'planwright'; readonly version: string }
  readonly assessmentDigest: string
}

/** A plan: plain JSON, frozen, the same to the byte for the same input. */
export interface Plan {
  readonly format: typeof planFormat
  /** `<assessment id>.<first 12 hex of the digest of pack, assessment and options>`. */
  readonly id: string
  readonly subject: string
  /** The language of its texts (BCP 47), as FHIR calls it: `en-CA`. */
  readonly language: string
  /** What its texts were translated from, and which of them are not; absent in the language of the pack. */
  readonly translation?: TranslationOf
  readonly status: PlanStatus
  /** Says that a clinician decides. */
  readonly notice: string
  readonly asOf: CalendarDate
  readonly startOn: CalendarDate
  readonly endOn: CalendarDate
  readonly zone: string
  readonly provisional: boolean
  readonly triage: PlanTriage
  /** What the plan is for, the main condition first; the pack's fallback when none is confirmed. */
  readonly conditions: readonly PlanCondition[]
  readonly program?: PlanProgram
  /** Why no program was chosen, when triage does not stop the plan: nothing but assessment and education is planned. */
  readonly noProgram?: PlanNoProgram
  /** What is offered beside the program; empty when triage stops the plan. */
  readonly pathways: readonly PlanPathway[]
  readonly team: readonly PlanTeamMember[]
  readonly interventions: readonly PlanIntervention[]
  readonly education: readonly PlanEducation[]
  readonly exercises: readonly PlanExercise[]
  readonly goals: readonly PlanGoal[]
  readonly sessions: readonly Session[]
  readonly home: readonly HomePattern[]
  readonly reviews: readonly PlanReview[]
  readonly unscheduled: readonly PlanUnscheduled[]
  /** How much of what was wanted found a place. */
  readonly fit: PlanFit
  /** What bounds when visits are; absent when nothing does. */
  readonly timings?: readonly PlanTiming[]
  readonly held: readonly PlanItemHeld[]
  readonly setAside: readonly PlanItemSetAside[]
  /** What the person would rather have, each with what the plan makes of it. */
  readonly wishes: readonly PlanWish[]
  readonly questions: readonly PlanQuestion[]
  readonly advice: readonly PlanAdvice[]
  readonly disagreements: readonly PlanDisagreement[]
  /** Who may pay on the day of the start, who is asked first at the head. */
  readonly coverage: readonly PlanPayer[]
  /** What becomes of what is recorded of the person's cover; absent when nothing is. */
  readonly limits?: readonly PlanLimit[]
  /** Visits that no cover is left for. */
  readonly uncovered: readonly PlanUncovered[]
  readonly faults: readonly { readonly code: string; readonly message: string }[]
  readonly rules: Readonly<Record<string, CitedRule>>
  readonly facts: Readonly<Record<string, CitedFact>>
  readonly sources: Readonly<Record<string, Source>>
  readonly provenance: PlanProvenance
  /** The way since the plan was first made; absent in a first plan. */
  readonly course?: PlanCourse
}

import type { Money } from './payer.js'
import type { CalendarDate, Mode, WallTime, Weekday } from './primitives.js'

export interface ScheduledPhase {
  readonly id: string
  /** Both included. */
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** One visit: one discipline, one or more items, on one day. */
export interface Session {
  /** `<series>/<ordinal>`; never its date, so moving keeps it. Ordinals are not used again. */
  readonly id: string
  readonly series: string
  readonly ordinal: number
  readonly date: CalendarDate
  readonly start: WallTime
  readonly minutes: number
  readonly discipline: string
  readonly mode: Mode
  readonly category: 'assessment' | 'education' | 'treatment' | 'coordination' | 'review'
  /** `<kind>/<id>` of what is done in it. */
  readonly items: readonly string[]
  readonly phase: string
  /** The earliest and latest day that still serve the dose, both included. */
  readonly window: { readonly earliest: CalendarDate; readonly latest: CalendarDate }
  /** Those of its items that would be given in another way if cover were left for it. */
  readonly substituted?: readonly string[]
  /** What came of it; absent while it is to come or nobody said. */
  readonly status?: SessionStatus
  /** A clinician locked it: it stays as it is. */
  readonly locked?: true
}

export type SessionStatus = 'done' | 'cancelled' | 'no-show' | 'closed'

export interface ScheduledReview {
  readonly review: string
  readonly week: number
  readonly date: CalendarDate
  readonly start: WallTime
  readonly minutes: number
}

/** The weekly pattern of one exercise at home; it is not 200 appointments. */
export interface HomePattern {
  readonly exercise: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly weekdays: readonly Weekday[]
  readonly timesPerDay: number
  /** Days a week that its dose asks for, where rest between hard days leaves fewer. */
  readonly daysAsked?: number
}

/** Why a session could not be placed. */
export type Constraint =
  | 'not-available'
  | 'centre-closed'
  | 'visits-per-week'
  | 'visits-per-day'
  | 'minutes-per-day'
  | 'spacing'
  | 'coverage-limit'
  | 'capacity'
  | 'order'
  | 'approval'
  | 'window'
  | 'recovery'
  | 'mode'
  | 'phase-window'
  | 'first-visit-target'

/** Sessions that were wanted and found no place; never dropped silently. */
export interface Unscheduled {
  readonly series: string
  readonly items: readonly string[]
  readonly discipline: string
  readonly phase: string
  readonly sessions: number
  readonly constraint: Constraint
  /** The only ways in which it can be given, where the person accepts none of them. */
  readonly modes?: readonly Mode[]
  /** What would free it, in words. */
  readonly wouldHelp: string
}

/** How much of what one item asked for is in the plan. */
export interface ItemFit {
  /** `<kind>/<id>` */
  readonly item: string
  /** Visits that were due in each week of the plan, the first week first. */
  readonly due: readonly number[]
  /** Visits wanted and placed, those that took place included. */
  readonly wanted: number
  readonly placed: number
  /**
   * Visits given in another way, since no cover is left for the usual one: in a group or by video, both among those
   * placed, and carried on at home, which are not. Absent when there are none.
   */
  readonly instead?: { readonly group?: number; readonly virtual?: number; readonly home?: number }
  /** The highest ordinal that a session called after it ever had; 0 for none. It is not used again. */
  readonly lastOrdinal: number
}

/** Whether the first visit is in time. */
export interface FirstVisit {
  /** What of the pack asks for it. */
  readonly timing: string
  readonly by: CalendarDate
  /** Its day, and how many days that is too late; absent without visits. */
  readonly on?: CalendarDate
  readonly daysLate?: number
  /** What stood in the way, when it is late or there is none. */
  readonly constraint?: Constraint
}

/** A payer whose program has no visit within the time in which it must start, and what would have given it one. */
export interface LateStart {
  readonly payer: string
  readonly wouldHelp: string
}

/** What becomes of one recorded limit of cover, over all visits to its discipline from the day it was told. */
export interface LimitUse {
  readonly discipline: string
  /** Whose it is; absent when it is of all payers together. */
  readonly payer?: string
  /** Visits that it pays; absent when it is money and nobody knows what a visit costs. */
  readonly visits?: number
  readonly amount?: Money
  readonly unitCost?: Money
  /** The ways of giving that count; all when absent. */
  readonly modes?: readonly Mode[]
  readonly until?: CalendarDate
  /** The day on which it was told, where that was at a review: visits before it are not counted. */
  readonly from?: CalendarDate
  /** Visits to the discipline, those that took place included. */
  readonly planned: number
  /** The first of those that count; absent when nobody knows how many it pays. */
  readonly covered?: number
  /** Visits that count and that what is left of another payer pays. */
  readonly elsewhere?: number
  /** Visits that count and are given although it is used up, and where that begins. */
  readonly beyond?: number
  readonly beyondFrom?: CalendarDate
  /** Visits given in a way that does not count. */
  readonly uncounted?: number
  /** Visits after its last day, and the first of them. */
  readonly after?: number
  readonly afterFrom?: CalendarDate
  /** Ids of the visits that count and that it does not pay; absent when there are none. */
  readonly unpaid?: readonly string[]
}

/** How well a plan fits into the weeks it has. */
export interface PlanFit {
  /** Visits and reviews wanted and placed. */
  readonly wanted: number
  readonly placed: number
  /** Of what was wanted what has a day or is carried on at home for want of cover, rounded down; 100 when nothing was. */
  readonly percent: number
  /** In a sentence; a plan that fits badly says so. */
  readonly says: string
  readonly items: readonly (ItemFit & { readonly percent: number })[]
  /** Where a day is set by which the first visit should be. */
  readonly firstVisit?: FirstVisit
}

export interface Schedule {
  readonly startOn: CalendarDate
  readonly endOn: CalendarDate
  readonly zone: string
  readonly phases: readonly ScheduledPhase[]
  /** By date, start and id. */
  readonly sessions: readonly Session[]
  readonly reviews: readonly ScheduledReview[]
  readonly home: readonly HomePattern[]
  readonly unscheduled: readonly Unscheduled[]
  /** One for each item that asks for visits, by item. */
  readonly fit: readonly ItemFit[]
  readonly firstVisit?: FirstVisit
  /** What becomes of what is left of the person's cover; absent when nothing is recorded. */
  readonly limits?: readonly LimitUse[]
  /** Absent when there is none. */
  readonly lateStarts?: readonly LateStart[]
  /** Sessions wanted and placed. */
  readonly wanted: number
  readonly placed: number
}

import type { Evidence } from './evidence.js'
import type { Money } from './payer.js'
import type { CalendarDate } from './primitives.js'
import type { LimitUse } from './schedule.js'

/** What a payer may pay of this plan. */
export interface PlanCover {
  /** `role/<id>`, or `<kind>/<id>` of an item. */
  readonly of: string
  readonly title: string
  readonly visits?: number
  readonly amount?: Money
  readonly unitCost?: Money
  readonly preAuthorisation?: boolean
  readonly leadBusinessDays?: number
  readonly note?: string
  /** Visits in this plan that it is about. */
  readonly planned: number
  /** Those that a payer who is asked before it pays. */
  readonly elsewhere?: number
  /** Visits in this plan on days on which it does not hold. */
  readonly outside?: number
  /** More visits than it pays, by its terms and by what is recorded as left; absent when it pays all. */
  readonly beyond?: number
  /** What the visits that it pays come to, about, by the unit cost. */
  readonly about?: Money
  /** What those beyond it come to, about. */
  readonly own?: Money
  /** Until when it must be asked for, so that the answer is there at the first visit. */
  readonly ask?: {
    readonly by: CalendarDate
    readonly firstVisit: CalendarDate
    /** That day has passed: the answer may come after the first visit. */
    readonly late: boolean
  }
}

/** What becomes of what is left of the person's cover for one role, with what it comes to where that is known. */
export interface PlanLimit extends Omit<LimitUse, 'unpaid'> {
  readonly title: string
  /** What its payer is called. */
  readonly payerTitle?: string
  /** By the recorded cost of a visit: what it pays, and what nobody is known to pay. */
  readonly cost?: { readonly covered: Money; readonly open: Money }
}

/** Visits that no cover is left for, and what takes their place or may. */
export interface PlanUncovered {
  readonly discipline: string
  readonly title: string
  /** `<kind>/<id>`. */
  readonly items: readonly string[]
  readonly visits: number
  /** How many of them are given in another way, in the pack's order. */
  readonly given: readonly { readonly by: 'group' | 'virtual' | 'home'; readonly visits: number }[]
  /** Those left out altogether. */
  readonly left: number
  /** Ways to go on with those left out, in the pack's order: none of them is planned. */
  readonly instead: readonly { readonly by: 'group' | 'virtual' | 'home'; readonly text: string }[]
  /** Assessment and education are never dropped for want of cover. */
  readonly mustStay: boolean
}

/** Somebody who may pay, by the rules that hold on the day of the start. */
export interface PlanPayer {
  readonly id: string
  readonly payer: string
  readonly title: string
  readonly plain: string
  readonly rank: number
  /** False while an answer is missing. */
  readonly certain: boolean
  readonly missing: readonly string[]
  readonly covers: readonly PlanCover[]
  /** The days from which and until which it holds, where they lie within the plan. */
  readonly from?: CalendarDate
  readonly to?: CalendarDate
  /** The last day on which its first visit may be, that visit, and what would have made it earlier if it is late. */
  readonly start?: {
    readonly by: CalendarDate
    readonly firstVisit?: CalendarDate
    readonly late: boolean
    readonly wouldHelp?: string
  }
  readonly verify: string
  readonly evidence: Evidence
}

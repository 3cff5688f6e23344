import type { CalendarDate } from '../model/primitives.js'
import type { HomePattern, ItemFit, ScheduledReview, Session } from '../model/schedule.js'

/** What an earlier plan held, for a revision. */
export interface EarlierPlan {
  /** The first day that may change: everything before it stays as it stands. */
  readonly from: CalendarDate
  /** All sessions of the earlier plan. */
  readonly sessions: readonly Session[]
  readonly reviews: readonly ScheduledReview[]
  readonly home: readonly HomePattern[]
  /**
   * As the earlier plan has it: how many visits were due in the weeks that lie behind, and which ordinals were used.
   * Without it no more was due in those weeks than took place or was missed.
   */
  readonly fit?: readonly ItemFit[]
  /** The highest ordinal that a session of each item ever had, also of items that the earlier plan has no more. */
  readonly ordinals?: Readonly<Record<string, number>>
  /** Ids of sessions that took place, or that a clinician locked: they stay as they are, also from `from` on. */
  readonly kept: ReadonlySet<string>
  /** The first day of the program that runs; the most visits of an item, and what it still wants, count from there. */
  readonly programFrom?: CalendarDate
  /**
   * Ids of sessions that did not take place (cancelled, no-show, closed): they stay where they are as history, take
   * no time and no visit, and count neither against the dose nor as done. Their ordinals are not used again.
   */
  readonly missed: ReadonlySet<string>
}

import type { Assessment } from '../model/assessment.js'
import type { Calendar } from '../model/calendar.js'
import type { CalendarDate } from '../model/primitives.js'
import type { ScheduledPhase } from '../model/schedule.js'
import type { EarlierPlan } from './earlierPlan.js'

export interface ScheduleOptions {
  /** The first day of the plan, and of each of its weeks of seven days; a revision keeps it. */
  readonly startOn: CalendarDate
  /** Its holidays as a list; `listHolidays` makes one of a function. */
  readonly calendar: Calendar
  readonly preferences?: Assessment['preferences']
  readonly coverage?: Assessment['coverage']
  /** The day on which that cover was left, when it was told after the plan's first: visits before it do not count. */
  readonly coverageFrom?: CalendarDate
  /**
   * The phases of the whole plan where they are not just those of the chosen program from the first day on: one
   * after another without a gap, the first from `startOn`. A revision takes the phases of the earlier plan and
   * changes what is to come: it gives the running one a later `to` and moves those after it, or ends it on the
   * day before the revision and adds the phases of another program from then on. A phase that begins within a
   * week gives that week its doses when it has most of its days.
   */
  readonly course?: readonly ScheduledPhase[]
  /**
   * Dates in which items may be given, as `<kind>/<id>`, both ends included: the weeks after a procedure in which
   * active care makes use of it, or the day a surgeon allows it from. The latest `from` and the earliest `to` count.
   */
  readonly windows?: readonly {
    readonly items: readonly string[]
    readonly from?: CalendarDate
    readonly to?: CalendarDate
  }[]
  /** What an earlier plan held, for a revision. */
  readonly earlier?: EarlierPlan
}

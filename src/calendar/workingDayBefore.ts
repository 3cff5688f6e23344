import type { Calendar } from '../model/calendar.js'
import type { CalendarDate } from '../model/primitives.js'
import { addDays } from './calendarDay.js'
import { isWorkingDay } from './isWorkingDay.js'
import { longestGapDays } from './workingDayAfter.js'

/**
 * The last working day on which a payer can be asked so that its answer is there on a date, counted as
 * `workingDayAfter` counts. The date itself when the answer takes no time; undefined when there is no such day.
 *
 * @example workingDayBefore(calendar, '2026-12-15', 10) // '2026-12-01'
 */
export function workingDayBefore(
  calendar: Calendar,
  date: CalendarDate,
  workingDays: number,
): CalendarDate | undefined {
  if (workingDays <= 0) return date
  // The date may itself be the last of them, and the day of asking is none.
  let [day, left, gap] = [addDays(date, 1), workingDays + 1, 0]
  while (left > 0) {
    day = addDays(day, -1)
    gap = isWorkingDay(calendar, day) ? 0 : gap + 1
    if (gap === 0) left -= 1
    if (gap > longestGapDays) return undefined
  }
  return day
}

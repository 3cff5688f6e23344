import type { Calendar } from '../model/calendar.js'
import type { CalendarDate } from '../model/primitives.js'
import { addDays } from './calendarDay.js'
import { isWorkingDay } from './isWorkingDay.js'

/** A payer that has no working day for so long is not reckoned to answer. */
export const longestGapDays = 366

/**
 * The day on which a payer's answer can be there: so many working days after the day on which it was asked, that day
 * not counted. Undefined when there are not so many.
 *
 * @example workingDayAfter(calendar, '2026-12-01', 10) // '2026-12-15'
 */
export function workingDayAfter(
  calendar: Calendar,
  asked: CalendarDate,
  workingDays: number,
): CalendarDate | undefined {
  let [day, left, gap] = [asked, workingDays, 0]
  while (left > 0) {
    day = addDays(day, 1)
    gap = isWorkingDay(calendar, day) ? 0 : gap + 1
    if (gap === 0) left -= 1
    if (gap > longestGapDays) return undefined
  }
  return day
}

import type { Calendar } from '../model/calendar.js'
import type { CalendarDate } from '../model/primitives.js'
import { addDays, dayNumberOf, weekdayOf } from './calendarDay.js'
import { isClosedOn } from './isClosedOn.js'

const furthestDays = 366

/**
 * The day from which so many open days lie before a date; the date itself is not one of them. Undefined when a year
 * has not so many.
 *
 * @example openDayBefore(calendar, '2026-12-15', 10) // '2026-12-01', when Monday to Friday are open
 */
export function openDayBefore(
  calendar: Calendar,
  date: CalendarDate,
  openDays: number,
): CalendarDate | undefined {
  const weekdays = new Set(calendar.opening.map(({ weekday }) => weekday))
  let left = openDays
  for (let offset = 0; offset <= furthestDays; offset += 1) {
    const day = addDays(date, -offset)
    if (offset > 0 && !isClosedOn(calendar, day) && weekdays.has(weekdayOf(dayNumberOf(day)))) left -= 1
    if (left <= 0) return day
  }
  return undefined
}

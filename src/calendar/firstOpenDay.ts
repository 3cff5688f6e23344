import type { Calendar } from '../model/calendar.js'
import type { CalendarDate } from '../model/primitives.js'
import { addDays, dayNumberOf, weekdayOf } from './calendarDay.js'

const furthestDays = 366

/** The first day on or after a date on which the centre is open; undefined when there is none within a year. */
export function firstOpenDay(
  { opening, closures }: Calendar,
  onOrAfter: CalendarDate,
): CalendarDate | undefined {
  const weekdays = new Set(opening.map(({ weekday }) => weekday))
  for (let offset = 0; offset < furthestDays; offset += 1) {
    const date = addDays(onOrAfter, offset)
    const closed = closures.some(({ from, to }) => from <= date && date <= (to ?? from))
    if (!closed && weekdays.has(weekdayOf(dayNumberOf(date)))) return date
  }
  return undefined
}

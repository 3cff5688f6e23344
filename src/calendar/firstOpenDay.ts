import type { Calendar } from '../model/calendar.js'
import type { CalendarDate } from '../model/primitives.js'
import { addDays, dayNumberOf, weekdayOf } from './calendarDay.js'
import { isClosedOn } from './isClosedOn.js'

const furthestDays = 366

/** The first day on or after a date on which the centre is open; undefined when there is none within a year. */
export function firstOpenDay(calendar: Calendar, onOrAfter: CalendarDate): CalendarDate | undefined {
  const weekdays = new Set(calendar.opening.map(({ weekday }) => weekday))
  for (let offset = 0; offset < furthestDays; offset += 1) {
    const date = addDays(onOrAfter, offset)
    if (!isClosedOn(calendar, date) && weekdays.has(weekdayOf(dayNumberOf(date)))) return date
  }
  return undefined
}

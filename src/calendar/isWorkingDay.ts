import type { Calendar } from '../model/calendar.js'
import type { CalendarDate } from '../model/primitives.js'
import { dayNumberOf, weekdayOf } from './calendarDay.js'
import { isClosedOn } from './isClosedOn.js'

/**
 * Whether a payer is reckoned to work on a day: Monday to Friday, without holidays and without days on which the centre
 * is closed, since then nobody is there to ask or to hear the answer. On which weekdays the centre sees people says
 * nothing of the payer: a Saturday is none although the centre is open, and a Tuesday is one although it is not.
 */
export function isWorkingDay(calendar: Calendar, date: CalendarDate): boolean {
  const weekday = weekdayOf(dayNumberOf(date))
  return weekday !== 'saturday' && weekday !== 'sunday' && !isClosedOn(calendar, date)
}

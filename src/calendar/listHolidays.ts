import type { Calendar, OpenCalendar } from '../model/calendar.js'
import type { CalendarDate } from '../model/primitives.js'

/**
 * The calendar with its holidays as a list: a function is asked for every year from `from` to `to`.
 *
 * @example listHolidays({ ...calendar, holidays: ontarioHolidays }, '2026-12-01', '2027-03-01')
 */
export function listHolidays(calendar: OpenCalendar, from: CalendarDate, to: CalendarDate): Calendar {
  const { holidays } = calendar
  if (typeof holidays !== 'function') return calendar as Calendar
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return { ...calendar, holidays: years.flatMap((year) => [...holidays(year)]) }
}

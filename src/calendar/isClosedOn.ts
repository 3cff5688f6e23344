import type { Calendar } from '../model/calendar.js'
import type { CalendarDate } from '../model/primitives.js'

/** Whether a closure or a holiday lies on a date. */
export function isClosedOn({ closures, holidays = [] }: Calendar, date: CalendarDate): boolean {
  return (
    closures.some(({ from, to }) => from <= date && date <= (to ?? from)) ||
    holidays.some((holiday) => holiday.date === date)
  )
}

import type { CalendarDate } from '../model/primitives.js'
import { dateOfDayNumber } from './calendarDay.js'
import { offsetsIn } from './offsetsIn.js'

const MS_PER_MINUTE = 60_000
const MINUTES_PER_DAY = 1440

/** The calendar date in a zone at an instant, which is milliseconds since 1970 in UTC. */
export function datesIn(zone: string): (instant: number) => CalendarDate {
  const offsetAt = offsetsIn(zone)
  return (instant) => {
    const minute = Math.floor(instant / MS_PER_MINUTE)
    return dateOfDayNumber(Math.floor((minute + offsetAt(minute)) / MINUTES_PER_DAY))
  }
}

import type { CalendarDate, WallTime } from '../model/primitives.js'
import { dayNumberOf } from './calendarDay.js'
import { offsetsIn } from './offsetsIn.js'
import { minuteOfDay } from './wallTime.js'

const MS_PER_MINUTE = 60_000
const MINUTES_PER_DAY = 1440

/**
 * The instants of wall-clock times in a zone, with its offset that day: `2026-12-02T08:00:00-05:00`. A time that a
 * clock change skips is that much later; of one that comes twice it is the first.
 */
export function instantsIn(zone: string): (date: CalendarDate, time: WallTime) => string {
  const offsetAt = offsetsIn(zone)
  return (date, time) => {
    const wall = dayNumberOf(date) * MINUTES_PER_DAY + minuteOfDay(time)
    const before = offsetAt(wall - MINUTES_PER_DAY)
    const after = offsetAt(wall + MINUTES_PER_DAY)
    const offset = [before, after].find((one) => offsetAt(wall - one) === one) ?? before
    return printInstant(wall - offset, offsetAt(wall - offset))
  }
}

function printInstant(minute: number, offset: number): string {
  const wall = new Date((minute + offset) * MS_PER_MINUTE).toISOString().slice(0, 19)
  const size = Math.abs(offset)
  return `${wall}${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

import type { CalendarDate, WallTime } from '../model/primitives.js'
import { dayNumberOf } from './calendarDay.js'
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

/** Minutes that the clocks of a zone are ahead of UTC, by the minute since 1970 in UTC. */
function offsetsIn(zone: string): (minute: number) => number {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  })
  return (minute) => {
    const parts = Object.fromEntries(
      clock.formatToParts(minute * MS_PER_MINUTE).map(({ type, value }) => [type, Number(value)]),
    )
    const { year = 0, month = 0, day = 0, hour = 0, minute: past = 0 } = parts
    return Date.UTC(year, month - 1, day, hour, past) / MS_PER_MINUTE - minute
  }
}

function printInstant(minute: number, offset: number): string {
  const wall = new Date((minute + offset) * MS_PER_MINUTE).toISOString().slice(0, 19)
  const size = Math.abs(offset)
  return `${wall}${offset < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

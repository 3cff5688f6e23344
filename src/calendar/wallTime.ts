import type { WallTime } from '../model/primitives.js'

/** Minutes since midnight, 0 to 1439. */
export type MinuteOfDay = number

/** The minute of the day of a wall-clock time: `09:15` is 555. */
export function minuteOfDay(time: WallTime): MinuteOfDay {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

/** The wall-clock time of a minute of the day: 555 is `09:15`. */
export function wallTimeOf(minute: MinuteOfDay): WallTime {
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`
}

const twoDigits = (value: number): string => String(value).padStart(2, '0')

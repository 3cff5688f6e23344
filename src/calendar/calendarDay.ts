import { UTCDate } from '@date-fns/utc'
// By their own files: Node loads all of date-fns, three hundred files, for a name taken from its index.
import { addMonths as addMonthsTo } from 'date-fns/addMonths'
import { differenceInYears } from 'date-fns/differenceInYears'
import type { CalendarDate, Weekday } from '../model/primitives.js'

/**
 * Arithmetic on calendar dates, and the only door to date-fns. Everything is reckoned in UTC,
 * so no zone of any machine and no clock change can move a day.
 *
 * A day number counts days since 1970-01-01: differences are subtractions, and schedules work on integers.
 */
export type DayNumber = number

const MS_PER_DAY = 86_400_000

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** The day number of a calendar date: `1970-01-02` is 1. */
export function dayNumberOf(date: CalendarDate): DayNumber {
  return (
    Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / MS_PER_DAY
  )
}

/** The calendar date of a day number: 1 is `1970-01-02`. */
export function dateOfDayNumber(day: DayNumber): CalendarDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10)
}

/** The date so many days later (earlier when negative): `2027-02-28` plus 1 is `2027-03-01`. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumberOf(date) + days)
}

/** Days from the earlier to the later date; negative when they are the other way round. */
export function daysBetween(earlier: CalendarDate, later: CalendarDate): number {
  return dayNumberOf(later) - dayNumberOf(earlier)
}

/** The weekday of a day number. Day 0 was a Thursday. */
export function weekdayOf(day: DayNumber): Weekday {
  return weekdays[(((day + 4) % 7) + 7) % 7] as Weekday
}

const asUtc = (date: CalendarDate): UTCDate => new UTCDate(dayNumberOf(date) * MS_PER_DAY)

/** Completed calendar months from one date to another: 31 January to 28 February is 0, to 1 March is 1. */
export function completedMonths(earlier: CalendarDate, later: CalendarDate): number {
  if (later < earlier) return -completedMonths(later, earlier) || 0
  // Not differenceInMonths: to it 31 January to 28 February is a month, though 31 December to 28 February is not two.
  const months = (Number(later.slice(0, 4)) - Number(earlier.slice(0, 4))) * 12
  const begun = months + Number(later.slice(5, 7)) - Number(earlier.slice(5, 7))
  return later.slice(8) < earlier.slice(8) ? begun - 1 : begun
}

/** Completed years from one date to another; born on 29 February, a year is completed on 1 March. */
export function completedYears(earlier: CalendarDate, later: CalendarDate): number {
  return differenceInYears(asUtc(later), asUtc(earlier)) || 0
}

/** The date so many calendar months later, kept within the month: 31 January plus 1 is 28 (or 29) February. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return addMonthsTo(asUtc(date), months).toISOString().slice(0, 10)
}

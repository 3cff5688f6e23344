import { dayNumberOf, weekdayOf } from '../calendar/calendarDay.js'
import type { CalendarDate, Weekday } from '../model/primitives.js'
import { dateInWords } from '../shared/dateInWords.js'

/** A day as a table says it: `2026-12-07` is `Mon 7 Dec`; the year where it is asked for. */
export function dayInWords(date: CalendarDate, withYear = false): string {
  const [day, month, year] = dateInWords(date).split(' ')
  const short = `${weekdayInWords(weekdayOf(dayNumberOf(date)))} ${day} ${month?.slice(0, 3)}`
  return withYear ? `${short} ${year}` : short
}

const halfYear = 182

/** A day as a table says it on another; one so far ahead that its like lies nearer, in the past, has its year. */
export function dayAheadInWords(date: CalendarDate, asOf: CalendarDate): string {
  const isFar = date.slice(0, 4) !== asOf.slice(0, 4) && dayNumberOf(date) - dayNumberOf(asOf) > halfYear
  return dayInWords(date, isFar)
}

/** A weekday cut to three letters: `Mon`. */
export function weekdayInWords(weekday: Weekday): string {
  return `${weekday.slice(0, 1).toUpperCase()}${weekday.slice(1, 3)}`
}

/** The week of a plan in which a date lies; its first seven days are week 1. */
export function weekOfPlan(startOn: CalendarDate, date: CalendarDate): number {
  return Math.floor((dayNumberOf(date) - dayNumberOf(startOn)) / 7) + 1
}

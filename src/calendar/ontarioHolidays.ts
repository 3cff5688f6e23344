import type { Holiday } from '../model/calendar.js'
import { addDays, dayNumberOf, weekdayOf } from './calendarDay.js'

/**
 * The nine public holidays of Ontario in a year, by date. Easter Monday, the Civic Holiday in August, 30 September
 * and Remembrance Day are none of them, whatever other lists say. They stand on their own days: when one falls on
 * a weekend, an employer gives another day off, and a centre that closes for it lists that day as a closure.
 *
 * @example
 * generatePlan(pack, assessment, { calendar: { ...calendar, holidays: ontarioHolidays } })
 */
export function ontarioHolidays(year: number): readonly Holiday[] {
  return [
    { date: dateIn(year, 1, 1), title: "New Year's Day" },
    { date: nthMonday(year, 2, 3), title: 'Family Day' },
    { date: addDays(easterSunday(year), -2), title: 'Good Friday' },
    { date: mondayBefore(dateIn(year, 5, 25)), title: 'Victoria Day' },
    { date: dateIn(year, 7, 1), title: 'Canada Day' },
    { date: nthMonday(year, 9, 1), title: 'Labour Day' },
    { date: nthMonday(year, 10, 2), title: 'Thanksgiving Day' },
    { date: dateIn(year, 12, 25), title: 'Christmas Day' },
    { date: dateIn(year, 12, 26), title: 'Boxing Day' },
  ]
}

function dateIn(year: number, month: number, day: number): string {
  const [yyyy, mm, dd] = [String(year).padStart(4, '0'), String(month), String(day)]
  return `${yyyy}-${mm.padStart(2, '0')}-${dd.padStart(2, '0')}`
}

/** The last Monday before a date, the date itself left out. */
function mondayBefore(date: string): string {
  let day = addDays(date, -1)
  while (weekdayOf(dayNumberOf(day)) !== 'monday') day = addDays(day, -1)
  return day
}

function nthMonday(year: number, month: number, nth: number): string {
  return addDays(mondayBefore(dateIn(year, month, 8)), 7 * (nth - 1))
}

/** Easter Sunday of the Gregorian calendar, by the anonymous rule that Meeus, Jones and Butcher printed. */
function easterSunday(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const inCentury = year % 100
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * late + 114
  return dateIn(year, Math.floor(days / 31), (days % 31) + 1)
}

import { type DayNumber, dateOfDayNumber, dayNumberOf, weekdayOf } from '../calendar/calendarDay.js'
import { commonWindows, type TimeWindow, windowsOn } from '../calendar/timeWindows.js'
import type { Calendar, Capacity } from '../model/calendar.js'
import type { Weekday, WeeklyWindow } from '../model/primitives.js'

/** When the centre is open and the person can come, over the days of a plan counted from its first. */
export interface OpenTimes {
  /** How many days are looked at. */
  readonly length: number
  /** By day % 7. */
  readonly weekdays: readonly Weekday[]
  /** When the centre is open, by day % 7. */
  readonly centre: readonly (readonly TimeWindow[])[]
  /** When the centre is open and the person can come, by day % 7. */
  readonly person: readonly (readonly TimeWindow[])[]
  /** Whether a closure or a holiday lies on the day. */
  isClosed(day: number): boolean
  /** How many visits to a discipline the day has room for; `Infinity` when nothing says so. */
  roomFor(discipline: string, day: number): number
}

/**
 * Works out the open times of so many days from `firstDay`.
 * Without `availability` the person can come whenever the centre is open; an empty list is never.
 */
export function openTimes(
  calendar: Calendar,
  availability: readonly WeeklyWindow[] | undefined,
  firstDay: DayNumber,
  length: number,
): OpenTimes {
  const weekdays = [0, 1, 2, 3, 4, 5, 6].map((day) => weekdayOf(firstDay + day))
  const centre = weekdays.map((weekday) => windowsOn(weekday, calendar.opening))
  const closed = closedDays(calendar, firstDay, length)
  return {
    length,
    weekdays,
    centre,
    person: weekdays.map((weekday, day) => {
      const open = centre[day] ?? []
      return availability ? commonWindows(open, windowsOn(weekday, availability)) : open
    }),
    isClosed: (day) => closed.has(day),
    roomFor: roomOf(calendar, firstDay, weekdays),
  }
}

function closedDays(calendar: Calendar, firstDay: DayNumber, length: number): ReadonlySet<number> {
  const closed = new Set<number>()
  for (const { from, to } of calendar.closures) {
    const last = Math.min(dayNumberOf(to ?? from) - firstDay, length - 1)
    for (let day = Math.max(0, dayNumberOf(from) - firstDay); day <= last; day += 1) closed.add(day)
  }
  for (const { date } of calendar.holidays ?? []) closed.add(dayNumberOf(date) - firstDay)
  return closed
}

function roomOf({ capacity = [] }: Calendar, firstDay: DayNumber, weekdays: readonly Weekday[]) {
  if (capacity.length === 0) return () => Infinity
  return (discipline: string, day: number): number => {
    const date = dateOfDayNumber(firstDay + day)
    const weekday = weekdays[day % 7] as Weekday
    const holds = (one: Capacity) =>
      one.discipline === discipline &&
      ((one.dates === undefined && one.weekdays === undefined) ||
        one.dates?.includes(date) === true ||
        one.weekdays?.includes(weekday) === true)
    return Math.min(Infinity, ...capacity.filter(holds).map(({ visits }) => visits))
  }
}

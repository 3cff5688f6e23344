import type { Assessment } from '../model/assessment.js'
import type { Calendar } from '../model/calendar.js'
import type { WeeklyWindow } from '../model/primitives.js'

/**
 * On how many days a week a person can come: weekdays on which one of their windows meets an opening hour,
 * and no more than the visits a week they accept.
 */
export function visitDays({ preferences }: Assessment, { opening }: Calendar): number {
  const { availability, maxVisitsPerWeek = 7 } = preferences ?? {}
  const isPossible = (hours: WeeklyWindow) =>
    availability === undefined || availability.some((window) => overlap(window, hours))
  const weekdays = new Set(opening.filter(isPossible).map(({ weekday }) => weekday))
  return Math.min(weekdays.size, maxVisitsPerWeek)
}

function overlap(one: WeeklyWindow, other: WeeklyWindow): boolean {
  return one.weekday === other.weekday && one.from < other.to && other.from < one.to
}

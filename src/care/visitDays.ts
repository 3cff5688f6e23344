import { commonWindows, longestOf, windowsOn } from '../calendar/timeWindows.js'
import type { Assessment } from '../model/assessment.js'
import type { Calendar } from '../model/calendar.js'

/**
 * On how many days a week a person can come for so many minutes on end: weekdays on which their time and the
 * opening hours have that much in common, and no more than the visits a week they accept.
 */
export function visitDays({ preferences }: Assessment, { opening }: Calendar, minutes = 1): number {
  const { availability, maxVisitsPerWeek = 7, maxMinutesPerDay = Infinity } = preferences ?? {}
  if (maxMinutesPerDay < minutes) return 0
  const isLongEnough = (weekday: (typeof opening)[number]['weekday']) => {
    const open = windowsOn(weekday, opening)
    const common = availability ? commonWindows(open, windowsOn(weekday, availability)) : open
    return longestOf(common) >= minutes
  }
  const weekdays = new Set(opening.map(({ weekday }) => weekday))
  return Math.min([...weekdays].filter(isLongEnough).length, maxVisitsPerWeek)
}

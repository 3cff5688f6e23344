import { commonWindows, longestOf, windowsOn } from '../calendar/timeWindows.js'
import type { Assessment } from '../model/assessment.js'
import type { Calendar } from '../model/calendar.js'

/** A person's usual week. */
export interface VisitWeek {
  /** How many minutes on end the person can come, for each weekday on which the centre is open. */
  readonly minutes: readonly number[]
  readonly mostVisits: number
}

/** What the opening hours, the person's times and their longest day leave of a week. */
export function visitWeek({ preferences }: Assessment, { opening }: Calendar): VisitWeek {
  const { availability, maxVisitsPerWeek = 7, maxMinutesPerDay = Infinity } = preferences ?? {}
  const weekdays = [...new Set(opening.map(({ weekday }) => weekday))]
  return {
    minutes: weekdays.map((weekday) => {
      const open = windowsOn(weekday, opening)
      const common = availability ? commonWindows(open, windowsOn(weekday, availability)) : open
      return Math.min(longestOf(common), maxMinutesPerDay)
    }),
    mostVisits: maxVisitsPerWeek,
  }
}

/** On how many days of it a person can come for so many minutes on end. */
export function visitDays({ minutes, mostVisits }: VisitWeek, least = 1): number {
  return Math.min(minutes.filter((most) => most >= least).length, mostVisits)
}

import { type DayPlan, minutesOf } from './ledger.js'

/** Minutes of all visits of a day. */
export function minutesOnDay({ visits }: DayPlan): number {
  return visits.reduce((sum, visit) => sum + minutesOf(visit), 0)
}

/** Minutes of all its reviews. */
export function minutesInReviews({ reviews }: DayPlan): number {
  return reviews.reduce((sum, { minutes }) => sum + minutes, 0)
}

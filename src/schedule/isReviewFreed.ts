import { match } from 'ts-pattern'
import { alwaysOpen } from './isFreedBy.js'
import type { Ledger } from './ledger.js'
import { dayForReview, type MissedReview } from './placeReviews.js'

/**
 * Whether a review that found no place would find one if what stands in its way gave way as `wouldHelpReview` says,
 * with everything else where it is in a finished schedule.
 */
export function isReviewFreed(ledger: Ledger, { decision, minutes, constraint }: MissedReview): boolean {
  const { times, limits } = ledger
  const { ofPerson, ofProgram } = limits.visitsPerWeek
  const comesAnyTime = times.person.every((windows, day) => windows === times.centre[day])
  // Who can come at any time lacks a stretch on a full day, and a longer plan has other days: both are just what is told.
  if (constraint === 'phase-window' || (constraint === 'not-available' && comesAnyTime)) return true
  // A day that lies behind is looked at like any other.
  const eased = match(constraint)
    .returnType<Partial<Ledger>>()
    .with('not-available', () => ({ times: { ...times, person: times.centre } }))
    .with('centre-closed', () => ({ times: { ...times, ...alwaysOpen } }))
    .with('visits-per-week', () => ({
      limits: { ...limits, visitsPerWeek: { ofPerson: ofPerson + 1, ofProgram } },
    }))
    .with('minutes-per-day', () => ({
      limits: { ...limits, minutesPerDay: { ...limits.minutesPerDay, ofPerson: Infinity } },
    }))
    .exhaustive()
  return dayForReview({ ...ledger, ...eased, fromDay: 0 }, decision, minutes) !== undefined
}

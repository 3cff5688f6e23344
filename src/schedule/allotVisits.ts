import type { CoverageLimit } from '../model/assessmentSections.js'
import type { Session } from '../model/schedule.js'
import { visitsLeft } from './visitsLeft.js'

/**
 * Which of several payers' limits for one role pays each visit that one pays, by the visit's id. The limits come in the
 * order in which their payers are asked, and the first that has something left pays. Where visits would be left unpaid
 * that way since a cover ended unused, the one that ends sooner is used first.
 */
export function allotVisits(
  limits: readonly CoverageLimit[],
  sessions: readonly Session[],
): ReadonlyMap<string, CoverageLimit> {
  const inOrder = allotIn(limits, sessions)
  const endsOn = ({ until = '9999-12-31' }: CoverageLimit) => until
  const sooner = limits.toSorted((one, other) =>
    endsOn(one) < endsOn(other) ? -1 : +(endsOn(one) > endsOn(other)),
  )
  const bySooner = allotIn(sooner, sessions)
  return bySooner.size > inOrder.size ? bySooner : inOrder
}

function allotIn(limits: readonly CoverageLimit[], sessions: readonly Session[]): Map<string, CoverageLimit> {
  const left = new Map(limits.map((limit) => [limit, visitsLeft(limit)]))
  const paid = new Map<string, CoverageLimit>()
  for (const session of sessions) {
    const limit = limits.find(
      (one) => counts(one, session) && isInTime(one, session) && (left.get(one) ?? 0) > 0,
    )
    if (limit === undefined) continue
    left.set(limit, (left.get(limit) ?? 0) - 1)
    paid.set(session.id, limit)
  }
  return paid
}

/** Whether a visit counts against a limit. */
export const counts = ({ modes }: CoverageLimit, { mode }: Session): boolean => modes?.includes(mode) ?? true

/** Whether a visit is not after the last day on which a limit pays. */
export const isInTime = ({ until }: CoverageLimit, { date }: Session): boolean =>
  until === undefined || date <= until

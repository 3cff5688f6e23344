import type { CoverageLimit } from '../model/assessmentSections.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { LimitUse, Session } from '../model/schedule.js'
import { allotVisits, counts, isInTime } from './allotVisits.js'
import { payersInOrder } from './payersInOrder.js'
import type { ScheduleOptions } from './scheduleOptions.js'
import { visitsLeft } from './visitsLeft.js'

/**
 * What becomes of each recorded limit of cover: the visits that it pays, those that another payer's pays, those it does
 * not count, those beyond it and those after its last day, where nobody knows what is paid. The sessions are in order.
 */
export function limitsUsed(
  pack: Pack,
  decisions: CareDecisions,
  { coverage, coverageFrom }: ScheduleOptions,
  sessions: readonly Session[],
): readonly LimitUse[] {
  const order = payersInOrder(pack, decisions)
  const limits = byPayer(order, coverage?.limits ?? [])
  return limits.map((limit) => {
    const own = sessions.filter(
      ({ discipline, date }) =>
        discipline === limit.discipline && (coverageFrom === undefined || coverageFrom <= date),
    )
    const together = limits.filter(
      ({ discipline, payer }) => discipline === limit.discipline && payer !== undefined,
    )
    const paid = allotVisits(limit.payer === undefined ? [limit] : together, own)
    const from = coverageFrom === undefined ? {} : { from: coverageFrom }
    return { ...termsOf(limit), ...from, planned: own.length, ...usedBy(limit, own, paid) }
  })
}

/** Those of one role in the order in which their payers are asked; the roles as they were told. */
function byPayer(order: readonly string[], limits: readonly CoverageLimit[]): readonly CoverageLimit[] {
  const place = ({ payer }: CoverageLimit) => {
    const found = payer === undefined ? -1 : order.indexOf(payer)
    return payer !== undefined && found < 0 ? order.length : found
  }
  const roles = [...new Set(limits.map(({ discipline }) => discipline))]
  return roles.flatMap((role) =>
    limits.filter(({ discipline }) => discipline === role).sort((one, other) => place(one) - place(other)),
  )
}

function termsOf(limit: CoverageLimit): Omit<LimitUse, 'planned'> {
  const { discipline, payer, amount, unitCost, modes, until } = limit
  const visits = visitsLeft(limit)
  return {
    discipline,
    ...(payer !== undefined && { payer }),
    ...(visits < Infinity && { visits }),
    ...(amount && { amount }),
    ...(unitCost && { unitCost }),
    ...(modes && { modes }),
    ...(until !== undefined && { until }),
  }
}

function usedBy(
  limit: CoverageLimit,
  own: readonly Session[],
  paid: ReadonlyMap<string, CoverageLimit>,
): Omit<LimitUse, 'planned' | 'discipline'> {
  const counted = own.filter((session) => counts(limit, session))
  const uncounted = own.length - counted.length
  const unpaid = counted.filter(({ id }) => paid.get(id) !== limit)
  const elsewhere = unpaid.filter(({ id }) => paid.has(id)).length
  const open = unpaid.filter(({ id }) => !paid.has(id))
  const beyond = open.filter((session) => isInTime(limit, session))
  const after = open.filter((session) => !isInTime(limit, session))
  return {
    ...(visitsLeft(limit) < Infinity && { covered: counted.length - unpaid.length }),
    ...(elsewhere > 0 && { elsewhere }),
    ...(beyond[0] && { beyond: beyond.length, beyondFrom: beyond[0].date }),
    ...(uncounted > 0 && { uncounted }),
    ...(after[0] && { after: after.length, afterFrom: after[0].date }),
    ...(unpaid.length > 0 && { unpaid: unpaid.map(({ id }) => id) }),
  }
}

import type { CoverageLimit } from '../model/assessmentSections.js'
import type { LimitUse, Session } from '../model/schedule.js'
import type { ScheduleOptions } from './scheduleOptions.js'
import { visitsLeft } from './visitsLeft.js'

/**
 * What becomes of each recorded limit of cover: the visits that it pays, those it does not count, those beyond it and
 * those after its last day, where nobody knows what is paid. The sessions are in order.
 */
export function limitsUsed(
  { coverage, coverageFrom }: ScheduleOptions,
  sessions: readonly Session[],
): readonly LimitUse[] {
  return (coverage?.limits ?? []).map((limit) => {
    const own = sessions.filter(
      ({ discipline, date }) =>
        discipline === limit.discipline && (coverageFrom === undefined || coverageFrom <= date),
    )
    const from = coverageFrom === undefined ? {} : { from: coverageFrom }
    return { ...termsOf(limit), ...from, planned: own.length, ...usedBy(limit, own) }
  })
}

function termsOf(limit: CoverageLimit): Omit<LimitUse, 'planned'> {
  const { discipline, amount, unitCost, modes, until } = limit
  const visits = visitsLeft(limit)
  return {
    discipline,
    ...(visits < Infinity && { visits }),
    ...(amount && { amount }),
    ...(unitCost && { unitCost }),
    ...(modes && { modes }),
    ...(until !== undefined && { until }),
  }
}

function usedBy(limit: CoverageLimit, own: readonly Session[]): Omit<LimitUse, 'planned' | 'discipline'> {
  const { modes, until } = limit
  const visits = visitsLeft(limit)
  const isCounted = ({ mode }: Session) => modes?.includes(mode) ?? true
  const counted = own.filter(isCounted)
  const uncounted = own.length - counted.length
  const inTime = counted.filter(({ date }) => until === undefined || date <= until)
  const after = counted.slice(inTime.length)
  const beyond = inTime.slice(visits)
  return {
    ...(visits < Infinity && { covered: inTime.length - beyond.length }),
    ...(beyond[0] && { beyond: beyond.length, beyondFrom: beyond[0].date }),
    ...(uncounted > 0 && { uncounted }),
    ...(after[0] && { after: after.length, afterFrom: after[0].date }),
  }
}

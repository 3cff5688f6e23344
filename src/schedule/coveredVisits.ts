import { type DayNumber, dayNumberOf } from '../calendar/calendarDay.js'
import type { CoverageLimit } from '../model/assessmentSections.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import { type CalendarDate, type Mode, modeSchema } from '../model/primitives.js'
import type { Covered } from './covered.js'
import type { ScheduleOptions } from './scheduleOptions.js'
import { visitsLeft } from './visitsLeft.js'

type Coverage = ScheduleOptions['coverage']

interface Bound {
  readonly limit: CoverageLimit
  readonly covered: Covered
}

/**
 * What the recorded limits leave. One that names no payer bounds all visits to its role. Those of several payers add
 * up, since the second goes on when the first is used up; from the day on which one has ended, only those of the others
 * are left. A way of giving that one of them does not count is free. Where a payer whom the person named pays for the
 * role, and nobody knows what it has left, they bind nothing.
 */
export function coveredVisits(
  pack: Pack,
  decisions: CareDecisions,
  firstDay: DayNumber,
  coverage: Coverage,
  from: CalendarDate | undefined,
): readonly Covered[] {
  const bounds = (coverage?.limits ?? []).map((limit) => ({
    limit,
    covered: coveredBy(limit, firstDay, from),
  }))
  const ofPayers = bounds.filter(({ limit }) => limit.payer !== undefined)
  const disciplines = [...new Set(ofPayers.map(({ limit }) => limit.discipline))]
  return [
    ...bounds.filter(({ limit }) => limit.payer === undefined).map(({ covered }) => covered),
    ...disciplines.flatMap((discipline) => {
      const own = ofPayers.filter(({ limit }) => limit.discipline === discipline)
      const known = own.flatMap(({ limit }) => limit.payer ?? [])
      return hasOther(pack, decisions, coverage, discipline, known) ? [] : together(own)
    }),
  ]
}

function coveredBy(limit: CoverageLimit, firstDay: DayNumber, from: CalendarDate | undefined): Covered {
  return {
    discipline: limit.discipline,
    visits: visitsLeft(limit),
    firstDay: from === undefined ? 0 : dayNumberOf(from) - firstDay,
    lastDay: limit.until === undefined ? Infinity : dayNumberOf(limit.until) - firstDay,
    ...(limit.modes && { modes: limit.modes }),
  }
}

function hasOther(
  pack: Pack,
  decisions: CareDecisions,
  coverage: Coverage,
  discipline: string,
  known: readonly string[],
): boolean {
  return decisions.payers.some(({ payer, certain }) => {
    const found = pack.payers[payer]
    if (!certain || !found || known.includes(found.payer)) return false
    const isNamed = coverage?.payers?.includes(found.payer) === true
    return isNamed && found.covers.some((cover) => cover.discipline === discipline)
  })
}

function together(own: readonly Bound[]): readonly Covered[] {
  const modes = countedByAll(own)
  if (modes?.length === 0) return []
  const all = own.map(({ covered }) => covered)
  const lastDays = [...new Set(all.map(({ lastDay }) => lastDay))].sort((one, other) => one - other)
  return lastDays.map((lastDay, index) => {
    const still = all.filter((one) => one.lastDay >= lastDay)
    return {
      discipline: all[0]?.discipline as string,
      visits: still.reduce((sum, { visits }) => sum + visits, 0),
      firstDay: index === 0 ? (all[0]?.firstDay as number) : (lastDays[index - 1] as number) + 1,
      lastDay: lastDays.at(-1) as number,
      ...(modes && { modes }),
    }
  })
}

/** The ways of giving that all of them count; absent when that is all ways. */
function countedByAll(own: readonly Bound[]): readonly Mode[] | undefined {
  if (own.every(({ limit }) => limit.modes === undefined)) return undefined
  return modeSchema.options.filter((mode) => own.every(({ limit }) => limit.modes?.includes(mode) ?? true))
}

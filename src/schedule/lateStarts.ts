import { dayNumberOf } from '../calendar/calendarDay.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { Payer } from '../model/payer.js'
import type { LateStart } from '../model/schedule.js'
import { answerOfDay, type Refusal } from './answerOfDay.js'
import type { Ledger } from './ledger.js'
import type { Series, SeriesProgress } from './series.js'
import { type HelpContext, wouldHelp } from './wouldHelp.js'

/** Whether a payer covers the visits of a series. */
export function isPaidBy(
  { covers }: Payer,
  { key, discipline }: Pick<Series, 'key' | 'discipline'>,
): boolean {
  const id = key.slice(key.indexOf('/') + 1)
  return covers.some((cover) => cover.discipline === discipline || cover.item === id)
}

/** The last day, counted from the plan's first, on which the first visit of a series may be for all who pay it. */
export function startOf(
  pack: Pack,
  { payers }: CareDecisions,
  firstDay: number,
  series: Series,
): Pick<Series, 'startBy'> {
  const days = payers.flatMap(({ payer, startBy }) => {
    const found = pack.payers[payer]
    return startBy !== undefined && found && isPaidBy(found, series) ? [dayNumberOf(startBy) - firstDay] : []
  })
  const startBy = Math.min(...days)
  return startBy >= 0 && startBy < Infinity ? { startBy } : {}
}

/** The payers whose program has no visit in time, and what would have given it one. */
export function lateStarts(
  pack: Pack,
  { payers }: CareDecisions,
  context: HelpContext,
  ledger: Ledger,
  all: readonly SeriesProgress[],
): readonly LateStart[] {
  return payers.flatMap(({ payer, startBy }) => {
    const found = pack.payers[payer]
    const paid = found ? all.filter(({ series }) => isPaidBy(found, series)) : []
    const first = paid[0]
    if (startBy === undefined || first === undefined) return []
    const last = dayNumberOf(startBy) - ledger.timeline.firstDay
    if (paid.some(({ days }) => (days[0] ?? Infinity) <= last)) return []
    return [{ payer, wouldHelp: helpBy(context, ledger, first, last) }]
  })
}

function helpBy(context: HelpContext, ledger: Ledger, progress: SeriesProgress, last: number): string {
  const { series } = progress
  const minutes = series.firstMinutes
  // Where its visits are says nothing of what kept the first from being earlier.
  const asked = { ...progress, days: [], series: { ...series, firstMinutes: series.minutes } }
  let furthest = { rank: -1, obstacle: { constraint: 'phase-window' } as Refusal }
  for (let day = 0; day <= Math.min(last, ledger.days.length - 1); day += 1) {
    const answer = answerOfDay({ ...ledger, fromDay: 0 }, asked, day, minutes)
    if (!answer.possible && answer.rank > furthest.rank) furthest = answer
  }
  return last < 0 ? context.words.earlierStart : wouldHelp(context, series, { ...furthest.obstacle, minutes })
}

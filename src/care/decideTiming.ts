import { addDays } from '../calendar/calendarDay.js'
import type { Timing, TimingDecision } from '../model/timing.js'
import { compareText } from '../shared/compareText.js'
import type { CareContext } from './careContext.js'
import { conditionTruth } from './conditionTruth.js'
import { targetKeys } from './itemCatalogue.js'

/**
 * What bounds when the visits of a program may be: minutes a day, the day by which the first should be, and the days
 * that count from a date in the person's record. A date that is not known exactly bounds nothing.
 */
export function decideTiming(context: CareContext, program: string | undefined): TimingDecision {
  const all = Object.values(context.pack.timings)
    .filter(({ programs }) => programs === undefined || (program !== undefined && programs.includes(program)))
    .map((timing) => ({ timing, truth: conditionTruth(context, timing.when) }))
  const certain = all.filter(({ truth }) => truth === 'true').map(({ timing }) => timing)
  const possible = all.filter(({ truth }) => truth !== 'false').map(({ timing }) => timing)
  const minutes = leastOf(possible, ({ minutesPerDay }) => minutesPerDay as number | undefined)
  const within = leastOf(certain, ({ firstVisitWithinDays }) => firstVisitWithinDays as number | undefined)
  const referredOn = context.assessment.referral?.referredOn
  return {
    ...(minutes && { minutesPerDay: { timing: minutes.id, minutes: minutes.value } }),
    ...(within &&
      referredOn !== undefined && {
        firstVisit: { timing: within.id, by: addDays(referredOn, Math.floor(within.value)) },
      }),
    windows: certain.flatMap((timing) => windowOf(context, timing) ?? []),
  }
}

function leastOf(timings: readonly Timing[], read: (timing: Timing) => number | undefined) {
  return timings
    .flatMap((timing) => {
      const value = read(timing)
      return value === undefined ? [] : [{ id: timing.id, value }]
    })
    .sort((left, right) => left.value - right.value || compareText(left.id, right.id))[0]
}

function windowOf(
  { pack, findings }: CareContext,
  { id, window }: Timing,
): TimingDecision['windows'][number] | undefined {
  if (window === undefined) return undefined
  const day = findings.facts.values[window.after]
  if (day?.type !== 'date' || day.earliest !== day.latest) return undefined
  const { fromDay, toDay, items, onlyNew } = window
  return {
    timing: id,
    items: [...targetKeys(pack, items)].sort(compareText),
    ...(fromDay !== undefined && { from: addDays(day.earliest, Math.ceil(fromDay as number)) }),
    ...(toDay !== undefined && { to: addDays(day.earliest, Math.floor(toDay as number)) }),
    ...(onlyNew && { newSince: day.earliest }),
  }
}

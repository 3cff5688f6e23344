import type { PlanTiming } from '../model/timing.js'
import { optional, type PlanContext } from './planContext.js'

/** What bounds when the visits to come are, by what says so; what is over or about nothing in the plan is left out. */
export function planTimings({ pack, decisions, course }: PlanContext): readonly PlanTiming[] | undefined {
  const { timing, items, asOf } = decisions
  if (timing === undefined) return undefined
  const given = new Set(
    items.flatMap(({ kind, id, outcome }) => (outcome === 'selected' ? [`${kind}/${id}`] : [])),
  )
  const windows = timing.windows
    .map((window) => ({ ...window, items: window.items.filter((key) => given.has(key)) }))
    .filter(({ items: own, from, to }) => own.length > 0 && (to ?? from ?? asOf) >= asOf)
  const bounds = [
    ...(timing.minutesPerDay ? [timing.minutesPerDay] : []),
    // Somebody who has been coming for a while has had the first visit.
    ...(timing.firstVisit && course === undefined ? [timing.firstVisit] : []),
    ...windows,
  ]
  const told = bounds.flatMap((bound): PlanTiming[] => {
    const known = pack.timings[bound.timing]
    return known === undefined ? [] : [{ ...bound, title: known.title, evidence: known.evidence }]
  })
  return told.length === 0 ? undefined : told
}

/** For a plan that may have none. */
export const timingsField = (context: PlanContext) => optional('timings', planTimings(context))

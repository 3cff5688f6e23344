import type { Ledger } from './ledger.js'
import type { SeriesProgress } from './series.js'

/** Remembers how things stand; what it returns brings them back, as often as it is called. */
export function remember(ledger: Ledger, all: readonly SeriesProgress[]): () => void {
  const { visitsInWeek, reviewDaysInWeek, coverLeft, assessments } = ledger
  const lists: unknown[][] = [visitsInWeek, reviewDaysInWeek, coverLeft]
  for (const { days, usedDays, inWeek, waiting, coming } of all)
    lists.push(days, usedDays, inWeek, waiting, ...coming)
  const copies = lists.map((list) => [...list])
  const visits = ledger.days.map((plan) =>
    plan.visits.map((visit) => ({ visit, modes: visit.modes, parts: [...visit.parts] })),
  )
  const states = [...assessments].map(([key, state]) => [key, { ...state }] as const)
  return () => {
    for (const [index, list] of lists.entries()) list.splice(0, list.length, ...(copies[index] as unknown[]))
    for (const [key, state] of states) assessments.set(key, { ...state })
    for (const [day, before] of visits.entries())
      ledger.days[day]?.visits.splice(
        0,
        Infinity,
        ...before.map(({ visit, modes, parts }) => ({
          ...visit,
          modes,
          parts: [...parts],
        })),
      )
  }
}

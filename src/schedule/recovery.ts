import type { DayPlan, Ledger, Visit } from './ledger.js'

/** What a visit trains hard on the day it is on. */
export function groupsOfVisit({ hard, timeline }: Ledger, visit: Visit, day: number): readonly string[] {
  const keys = visit.stands && visit.held ? visit.held.items : visit.parts.map(({ series }) => series.key)
  const phase = timeline.days[day] ?? ''
  return keys.flatMap((key) => hard.groupsIn(key, phase))
}

/** Whether a day is too near to one on which the same muscles are trained hard, so that they could not rest. */
export function isBeforeRecovery(ledger: Ledger, key: string, day: number): boolean {
  const { hard, timeline, days } = ledger
  const groups = hard.groupsIn(key, timeline.days[day] ?? '')
  if (groups.length === 0) return false
  for (let near = Math.max(0, day - hard.daysApart + 1); near < day + hard.daysApart; near += 1) {
    const visits = near === day ? [] : ((days[near] as DayPlan | undefined)?.visits ?? [])
    if (visits.some((visit) => groupsOfVisit(ledger, visit, near).some((group) => groups.includes(group))))
      return true
  }
  return false
}

/** Whether a day holds another hard visit than the one that an item would be part of: one a day is enough. */
export function isHardEnough(ledger: Ledger, key: string, day: number, join?: Visit): boolean {
  const { hard, timeline, days } = ledger
  if (hard.groupsIn(key, timeline.days[day] ?? '').length === 0) return false
  return ((days[day] as DayPlan | undefined)?.visits ?? []).some(
    (visit) => visit !== join && groupsOfVisit(ledger, visit, day).length > 0,
  )
}

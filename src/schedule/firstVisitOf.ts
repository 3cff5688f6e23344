import { dayNumberOf, daysBetween } from '../calendar/calendarDay.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Constraint, FirstVisit, Session } from '../model/schedule.js'
import type { Ledger } from './ledger.js'

/**
 * Whether the first visit is within its time, and if not what stood in the way of the days until then. Absent when
 * nothing asks for it. Late is better than never: it costs no visit.
 */
export function firstVisitOf(
  ledger: Ledger,
  { timing }: CareDecisions,
  sessions: readonly Session[],
): FirstVisit | undefined {
  const target = timing?.firstVisit
  if (target === undefined) return undefined
  const [first] = sessions.map(({ date }) => date).sort()
  if (first === undefined) return { ...target, constraint: 'first-visit-target' }
  const daysLate = Math.max(0, daysBetween(target.by, first))
  const dated = { ...target, on: first, daysLate }
  return daysLate === 0 ? dated : { ...dated, constraint: obstacleUntil(ledger, target.by) }
}

function obstacleUntil({ times, timeline }: Ledger, by: CalendarDate): Constraint {
  const last = Math.min(dayNumberOf(by) - timeline.firstDay, times.length - 1)
  const days = Array.from({ length: Math.max(0, last + 1) }, (_, day) => day)
  if (days.length === 0) return 'phase-window'
  const open = days.filter((day) => !times.isClosed(day) && (times.centre[day % 7]?.length ?? 0) > 0)
  if (open.length === 0) return 'centre-closed'
  const free = open.some((day) => (times.person[day % 7]?.length ?? 0) > 0)
  return free ? 'first-visit-target' : 'not-available'
}

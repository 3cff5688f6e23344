import { daysBetween } from '../calendar/calendarDay.js'
import type { Plan } from '../model/plan.js'
import type { Problem } from '../model/problem.js'

/** What a plan says of its first visit is so: its day, and by how many days it is late. */
export function checkFirstVisit({ sessions, fit, course }: Plan): Problem[] {
  const said = fit.firstVisit
  // Once a plan goes on, its first visit lies behind.
  if (said === undefined || course !== undefined) return []
  const [first] = sessions.map(({ date }) => date).sort()
  const pointer = '/fit/firstVisit'
  if (said.on !== first) {
    const message = first === undefined ? 'there is no visit' : `the first visit is on ${first}`
    return [{ code: 'first-visit', message, pointer: `${pointer}/on`, ...(first && { expected: first }) }]
  }
  const daysLate = first === undefined ? undefined : Math.max(0, daysBetween(said.by, first))
  if (said.daysLate === daysLate) return []
  const message = `the first visit on ${first}, due by ${said.by}, is ${daysLate} days late`
  return [{ code: 'first-visit', message, pointer: `${pointer}/daysLate`, expected: String(daysLate) }]
}

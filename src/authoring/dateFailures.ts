import type { Expectation } from '../model/caseFile.js'
import type { Plan } from '../model/plan.js'
import type { CalendarDate } from '../model/primitives.js'
import type { CaseFailure } from './caseReport.js'

/** What a case calls the first visit of the plan, whatever is done in it. */
export const anyVisit = 'first-visit'

/** Compares the days that a case expects with those of the plan. */
export function dateFailures({ dates = {} }: Expectation, plan: Plan): CaseFailure[] {
  return Object.entries(dates).flatMap(([subject, wanted]): CaseFailure[] => {
    const day = dayOf(plan, subject)
    if (fits(wanted, day)) return []
    return [{ expectation: `dates ${subject}`, expected: inWords(wanted), actual: day ?? 'none' }]
  })
}

type Wanted = NonNullable<Expectation['dates']>[string]

function fits(wanted: Wanted, day: CalendarDate | undefined): boolean {
  if (wanted === 'none' || day === undefined) return wanted === 'none' && day === undefined
  const { on = day, onOrAfter = day, onOrBefore = day } = wanted
  return day === on && day >= onOrAfter && day <= onOrBefore
}

function inWords(wanted: Wanted): string {
  if (wanted === 'none') return 'none'
  const { on, onOrAfter, onOrBefore } = wanted
  const parts = [
    on === undefined ? [] : [`on ${on}`],
    onOrAfter === undefined ? [] : [`on or after ${onOrAfter}`],
    onOrBefore === undefined ? [] : [`on or before ${onOrBefore}`],
  ]
  return parts.flat().join(' and ')
}

/**
 * The first day still to come on which something is done: a visit with the item, or the first day of it at home; of
 * a review its day. What took place before the day of the plan is history.
 *
 * @example dayOf(plan, 'exercise/walk') // '2026-12-02'
 */
export function dayOf(plan: Plan, subject: string): CalendarDate | undefined {
  const [kind, id] = subject.split('/')
  const visits = plan.sessions
    .filter(({ status, date }) => status === undefined && date >= plan.asOf)
    .filter(({ items }) => subject === anyVisit || items.includes(subject))
    .map(({ date }) => date)
  const home = kind === 'exercise' ? plan.home.filter(({ exercise }) => exercise === id) : []
  const reviews =
    kind === 'review' ? plan.reviews.filter((one) => one.id === id && one.heldOn === undefined) : []
  return [...visits, ...home.map(({ from }) => from), ...reviews.map(({ date }) => date)].sort()[0]
}

import { dayOf } from '../authoring/dateFailures.js'
import { addDays } from '../calendar/calendarDay.js'
import { checkPlan } from '../checkPlan.js'
import type { Assessment } from '../model/assessment.js'
import type { Pack } from '../model/pack.js'
import type { Plan } from '../model/plan.js'
import type { CalendarDate } from '../model/primitives.js'
import { listInWords } from '../shared/listInWords.js'

/** What a matcher answers, as `expect.extend` takes it. */
export interface MatcherResult {
  readonly pass: boolean
  readonly message: () => string
}

/** Within so many days of the plan's start, or from one day to another, both included. */
export type Within = number | { readonly from?: CalendarDate; readonly to?: CalendarDate }

/**
 * Matchers about plans for `expect.extend`. Items are named `<kind>/<id>`, questions by their fact.
 *
 * @example expect.extend(planMatchers)
 */
export const planMatchers = {
  toBeValidPlan: (plan: unknown, pack?: Pack, assessment?: Assessment) => isValid(plan, pack, assessment),
  toInclude: (plan: Plan, item: string) => includes(plan, item),
  toExclude: (plan: Plan, item: string) => excludes(plan, item),
  toHold: (plan: Plan, item: string) => holds(plan, item),
  toAsk: (plan: Plan, fact: string) => asks(plan, fact),
  toScheduleWithin: (plan: Plan, subject: string, within: Within) => schedules(plan, subject, within),
} as const

/** The matchers as they are called on `expect(plan)`. */
export interface PlanMatchers<R = unknown> {
  /** No invariant is broken; with pack and assessment also none of theirs. */
  toBeValidPlan(pack?: Pack, assessment?: Assessment): R
  /** The item is in the plan. */
  toInclude(item: string): R
  /** The item is not in the plan: set aside, held, or not spoken of. */
  toExclude(item: string): R
  /** The item waits for an answer. */
  toHold(item: string): R
  /** The fact is among the open questions. */
  toAsk(fact: string): R
  /** The first day of an item, of `review/<id>` or of any visit (`first-visit`) lies within. */
  toScheduleWithin(subject: string, within: Within): R
}

function isValid(plan: unknown, pack: Pack | undefined, assessment: Assessment | undefined): MatcherResult {
  const { ok, problems } = checkPlan(plan, pack, assessment)
  const told = problems.map(({ pointer, message }) => `\n  ${pointer || '/'}: ${message}`).join('')
  return answer(ok, 'to be valid', ok ? 'nothing is broken' : `it breaks:${told}`)
}

function includes(plan: Plan, item: string): MatcherResult {
  return answer(isIn(plan, item), `to include ${item}`, whereabouts(plan, item))
}

function excludes(plan: Plan, item: string): MatcherResult {
  return answer(!isIn(plan, item), `to exclude ${item}`, whereabouts(plan, item))
}

function holds(plan: Plan, item: string): MatcherResult {
  return answer(among(plan.held, item) !== undefined, `to hold ${item}`, whereabouts(plan, item))
}

function asks(plan: Plan, fact: string): MatcherResult {
  const asked = plan.questions.map((question) => question.fact)
  const found = asked.length === 0 ? 'it asks nothing' : `it asks for ${listInWords(asked)}`
  return answer(asked.includes(fact), `to ask for ${fact}`, found)
}

function schedules(plan: Plan, subject: string, within: Within): MatcherResult {
  const { from, to } = typeof within === 'number' ? { to: addDays(plan.startOn, within) } : within
  const day = dayOf(plan, subject)
  const isIn = day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to)
  const range = [from === undefined ? '' : ` from ${from}`, to === undefined ? '' : ` until ${to}`].join('')
  return answer(
    isIn,
    `to schedule ${subject}${range}`,
    day === undefined ? 'it has no day' : `its first day is ${day}`,
  )
}

function answer(pass: boolean, wanted: string, found: string): MatcherResult {
  return { pass, message: () => `expected the plan ${pass ? 'not ' : ''}${wanted}; ${found}` }
}

interface Item {
  readonly kind: string
  readonly id: string
}

function among<T extends Item>(items: readonly T[], key: string): T | undefined {
  return items.find(({ kind, id }) => `${kind}/${id}` === key)
}

const shelves = { intervention: 'interventions', education: 'education', exercise: 'exercises' } as const

function isIn(plan: Plan, key: string): boolean {
  const [kind = '', id] = key.split('/')
  if (!Object.hasOwn(shelves, kind)) return false
  return plan[shelves[kind as keyof typeof shelves]].some((item) => item.id === id)
}

/** What became of an item, with its rules. */
function whereabouts(plan: Plan, key: string): string {
  const held = among(plan.held, key)
  if (held !== undefined)
    return `it holds it, since nobody knows ${listInWords(held.missing)}${by(held.rules)}`
  const aside = among(plan.setAside, key)
  if (aside !== undefined) return `it sets it aside as ${aside.reasonCode}${by(aside.rules)}`
  return isIn(plan, key) ? 'it includes it' : 'no rule speaks of it'
}

function by(rules: readonly string[]): string {
  return rules.length === 0 ? '' : ` (${rules.join(', ')})`
}

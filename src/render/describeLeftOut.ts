import { match } from 'ts-pattern'
import type { Plan } from '../model/plan.js'
import type { PlanItemSetAside } from '../model/planParts.js'
import type { Constraint, Unscheduled } from '../model/schedule.js'
import { addTo } from '../shared/addTo.js'
import { listInWords } from '../shared/listInWords.js'
import { modeInWords } from '../shared/modeInWords.js'
import { countInWords } from './countInWords.js'
import {
  type Block,
  type Depth,
  type Detail,
  detail,
  type Entry,
  firstFew,
  list,
  paragraph,
  type Section,
} from './document.js'
import { evidenceInWords } from './evidenceInWords.js'
import type { PlanNames } from './planNames.js'

/** What waits for an answer. */
export function describeHeld(plan: Plan): Section {
  const reasons = [...new Set(plan.held.map(({ reason }) => reason))]
  const entries = reasons.map((reason) => {
    const titles = plan.held.filter((item) => item.reason === reason).map(({ title }) => title)
    return { title: listInWords(titles), text: reason, details: [] }
  })
  return { title: 'Held until answered', tone: 'warn', blocks: list(entries) }
}

/** Reasons that many items share and that nobody decided against: their names are enough. */
const sharedReasons: Readonly<Record<string, string>> = {
  'recommendation-unknown': 'May be of use, depending on open questions',
  'not-indicated': 'Nothing speaks for it here',
  'not-in-program': 'Not part of the chosen program',
  'over-limit': 'Over a limit; others came first',
}

/** What is not done and why. */
export function describeSetAside(plan: Plan, names: PlanNames, depth: Depth): Section {
  const unasked = plan.setAside.filter((item) => isUnaskedExercise(plan, item))
  const own = plan.setAside.filter(
    (item) => sharedReasons[item.reasonCode] === undefined && !unasked.includes(item),
  )
  const shared = Object.entries(sharedReasons).flatMap(([code, reason]) => {
    const titles = plan.setAside
      .filter((item) => item.reasonCode === code && isWorthNaming(plan, item))
      .map(({ title }) => title)
    return titles.length === 0 ? [] : paragraph(`${reason}: ${listInWords(titles)}.`, 'quiet')
  })
  return {
    title: 'Set aside',
    blocks: [...list(setAsideEntries(plan, own, names)), ...advisedAgainst(unasked, depth), ...shared],
  }
}

/** One rule often advises against a whole family of exercises; those that nobody thought of need no reason each. */
function isUnaskedExercise(plan: Plan, { kind, reasonCode, preferred, rules }: PlanItemSetAside): boolean {
  if (kind !== 'exercise' || reasonCode !== 'not-recommended' || preferred === true) return false
  return !rules.some((name) => ['recommend', 'consider'].includes(plan.rules[name]?.action ?? ''))
}

const mostUnasked = 12

function advisedAgainst(items: readonly PlanItemSetAside[], depth: Depth): Block[] {
  const all = items.map(({ title }) => title)
  const titles = firstFew(all, depth === 'brief' ? mostUnasked : all.length)
  return paragraph(titles === '' ? '' : `Not now, and nothing calls for it: ${titles}.`, 'quiet')
}

/** A check or a bound on the dose of what nobody suggests or asked for would bury the rest; the plan's data keep it. */
function isWorthNaming(plan: Plan, { reasonCode, rules }: PlanItemSetAside): boolean {
  if (reasonCode !== 'not-indicated' || rules.length === 0) return true
  return rules.some((name) => !['caution', 'adjust'].includes(plan.rules[name]?.action ?? ''))
}

const reasonWords: Readonly<Record<string, string>> = {
  contraindicated: 'contraindicated',
  'not-recommended': 'not recommended',
}

/** Items that are out for the same reason are one line. */
function setAsideEntries(plan: Plan, items: readonly PlanItemSetAside[], names: PlanNames): Entry[] {
  const groups = new Map<string, PlanItemSetAside[]>()
  for (const item of items) {
    const key = `${verdictInWords(plan, item)} ${item.instead ?? ''}`
    addTo(groups, key, item)
  }
  return [...groups.values()].flatMap((group): Entry[] => {
    const [first] = group
    if (first === undefined) return []
    const details = first.instead === undefined ? [] : detail('instead', names.item(first.instead))
    const title = listInWords(group.map((item) => item.title))
    return [{ title, text: verdictInWords(plan, first), details }]
  })
}

function verdictInWords(plan: Plan, item: PlanItemSetAside): string {
  const verdict = reasonWords[item.reasonCode]
  return `${verdict === undefined ? '' : `${verdict}. `}${item.reason}${basisInWords(plan, item)}`
}

function basisInWords(plan: Plan, { reasonCode, rules }: PlanItemSetAside): string {
  const action = reasonCode === 'contraindicated' ? 'contraindicate' : reasonCode
  const rule = rules.flatMap((name) => plan.rules[name] ?? []).find((one) => one.action === action)
  return rule === undefined ? '' : ` (${evidenceInWords(rule)})`
}

/** Visits that were wanted and found no place. */
export function describeUnscheduled(plan: Plan, names: PlanNames): Section {
  const entries = together(plan.unscheduled).map((one) => unscheduledEntry(one, names))
  const says = entries.length === 0 ? [] : paragraph(plan.fit.says)
  return { title: 'Could not be scheduled', tone: 'warn', blocks: [...says, ...list(entries)] }
}

/** The plan counts by phase; to a reader the same visits that wait for the same reason are one line. */
function together(unscheduled: Plan['unscheduled']): Unscheduled[] {
  const sums = new Map<string, Unscheduled>()
  for (const one of unscheduled) {
    const key = [one.series, one.constraint, one.wouldHelp].join('\n')
    sums.set(key, { ...one, sessions: one.sessions + (sums.get(key)?.sessions ?? 0) })
  }
  return [...sums.values()]
}

function unscheduledEntry(one: Unscheduled, names: PlanNames): Entry {
  return {
    title: listInWords(one.items.map(names.item)),
    text: unscheduledText(one, names),
    details: helpDetails(one),
  }
}

/** Home practice counts no sessions and belongs to no role: its entry says only that nobody shows it in time. */
function unscheduledText(one: Unscheduled, names: PlanNames): string {
  if (one.sessions === 0 && one.constraint === 'recovery')
    return 'not at home in some weeks: the visits train the same muscles hard, and they need their rest'
  if (one.sessions === 0) return 'not begun at home: no visit shows it in time'
  return `${countInWords(one.sessions, one.series.startsWith('review/') ? 'review' : 'visit')}, ${names.role(one.discipline)}: ${whyInWords(one)}`
}

function whyInWords({ constraint, modes }: Unscheduled): string {
  if (constraint !== 'mode') return constraintInWords(constraint)
  if (modes === undefined)
    return 'the assessment that has to come first is not given in a way that the person accepts'
  return `it can only be given ${listInWords(modes.map(modeInWords), 'or')}, which the person does not accept`
}

const helpDetails = ({ wouldHelp }: Unscheduled): Detail[] => detail('would help', wouldHelp)

function constraintInWords(constraint: Exclude<Constraint, 'mode'>): string {
  return match(constraint)
    .with('not-available', () => 'the person cannot come then')
    .with('centre-closed', () => 'the centre is closed then')
    .with('visits-per-week', () => 'no more visits fit into the week')
    .with('visits-per-day', () => 'no more visits fit into the day')
    .with('minutes-per-day', () => 'no more minutes fit into the day')
    .with('spacing', () => 'too close to the visit before')
    .with('coverage-limit', () => 'coverage is used up')
    .with('capacity', () => 'no place is free then')
    .with('order', () => 'something else has to come first')
    .with('approval', () => 'the payer has to agree first')
    .with('window', () => 'it lies outside the dates in which it may be given')
    .with('recovery', () => 'too close to other hard training')
    .with('phase-window', () => 'the phase is too short')
    .with('first-visit-target', () => 'the first visit cannot be early enough')
    .exhaustive()
}

import type { Plan, PlanDisposition, PlanQuestion } from '../model/plan.js'
import { byDayInWords } from '../shared/byDayInWords.js'
import { listInWords } from '../shared/listInWords.js'
import { timeLimitInWords } from '../shared/timeLimitInWords.js'
import {
  type Depth,
  detail,
  type Entry,
  firstFew,
  list,
  paragraph,
  type Section,
  type Tone,
} from './document.js'
import { evidenceInWords } from './evidenceInWords.js'
import type { PlanNames } from './planNames.js'

const mostMinorQuestions = 8
const mostNamed = 3

const toneOfState: Readonly<Record<Plan['triage']['state'], Tone>> = {
  stop: 'danger',
  hold: 'warn',
  provisional: 'warn',
  clear: 'good',
}

/** What the screen came to, what the patient is told, and why. */
export function describeTriage(plan: Plan, names: PlanNames, depth: Depth): Section {
  const { triage } = plan
  const tone = toneOfState[triage.state]
  // 'Your plan can start' must never stand under an order to stop.
  const inForce = triage.dispositions.filter(({ effect }) => triage.state !== 'stop' || effect === 'stop')
  const outranked = listInWords(
    triage.dispositions.filter((one) => !inForce.includes(one)).map(({ title }) => title),
  )
  const possible = triage.possible.length === 0 ? [] : paragraph('What the open questions could still bring:')
  return {
    title: 'Triage',
    tone,
    blocks: [
      ...paragraph(triage.summary, tone),
      ...list(inForce.map((one) => dispositionEntry(plan, one, names))),
      ...paragraph(outranked === '' ? '' : `Also found, and outranked by this: ${outranked}.`, 'quiet'),
      ...possible,
      ...list(triage.possible.map((one) => possibleEntry(one, names, depth))),
    ],
  }
}

function dispositionEntry(plan: Plan, disposition: PlanDisposition, names: PlanNames): Entry {
  const { id, title, to, withinHours, effect } = disposition
  // Whoever is sent to an emergency department is not also told to call somebody within a day.
  const isOutranked = plan.triage.state === 'stop' && id !== plan.triage.dispositions[0]?.id
  return {
    title,
    text: `${to.title}, ${timeLimitInWords(withinHours)}${byDayInWords(disposition, plan.asOf)}`,
    tone: effect === 'stop' ? 'danger' : 'warn',
    details: [
      // While treatment waits for answers nobody is told that the plan can start.
      ...(isOutranked || (effect === 'proceed' && plan.triage.treatmentWaits)
        ? []
        : [...detail('tell', disposition.instruction), ...detail('meanwhile', disposition.allowed)]),
      ...whyDetails(plan, disposition.rules),
      ...detail('missing', listInWords(disposition.missing.map(names.fact))),
    ],
  }
}

function whyDetails(plan: Plan, rules: readonly string[]) {
  return rules.flatMap((name) => {
    const rule = plan.rules[name]
    return rule === undefined ? [] : detail('why', `${rule.because} (${evidenceInWords(rule)})`)
  })
}

function possibleEntry(
  { title, to, withinHours, missing }: PlanDisposition,
  names: PlanNames,
  depth: Depth,
): Entry {
  const asked = firstFew(missing.map(names.fact), depth === 'brief' ? mostNamed : missing.length)
  return {
    title,
    text: `${to.title}, ${timeLimitInWords(withinHours)}, depending on: ${asked || 'what is still unknown'}`,
    details: [],
  }
}

/**
 * What must be answered first: gates, then what decides most. In brief the gates are a plain list and the least of
 * the rest are only named.
 */
export function describeQuestions(plan: Plan, names: PlanNames, depth: Depth): Section {
  const gates = plan.questions.filter(({ gate }) => gate)
  const others = plan.questions.filter(({ gate }) => !gate)
  const most = depth === 'brief' ? mostMinorQuestions : others.length
  const rest = others.slice(most).map(({ fact }) => names.fact(fact))
  const then = gates.length > 0 && others.length > 0 ? 'Then:' : ''
  const isStopped = plan.triage.state === 'stop' && gates.length > 0
  return {
    title: questionsTitle(isStopped, gates.length > 0),
    tone: gates.length > 0 ? 'warn' : 'plain',
    blocks: [
      ...paragraph(isStopped ? 'An answer could make this more urgent:' : '', 'warn'),
      ...paragraph(gates.length > 0 && !isStopped ? 'Before any treatment:' : '', 'warn'),
      ...list(gates.map((question) => gateEntry(question, names, depth))),
      ...paragraph(then),
      ...list(others.slice(0, most).map((question) => questionEntry(question, names))),
      ...paragraph(rest.length === 0 ? '' : `Also open, deciding less: ${listInWords(rest)}.`, 'quiet'),
    ],
  }
}

function questionsTitle(isStopped: boolean, hasGates: boolean): string {
  if (isStopped) return 'To ask at once'
  return hasGates ? 'To answer first' : 'Questions that could change the plan'
}

function gateEntry(question: PlanQuestion, names: PlanNames, depth: Depth): Entry {
  return depth === 'full' ? questionEntry(question, names) : { title: question.question, details: [] }
}

function questionEntry({ question, decides }: PlanQuestion, names: PlanNames): Entry {
  const titles = [...new Set(decides.map((key) => decidedInWords(key, names)))]
  return { title: question, details: detail('decides', firstFew(titles, mostNamed), 'quiet') }
}

const decidedKinds: Readonly<Record<string, string>> = {
  triage: 'the triage',
  program: 'the program',
  monitor: 'what is measured',
  review: 'the reviews',
  advice: 'the advice',
}

/** What a question decides: an item, goal or role by its title, the rest by its kind. */
function decidedInWords(key: string, names: PlanNames): string {
  const [kind = '', id = ''] = key.split('/')
  if (kind === 'goal') return names.goal(id)
  if (kind === 'team') return names.role(id)
  return decidedKinds[kind] ?? names.item(key)
}

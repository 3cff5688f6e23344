import type { DoseChange } from '../model/careDecisions.js'
import type { Plan } from '../model/plan.js'
import type { PlanEducation, PlanExercise, PlanIntervention, PlanStep } from '../model/planParts.js'
import type { HomePattern } from '../model/schedule.js'
import { listInWords } from '../shared/listInWords.js'
import { countInWords } from './countInWords.js'
import { dayAheadInWords, dayInWords, weekdayInWords } from './dayInWords.js'
import {
  type Block,
  type Depth,
  type Detail,
  detail,
  type Entry,
  joined,
  list,
  type Section,
} from './document.js'
import { amountInWords, exerciseDoseInWords } from './doseInWords.js'
import { evidenceInWords, needsConfirming, toConfirmMark } from './evidenceInWords.js'
import { itemVisitsInWords } from './itemVisitsInWords.js'
import type { PlanNames } from './planNames.js'

type Item = PlanIntervention | PlanEducation | PlanExercise

const waitsText = 'could follow; not dated while an answer is awaited'

/** What members of staff do, by discipline in the order of the team. */
export function describeInterventions(plan: Plan, names: PlanNames): Section {
  return {
    title: 'Interventions',
    blocks: disciplinesIn(plan).flatMap((discipline): Block[] => {
      const items = plan.interventions.filter((item) => item.discipline === discipline).sort(byWeight)
      if (items.length === 0) return []
      const entries = items.map((item) => interventionEntry(plan, item, names))
      return [{ kind: 'heading', text: names.role(discipline) }, ...list(entries)]
    }),
  }
}

/** The team's order; what nobody of the team gives comes last. */
function disciplinesIn(plan: Plan): string[] {
  return [...new Set([...plan.team.map(({ role }) => role), ...plan.interventions.map((i) => i.discipline)])]
}

const categories = ['assessment', 'treatment', 'education', 'coordination']

function byWeight(left: PlanIntervention, right: PlanIntervention): number {
  const category = categories.indexOf(left.category) - categories.indexOf(right.category)
  if (category !== 0) return category
  return Number(right.strength === 'recommend') - Number(left.strength === 'recommend')
}

function interventionEntry(plan: Plan, item: PlanIntervention, names: PlanNames): Entry {
  return {
    title: item.title,
    text: visitsInWords(plan, item),
    details: [
      ...common(plan, item, names),
      ...(item.purposes ?? []).flatMap(({ is, plain }) =>
        detail('purpose', `${purposeInWords[is]}: ${plain}`),
      ),
      ...detail('benefit', joined(item.benefits)),
      ...detail('risk', joined(item.risks)),
      ...detail('disputed', item.disputed ? 'guidelines disagree on it; decide together' : undefined, 'warn'),
    ],
  }
}

const purposeInWords = {
  diagnostic: 'to find the cause',
  relief: 'to ease the pain for a while',
  bridge: 'a bridge to active care',
}

function visitsInWords(plan: Plan, item: PlanIntervention | PlanEducation): string {
  if (item.dose === undefined) return 'no visits of its own'
  const dated = item.waits ? `; ${waitsText}` : `; ${countInWords(item.sessions, 'visit')} dated`
  return `${itemVisitsInWords(plan, item)}${doseMark(item)}${dated}`
}

/** The dose may rest on less than the item itself. */
function doseMark({ evidence, doseEvidence }: Item): string {
  return needsConfirming(doseEvidence ?? evidence) ? ` ${toConfirmMark}` : ''
}

function common(plan: Plan, item: Item, names: PlanNames): Detail[] {
  const instead =
    item.insteadOf === undefined ? undefined : `${names.item(item.insteadOf)}, which was declined`
  return [
    ...detail('why', whyInWords(plan, item)),
    ...detail('instead of', instead),
    ...item.checks.flatMap(({ check, certain }) =>
      detail('check', certain ? check : `${check} (it is not known whether this applies)`, 'warn'),
    ),
    ...item.doseChanges.flatMap((change) => detail('adjusted', changeInWords(plan, change))),
  ]
}

function changeInWords(plan: Plan, { quantity, from, to, rules, cautious }: DoseChange): string {
  const why = listInWords(rules.map((name) => plan.rules[name]?.title ?? name))
  const precaution = cautious ? ', to be careful while something is unknown' : ''
  return `${quantityInWords(quantity)} from ${from} to ${to}${precaution} (${why})`
}

function quantityInWords(quantity: string): string {
  return quantity.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** The first rule that speaks for it; what the item itself rests on when no rule does. */
function whyInWords(plan: Plan, { rules, evidence, strength }: Item): string {
  const spoken = rules.flatMap((name) => plan.rules[name] ?? [])
  const forIt = spoken.filter(({ action }) => action === 'recommend' || action === 'consider')
  const [first] = [...forIt.filter(({ action }) => action === strength), ...forIt]
  if (first === undefined) return evidenceInWords(evidence)
  const weight = strength === 'consider' ? 'Option: ' : ''
  return `${weight}${first.because} (${evidenceInWords(first)})`
}

/** What the person does at home, exercise by exercise. */
export function describeHome(plan: Plan, names: PlanNames): Section {
  const patternsOf = (id: string) => plan.home.filter(({ exercise }) => exercise === id)
  const entries = (items: readonly PlanExercise[]) =>
    list(items.map((item) => exerciseEntry(plan, item, patternsOf(item.id), names)))
  const inVisits = plan.exercises.filter(({ where }) => where === 'visits')
  return {
    title: 'Home program',
    blocks: [
      ...entries(plan.exercises.filter(({ where }) => where !== 'visits')),
      ...(inVisits.length > 0 ? [{ kind: 'heading', text: 'In the visits, not at home' } as const] : []),
      ...entries(inVisits),
    ],
  }
}

function exerciseEntry(
  plan: Plan,
  item: PlanExercise,
  patterns: readonly HomePattern[],
  names: PlanNames,
): Entry {
  return {
    title: item.title,
    // The days of visits are in the calendar, and may be fewer than the dose would have.
    text: `${item.where === 'visits' ? amountInWords(item.dose) : exerciseDoseInWords(item.dose)}${doseMark(item)}${patternInWords(plan, item, patterns)}`,
    details: [
      ...common(plan, item, names),
      ...detail('how', item.howTo.join(' ')),
      ...detail('now', stepTakenInWords(item)),
      ...detail('harder', stepToCome(item, 'progress')),
      ...detail('easier', stepToCome(item, 'regress')),
      ...detail('stop when', item.stopWhen),
      ...detail('take care', joined(item.cautions)),
      ...detail('needs', item.equipment.join(', ')),
    ],
  }
}

/** The step that was taken at a review, for as long as it is the latest. */
function stepTakenInWords({ step }: PlanExercise): string | undefined {
  if (step === undefined) return undefined
  const way = step.direction === 'regress' ? 'easier' : 'the next step'
  return `Since ${dayInWords(step.on)}, ${way}: ${step.change}`
}

function patternInWords({ asOf }: Plan, { waits }: PlanExercise, patterns: readonly HomePattern[]): string {
  if (waits) return `; ${waitsText}`
  if (patterns.length === 0) return '; done in visits'
  return patterns
    .map(({ weekdays, from, to, daysAsked }) => {
      const fewer =
        daysAsked === undefined ? '' : ` (${weekdays.length} of ${daysAsked} days: hard work needs rest)`
      return `;${weekdaysInWords(weekdays)} from ${dayAheadInWords(from, asOf)} to ${dayAheadInWords(to, asOf)}${fewer}`
    })
    .join('')
}

const weekdayOrder = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** Days in a row are named by their ends: `on Mon to Sat`. */
function weekdaysInWords(weekdays: HomePattern['weekdays']): string {
  if (weekdays.length === 7) return ''
  const names = weekdays.map(weekdayInWords)
  const [first = '', ...others] = names
  const start = weekdayOrder.indexOf(first)
  const inARow = names.join() === weekdayOrder.slice(start, start + names.length).join()
  return inARow && others.length > 1 ? ` on ${first} to ${others.at(-1)}` : ` on ${names.join(', ')}`
}

/** A step that was the latest to be taken is not to come. */
function stepToCome({ step, progression, regression }: PlanExercise, way: 'progress' | 'regress') {
  if (step?.direction === way) return undefined
  return stepInWords(way === 'progress' ? progression : regression)
}

function stepInWords({ when, to, title, change, dose }: PlanStep): string {
  const go = change === undefined ? 'go on to' : 'Then go on to'
  const next = to === undefined ? undefined : `${go} ${title ?? to}`
  const amount = dose === undefined ? undefined : `That is ${exerciseDoseInWords(dose)}`
  return [when.replace(/\.$/, ''), joined([change, amount, next].filter((part) => part !== undefined))]
    .filter(Boolean)
    .join(': ')
}

/** What the person should know. */
export function describeEducation(plan: Plan, names: PlanNames, depth: Depth): Section {
  return {
    title: 'Education',
    blocks: list(plan.education.map((item) => educationEntry(plan, item, names, depth))),
  }
}

function educationEntry(plan: Plan, item: PlanEducation, names: PlanNames, depth: Depth): Entry {
  const delivery = {
    session: visitsInWords(plan, item),
    'within-visits': 'within other visits',
    self: 'to read',
  }
  return {
    title: item.title,
    text: `${names.role(item.discipline)}, ${delivery[item.delivery]}`,
    details: [...common(plan, item, names), ...detail('know', firstMessages(item.keyMessages, depth))],
  }
}

const mostMessages = 2

function firstMessages(messages: readonly string[], depth: Depth): string {
  if (depth === 'full' || messages.length <= mostMessages) return messages.join(' ')
  return `${messages.slice(0, mostMessages).join(' ')} …`
}

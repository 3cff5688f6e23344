import type { Plan } from '../model/plan.js'
import type { PlanChange } from '../model/revision.js'
import { listInWords } from '../shared/listInWords.js'
import { amountOnOneSide, doseChangeInWords, endsAtHome, stepOf } from './changeInWords.js'
import { dayInWords } from './dayInWords.js'
import { detail, type Entry, type Section } from './document.js'
import { byReason, familyOf, groups, idOf, isOfItem, withReason } from './groupChanges.js'
import { itemVisitsInWords } from './itemVisitsInWords.js'
import { stepFrom, stepsNow } from './stepsAtReview.js'

/** What is new, beside visits and reviews. */
export function describeAdded(plan: Plan, changes: readonly PlanChange[]): Section {
  const added = changes.filter(
    (change) => change.kind === 'added' && isOfItem(change) && !isStep(plan, change),
  )
  return {
    title: 'New',
    blocks: groups(added).flatMap((group) => withReason(addedEntries(plan, group), group[0]?.because ?? '')),
  }
}

/** Three or more of one kind without an amount share a line. */
function addedEntries(plan: Plan, group: readonly PlanChange[]): Entry[] {
  const isPlain = (change: PlanChange) => amountOnOneSide(change.after) === ''
  const alike = (change: PlanChange) =>
    isPlain(change) ? group.filter((one) => isPlain(one) && familyOf(one) === familyOf(change)) : [change]
  return group.flatMap((change): Entry[] => {
    const same = alike(change)
    if (same.length < 3) return [addedEntry(plan, change)]
    if (same[0] !== change) return []
    const text = listInWords(same.map(({ title }) => title))
    return [{ title: sharedTitles[familyOf(change)] ?? '', text, tone: 'good', details: [] }]
  })
}

const sharedTitles: Readonly<Record<string, string>> = {
  education: 'To learn',
  advice: 'Advice',
  role: 'Join the team',
  pathway: 'Beside the program',
  condition: 'Conditions',
}

const families: Readonly<Record<string, string>> = {
  intervention: '',
  exercise: '',
  education: 'to learn',
  advice: 'advice',
  role: 'joins the team',
  pathway: 'beside the program',
  condition: 'condition',
}

function addedEntry(plan: Plan, change: PlanChange): Entry {
  const amount = visitsOf(plan, change) ?? amountOnOneSide(change.after)
  return {
    title: change.title,
    text: amount === '' ? (families[familyOf(change)] ?? '') : `${amount}${beginsInWords(plan, change)}`,
    tone: 'good',
    details: [],
  }
}

/** Of visits how many there are over the phases of the plan. */
function visitsOf(plan: Plan, { subject }: PlanChange): string | undefined {
  const all = [
    ...plan.interventions.map((item) => ({ key: `intervention/${item.id}`, item })),
    ...plan.education.map((item) => ({ key: `education/${item.id}`, item })),
  ]
  const found = all.find(({ key }) => key === subject)?.item
  return found === undefined ? undefined : itemVisitsInWords(plan, found)
}

/** What is done at home and waits for a later day. */
function beginsInWords({ home, asOf }: Plan, change: PlanChange): string {
  const own = home.filter(({ exercise }) => change.subject === `exercise/${exercise}`)
  const first = own.map(({ from }) => from).sort()[0]
  return first === undefined || first <= asOf ? '' : `, from ${dayInWords(first)}`
}

/** What is done in another amount, or a step further or back. */
export function describeAmounts(plan: Plan, changes: readonly PlanChange[]): Section {
  const changed = changes.filter(
    (change) =>
      (change.kind === 'dose' && !endsAtHome(change)) || stepFrom(plan, changes, change) !== undefined,
  )
  return {
    title: 'Another dose or step',
    blocks: byReason(changed, (change) =>
      [amountEntry(plan, changes, change)].filter(({ text, details }) => text !== '' || details.length > 0),
    ),
  }
}

function amountEntry(plan: Plan, changes: readonly PlanChange[], change: PlanChange): Entry {
  const step = stepFrom(plan, changes, change)
  if (step !== undefined)
    return {
      title: `${change.title} → ${step.added.title}`,
      text: `${amountOnOneSide(step.added.after)}${beginsInWords(plan, step.added)}`,
      details: detail(directionInWords(step.direction), step.change),
    }
  const taken = stepOf(change.after) === stepOf(change.before) ? undefined : stepOf(change.after)
  const direction = plan.exercises.find(({ id }) => id === idOf(change))?.step?.direction
  return {
    title: change.title,
    text: doseChangeInWords(change, plan),
    details: detail(directionInWords(direction), taken),
  }
}

const directionInWords = (direction: 'progress' | 'regress' | undefined): string =>
  direction === 'regress' ? 'easier' : 'next step'

/** An exercise that another gave way to is told of with that one. */
function isStep(plan: Plan, change: PlanChange): boolean {
  return familyOf(change) === 'exercise' && stepsNow(plan).some(({ to }) => to === idOf(change))
}

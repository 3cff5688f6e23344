import { dayNumberOf } from '../calendar/calendarDay.js'
import type { Plan } from '../model/plan.js'
import type { PlanChange } from '../model/revision.js'
import { listInWords } from '../shared/listInWords.js'
import {
  amountOnOneSide,
  dayOf,
  doseChangeInWords,
  endsAtHome,
  hadEnded,
  mostVisits,
  moveInWords,
  stepOf,
  visitChangeInWords,
} from './changeInWords.js'
import { countInWords } from './countInWords.js'
import { dayInWords } from './dayInWords.js'
import { type Block, detail, type Entry, list, paragraph, type Section } from './document.js'
import type { PlanNames } from './planNames.js'

const familyOf = ({ subject }: PlanChange): string => subject.slice(0, subject.indexOf('/'))
const idOf = ({ subject }: PlanChange): string => subject.slice(subject.indexOf('/') + 1)
const isDated = (change: PlanChange): boolean => ['session', 'review'].includes(familyOf(change))

/** What is new, beside visits and reviews. */
export function describeAdded(plan: Plan, changes: readonly PlanChange[]): Section {
  const added = changes.filter((change) => change.kind === 'added' && isItem(change) && !isStep(plan, change))
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

const isOver = 'It belongs to a phase that is over.'
const isDone = 'All of its visits took place.'

/** What was to be done so many times and was. */
function isAllDone({ course }: Plan, change: PlanChange): boolean {
  const most = mostVisits(change)
  const done = (course?.history.sessions ?? []).filter(
    ({ status, items }) => status === 'done' && items.includes(change.subject),
  )
  return most !== undefined && done.length >= most
}

/** What is no longer in the plan, beside visits and reviews. */
export function describeRemoved(plan: Plan, changes: readonly PlanChange[]): Section {
  const removed = changes.filter(
    (change) =>
      change.kind === 'removed' &&
      isItem(change) &&
      !hadEnded(change) &&
      stepFrom(plan, changes, change) === undefined,
  )
  const told = removed.map((change) => (isAllDone(plan, change) ? { ...change, because: isDone } : change))
  const over = changes.filter(endsAtHome).map((change) => ({ ...change, because: isOver }))
  return {
    title: 'No longer',
    blocks: groups([...told, ...over]).flatMap((group): Block[] =>
      list([
        {
          title: listInWords(group.map(({ title }) => title)),
          details: detail('why', group[0]?.because),
        },
      ]),
    ),
  }
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

const isItem = (change: PlanChange): boolean => familyOf(change) in families

function addedEntry(plan: Plan, change: PlanChange): Entry {
  const amount = amountOnOneSide(change.after)
  return {
    title: change.title,
    text: amount === '' ? (families[familyOf(change)] ?? '') : `${amount}${beginsInWords(plan, change)}`,
    tone: 'good',
    details: [],
  }
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
    blocks: byReason(changed, (change) => [amountEntry(plan, changes, change)]),
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

/** The step by which one exercise gave way to another, read from the one that left. */
function stepFrom(plan: Plan, changes: readonly PlanChange[], change: PlanChange) {
  if (change.kind !== 'removed' || familyOf(change) !== 'exercise') return undefined
  const step = stepsNow(plan).find(({ exercise }) => exercise === idOf(change))
  const added = changes.find(({ kind, subject }) => kind === 'added' && subject === `exercise/${step?.to}`)
  return step === undefined || added === undefined ? undefined : { ...step, added }
}

function stepsNow({ course, asOf }: Plan) {
  return (course?.steps ?? []).filter(({ on }) => on === asOf)
}

/** An exercise that another gave way to is told of with that one. */
function isStep(plan: Plan, change: PlanChange): boolean {
  return familyOf(change) === 'exercise' && stepsNow(plan).some(({ to }) => to === idOf(change))
}

/** Visits and reviews: moved, new, and no longer, each title with its days. */
export function describeDates(asOf: string, changes: readonly PlanChange[], names: PlanNames): Section {
  const dated = changes.filter(isDated)
  const of = (kind: PlanChange['kind']) => dated.filter((change) => change.kind === kind)
  const changed = of('updated').filter((change) => visitChangeInWords(change, names) !== '')
  return {
    title: 'Dates',
    blocks: [
      ...byReason(of('moved'), (change) => [
        { title: change.title, text: `moves, ${moveInWords(change)}`, details: [] },
      ]),
      ...byReason(changed, (change) => [
        {
          title: `${change.title}, ${dayInWords(dayOf(change.after))}`,
          text: visitChangeInWords(change, names),
          details: [],
        },
      ]),
      ...byTitle(asOf, of('added'), 'after', 'new'),
      ...byTitle(asOf, of('removed'), 'before', 'no longer'),
    ],
  }
}

const mostDays = 4
const halfYear = 182

/** Many visits of one kind are one line: their days, or how many from when to when. */
function byTitle(
  asOf: string,
  changes: readonly PlanChange[],
  side: 'before' | 'after',
  what: string,
): Block[] {
  return groups(changes).flatMap((group) => {
    const titles = [...new Set(group.map(({ title }) => title))]
    const entries = titles.map((title): Entry => {
      const days = group
        .filter((change) => change.title === title)
        .map((change) => dayOf(change[side]))
        .sort()
      return { title, text: `${what}, ${daysInWords(asOf, days)}`, details: [] }
    })
    return withReason(entries, group[0]?.because ?? '')
  })
}

/** A day so far ahead that its like lies nearer, in the past, has its year. */
function daysInWords(asOf: string, days: readonly string[]): string {
  const isFar = (day: string) =>
    day.slice(0, 4) !== asOf.slice(0, 4) && dayNumberOf(day) - dayNumberOf(asOf) > halfYear
  if (days.length <= mostDays) return listInWords(days.map((day) => dayInWords(day, isFar(day))))
  const [first = '', last = ''] = [days[0], days.at(-1)]
  return `${countInWords(days.length, 'visit')} from ${dayInWords(first, isFar(first))} to ${dayInWords(last, isFar(last))}`
}

/** Changes for one reason stand together under it; one by itself carries its own. */
export function byReason(changes: readonly PlanChange[], entries: (change: PlanChange) => Entry[]): Block[] {
  return groups(changes).flatMap((group) => withReason(group.flatMap(entries), group[0]?.because ?? ''))
}

/** In the order in which the reasons first come. */
function groups(changes: readonly PlanChange[]): PlanChange[][] {
  const byBecause = new Map<string, PlanChange[]>()
  for (const change of changes)
    byBecause.set(change.because, [...(byBecause.get(change.because) ?? []), change])
  return [...byBecause.values()]
}

function withReason(entries: readonly Entry[], because: string): Block[] {
  const [first] = entries
  if (entries.length === 1 && first !== undefined)
    return list([{ ...first, details: [...first.details, ...detail('why', because)] }])
  return [...paragraph(because, 'quiet'), ...list(entries)]
}

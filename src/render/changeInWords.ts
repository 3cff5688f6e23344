import type { PhaseDose, ResolvedExerciseDose, ResolvedSessionDose } from '../model/careDecisions.js'
import type { Plan } from '../model/plan.js'
import type { Weekday } from '../model/primitives.js'
import type { PlanChange } from '../model/revision.js'
import { listInWords } from '../shared/listInWords.js'
import { dayInWords, weekdayInWords } from './dayInWords.js'
import {
  amountParts,
  exerciseDoseInWords,
  frequencyInWords,
  rhythmInWords,
  sessionDoseInWords,
} from './doseInWords.js'
import type { PlanNames } from './planNames.js'

/** What was, and what is: `2 sets of 7 → 2 sets of 10`. Nothing when they read the same. */
export function fromTo(before: string, after: string): string[] {
  if (before === after) return []
  return [`${before === '' ? 'none' : before} → ${after === '' ? 'none' : after}`]
}

/** What a change of an item compares. */
interface ItemAmount {
  readonly dose?: ResolvedExerciseDose | ResolvedSessionDose
  readonly phaseDoses?: readonly PhaseDose[]
  readonly step?: string
  readonly weekdays?: readonly Weekday[]
}

const amountOf = (side: unknown): ItemAmount => (side ?? {}) as ItemAmount
const isOfVisits = (dose: NonNullable<ItemAmount['dose']>): dose is ResolvedSessionDose => 'perWeek' in dose

/** How much of an item there is on one side of a change. */
export function amountOnOneSide(side: unknown): string {
  const { dose } = amountOf(side)
  if (dose === undefined) return ''
  return isOfVisits(dose) ? sessionDoseInWords(dose, 0) : exerciseDoseInWords(dose)
}

/** What is different in how much of an item there is, each part before and after. */
export function doseChangeInWords({ before, after }: PlanChange, plan: Plan): string {
  const [was, is] = [amountOf(before), amountOf(after)]
  const ofVisits = [was, is].some(({ dose }) => dose !== undefined && isOfVisits(dose))
  const parts = ofVisits ? visitParts(was, is, plan) : exerciseParts(was, is)
  return parts.join('; ')
}

/** Only the parts that differ: how much each time, how often, and on which days where that alone is other. */
function exerciseParts(was: ItemAmount, is: ItemAmount): string[] {
  const [before, after] = [was, is].map(({ dose }) => dose as ResolvedExerciseDose | undefined)
  if (before === undefined || after === undefined) return fromTo(amountOnOneSide(was), amountOnOneSide(is))
  if (was.weekdays === undefined && is.weekdays !== undefined) return [`again ${amountOnOneSide(is)}`]
  const parts = amountParts(after)
  const amounts = amountParts(before).flatMap((part, index) => fromTo(part, parts[index] ?? ''))
  const rhythm = fromTo(rhythmInWords(before), rhythmInWords(after))
  return [...amounts, ...rhythm, ...(rhythm.length > 0 ? [] : fromTo(daysOf(was), daysOf(is)))]
}

/** An exercise that had days at home and has none to come: the phases it was for are over. */
export function endsAtHome({ kind, before, after }: PlanChange): boolean {
  return kind === 'dose' && amountOf(before).weekdays !== undefined && amountOf(after).weekdays === undefined
}

/** Nothing of it was to come any more, which an earlier review told. */
export function hadEnded({ subject, before }: PlanChange): boolean {
  const { dose, weekdays } = amountOf(before)
  return subject.startsWith('exercise/') && dose !== undefined && weekdays === undefined
}

/** How many visits there were to be, at most. */
export function mostVisits({ before }: PlanChange): number | undefined {
  const { dose } = amountOf(before)
  return dose !== undefined && isOfVisits(dose) ? dose.maxSessions : undefined
}

const daysOf = ({ weekdays = [] }: ItemAmount): string => weekdays.map(weekdayInWords).join(', ')

function visitParts(was: ItemAmount, is: ItemAmount, plan: Plan): string[] {
  // Visits of one program may differ by phase and those of another not: then the whole is compared.
  if (was.phaseDoses === undefined || is.phaseDoses === undefined)
    return dosesFromTo(
      was.dose as ResolvedSessionDose | undefined,
      is.dose as ResolvedSessionDose | undefined,
    )
  const over = new Set(plan.program?.phases.filter(({ to }) => to < plan.asOf).map(({ id }) => id))
  const phases = [
    ...new Set([...(was.phaseDoses ?? []), ...(is.phaseDoses ?? [])].map(({ phase }) => phase)),
  ].filter((phase) => !over.has(phase))
  return phases.flatMap((phase) => {
    const [before, after] = [was, is].map((side) => doseIn(side, phase))
    return dosesFromTo(before, after).map((text) => `${phaseTitle(plan, phase)}: ${text}`)
  })
}

const doseIn = ({ phaseDoses }: ItemAmount, phase: string): ResolvedSessionDose | undefined =>
  phaseDoses?.find((one) => one.phase === phase)?.sessionDose

/** What stays the same is not said twice: where only how often differs, that alone. A first visit that has been says nothing. */
function dosesFromTo(
  before: ResolvedSessionDose | undefined,
  after: ResolvedSessionDose | undefined,
): string[] {
  const whole = (dose: ResolvedSessionDose | undefined) =>
    dose === undefined ? '' : sessionDoseInWords(dose, 0)
  const isOnlyRhythm =
    before !== undefined &&
    after !== undefined &&
    whole({ ...before, perWeek: 1, firstMinutes: 0 }) === whole({ ...after, perWeek: 1, firstMinutes: 0 })
  return isOnlyRhythm
    ? fromTo(frequencyInWords(before.perWeek), frequencyInWords(after.perWeek))
    : fromTo(whole(before), whole(after))
}

/** What a phase of the plan, or one that is over, is called. */
export function phaseTitle({ program, course }: Plan, id: string): string {
  const all = [...(program?.phases ?? []), ...(course?.history.phases ?? [])]
  return all.find((phase) => phase.id === id)?.title ?? id
}

/** A step taken on the same exercise, in its own words. */
export function stepOf(side: unknown): string | undefined {
  return amountOf(side).step
}

interface Dated {
  readonly date: string
  readonly start?: string
  readonly minutes?: number
  readonly mode?: string
  readonly items?: readonly string[]
  readonly locked?: boolean
}

/** The day of a visit or review on one side of a change. */
export function dayOf(side: unknown): string {
  return (side as Dated | undefined)?.date ?? ''
}

/** When a visit or review was and is: `Mon 4 Jan 09:00 → Wed 6 Jan 10:00`. */
export function moveInWords({ before, after }: PlanChange): string {
  return [...fromTo(whenInWords(before), whenInWords(after)), ...modeNow(before, after)].join(', ')
}

const modesInWords: Readonly<Record<string, string>> = {
  'in-person': 'now in person',
  virtual: 'now by video or phone',
  group: 'now in a group',
}

function modeNow(before: unknown, after: unknown): string[] {
  const [was, is] = [before, after].map((side) => (side as Dated | undefined)?.mode)
  return was === is || is === undefined ? [] : [modesInWords[is] ?? is]
}

function whenInWords(side: unknown): string {
  const { date = '', start = '' } = (side ?? {}) as Partial<Dated>
  return date === '' ? '' : `${dayInWords(date)} ${start}`.trim()
}

/** What is different in a visit that keeps its day. */
export function visitChangeInWords({ before, after }: PlanChange, names?: PlanNames): string {
  const [was, is] = [before, after].map((side) => (side ?? {}) as Partial<Dated>) as [
    Partial<Dated>,
    Partial<Dated>,
  ]
  return [
    ...fromTo(
      was.minutes === undefined ? '' : `${was.minutes} minutes`,
      is.minutes === undefined ? '' : `${is.minutes} minutes`,
    ),
    ...fromTo(was.mode ?? '', is.mode ?? ''),
    ...lockInWords(was, is),
    ...(names === undefined ? [] : itemsInWords(was, is, names)),
  ].join(', ')
}

function lockInWords(was: Partial<Dated>, is: Partial<Dated>): string[] {
  if ((was.locked ?? false) === (is.locked ?? false)) return []
  return [is.locked ? 'fixed by the clinician' : 'no longer fixed']
}

function itemsInWords(
  { items: was = [] }: Partial<Dated>,
  { items: is = [] }: Partial<Dated>,
  names: PlanNames,
) {
  const titles = (keys: readonly string[]) => listInWords(keys.map(names.item))
  const fresh = is.filter((key) => !was.includes(key))
  const gone = was.filter((key) => !is.includes(key))
  return [
    ...(fresh.length === 0 ? [] : [`with ${titles(fresh)}`]),
    ...(gone.length === 0 ? [] : [`without ${titles(gone)}`]),
  ]
}

interface Phase {
  readonly id: string
  readonly title: string
  readonly from: string
  readonly to: string
}

/** The phases whose days changed, each before and after. */
export function phaseChangesInWords({ before, after }: PlanChange): string[] {
  const [was, is] = [before, after].map((side) =>
    Array.isArray(side) ? (side as readonly Phase[]) : [],
  ) as [readonly Phase[], readonly Phase[]]
  const ids = [...new Set([...was, ...is].map(({ id }) => id))]
  return ids.flatMap((id) => {
    const [old, own] = [was, is].map((phases) => phases.find((phase) => phase.id === id))
    const title = own?.title ?? old?.title ?? id
    return fromTo(spanInWords(old), spanInWords(own)).map((text) => `${title}: ${text}`)
  })
}

function spanInWords(phase: Phase | undefined): string {
  return phase === undefined ? '' : `${dayInWords(phase.from)} to ${dayInWords(phase.to)}`
}

import type { Plan } from '../model/plan.js'
import type { PlanExercise, PlanStep } from '../model/planParts.js'
import type { CalendarDate } from '../model/primitives.js'
import { addTo } from '../shared/addTo.js'
import { type Block, list, type Section } from './document.js'
import type { PatientWords } from './patientWords.js'

/** The days that a sheet is for, both included. */
export interface SheetWeek {
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** The exercises that are done at home in a week. */
export function exercisesOf({ exercises, home }: Plan, { from, to }: SheetWeek): PlanExercise[] {
  const isDue = (id: string) => home.some((one) => one.exercise === id && one.from <= to && from <= one.to)
  return exercises.filter(({ id, waits }) => !waits && isDue(id))
}

/** When to stop; what is the same for several exercises is said once. */
export function describeWhenToStop(plan: Plan, words: PatientWords, week: SheetWeek): Section {
  const byText = new Map<string, string[]>()
  for (const { stopWhen, title } of exercisesOf(plan, week)) addTo(byText, stopWhen, title)
  const entries = [...byText]
    .filter(([text]) => text.trim() !== '')
    .map(([text, titles]) => ({ title: words.stopFor(titles), text, details: [] }))
  return { title: words.whenToStop, tone: 'danger', blocks: list(entries) }
}

/** Each exercise of the week, step by step; of the others only that they come. */
export function describeOwnExercises(plan: Plan, words: PatientWords, week: SheetWeek): Section {
  const now = exercisesOf(plan, week)
  const later = plan.exercises.filter(
    ({ id, waits }) => !waits && plan.home.some((one) => one.exercise === id && one.from > week.to),
  )
  const inVisits = plan.exercises.filter(({ where, waits }) => where === 'visits' && !waits)
  const named = (exercises: readonly PlanExercise[], say: (titles: readonly string[]) => string): Block[] => {
    const titles = exercises.filter((exercise) => !now.includes(exercise)).map(({ title }) => title)
    return titles.length === 0 ? [] : [{ kind: 'paragraph', text: say(titles) }]
  }
  return {
    title: words.exercises,
    blocks: [
      ...now.flatMap((exercise) => exerciseBlocks(exercise, words)),
      ...named(later, words.later),
      ...named(inVisits, words.inVisits),
    ],
  }
}

function exerciseBlocks(exercise: PlanExercise, words: PatientWords): Block[] {
  const { title, plain, dose, howTo, cautions, equipment, progression, regression, step } = exercise
  const lines = [
    [words.howMuch, words.dose(dose)],
    [words.now, step?.change ?? ''],
    [words.needs, words.list(equipment)],
    [words.takeCare, cautions.join(' ')],
    [words.tooHard, step?.direction === 'regress' ? '' : stepText(regression, words)],
    [words.easy, step?.direction === 'progress' ? '' : stepText(progression, words)],
  ] as const
  const said = lines.filter(([, text]) => text.trim() !== '')
  return [
    { kind: 'heading', text: title },
    { kind: 'paragraph', text: plain },
    { kind: 'steps', texts: howTo },
    ...list(said.map(([label, text]) => ({ title: label, text, details: [] }))),
  ]
}

/** When, then what changes, how much that is, and where to. */
function stepText({ when, change, dose, to, title }: PlanStep, words: PatientWords): string {
  const next = to === undefined ? [] : [words.goOnTo(title ?? to)]
  const amount = dose === undefined ? [] : [words.amount(dose)]
  const what = [...(change === undefined ? [] : [change]), ...amount, ...next].join(' ')
  return when.trim() === '' ? what : words.titled(when.replace(/\.$/, ''), what)
}

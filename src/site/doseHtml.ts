import type { ResolvedExerciseDose, ResolvedSessionDose, StepDose } from '../model/dose.js'
import { type DoseBound, type DoseQuantity, doseQuantities } from '../model/dose.js'
import type { Education, Exercise, Intervention } from '../model/items.js'
import { countInWords } from '../render/countInWords.js'
import {
  amountInWords,
  exerciseDoseInWords,
  frequencyInWords,
  rhythmInWords,
  sessionDoseInWords,
} from '../render/doseInWords.js'
import { withinBounds } from '../shared/withinBounds.js'

type Sessions = Partial<ResolvedSessionDose>
type Practice = Partial<ResolvedExerciseDose>

/** The dose that an item has of its own, in words; undefined when it has none. */
export function ownDoseInWords(item: Intervention | Exercise | Education): string | undefined {
  if ('howTo' in item) return exerciseDoseInWords(item.dose as ResolvedExerciseDose)
  if (item.dose === undefined) return undefined
  const dose = item.dose as ResolvedSessionDose
  const apart = dose.daysApart === undefined ? '' : `, at least ${countInWords(dose.daysApart, 'day')} apart`
  return `${sessionDoseInWords(dose, 0)}${apart}`
}

/** The dose that a step of an exercise makes of its own. */
export function doseAfterStepInWords({ dose }: Exercise, step: StepDose): string {
  return exerciseDoseInWords(withinBounds(dose as ResolvedExerciseDose, step))
}

/** The quantities that a rule puts in place of an item's own, in words. */
export function sessionsInWords({
  perWeek,
  minutes,
  firstMinutes,
  maxSessions,
  daysApart,
}: Sessions): string {
  return [
    ...(perWeek === undefined ? [] : [frequencyInWords(perWeek)]),
    ...(minutes === undefined ? [] : [countInWords(minutes, 'minute')]),
    ...(firstMinutes === undefined ? [] : [`the first ${countInWords(firstMinutes, 'minute')}`]),
    ...(maxSessions === undefined ? [] : [`at most ${countInWords(maxSessions, 'visit')}`]),
    ...(daysApart === undefined ? [] : [`at least ${countInWords(daysApart, 'day')} apart`]),
  ].join(', ')
}

/** The same for an exercise. */
export function practiceInWords(dose: Practice): string {
  const { daysPerWeek, timesPerDay } = dose
  const rhythm =
    daysPerWeek === undefined
      ? timesPerDay === undefined
        ? ''
        : `${timesPerDay} times a day`
      : rhythmInWords({ ...dose, daysPerWeek })
  return [rhythm, amountInWords(dose as ResolvedExerciseDose)].filter((part) => part !== '').join(', ')
}

const quantityWords: Readonly<Record<DoseQuantity, string>> = {
  perWeek: 'visits a week',
  minutes: 'minutes',
  maxSessions: 'visits in the whole plan',
  daysPerWeek: 'days a week',
  timesPerDay: 'times a day',
  sets: 'sets',
  reps: 'repetitions',
  holdSeconds: 'seconds of hold',
}

/** What a rule does to a dose, one bound after the other: `at most 2 visits a week`. */
export function boundsInWords(
  params: Readonly<Partial<Record<DoseQuantity, DoseBound | undefined>>>,
): string {
  return doseQuantities
    .flatMap((quantity) => {
      const { max, min, factor } = params[quantity] ?? {}
      return [
        ...(max === undefined ? [] : [`at most ${String(max)} ${quantityWords[quantity]}`]),
        ...(min === undefined ? [] : [`at least ${String(min)} ${quantityWords[quantity]}`]),
        ...(factor === undefined ? [] : [`${percent(factor)} percent of the ${quantityWords[quantity]}`]),
      ]
    })
    .join(', ')
}

const percent = (factor: unknown): number => Math.round(Number(factor) * 100)

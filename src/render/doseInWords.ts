import type { ResolvedExerciseDose, ResolvedSessionDose } from '../model/careDecisions.js'
import { countInWords } from './countInWords.js'
import { howOften } from './howOften.js'

/** A dose of visits: `2 visits a week for 3 weeks, 40 minutes (the first 60)`; of a few that are far apart, how many. */
export function sessionDoseInWords(dose: ResolvedSessionDose, weeks: number): string {
  const { perWeek, minutes, firstMinutes, maxSessions } = dose
  const first = firstMinutes !== undefined && firstMinutes !== minutes ? ` (the first ${firstMinutes})` : ''
  if (maxSessions === 1) return `1 visit, ${countInWords(firstMinutes ?? minutes, 'minute')}`
  const few = fewVisits([{ dose, weeks }])
  if (few !== undefined) {
    const apart = few === 1 ? '' : `, ${countInWords(Math.round(1 / perWeek), 'week')} apart`
    return `${countInWords(few, 'visit')}${apart}, ${countInWords(minutes, 'minute')}${first}`
  }
  const span = weeks > 0 ? ` for ${countInWords(weeks, 'week')}` : ''
  const most = maxSessions === undefined ? '' : `, at most ${maxSessions}`
  return `${frequencyInWords(perWeek)}${span}${most}, ${countInWords(minutes, 'minute')}${first}`
}

/** One stretch of a dose that changes over the plan. */
export interface DoseStep {
  readonly dose: ResolvedSessionDose
  readonly weeks: number
}

const mostFew = 3

/**
 * How many visits a dose comes to, where they are so few and far between that a rhythm says nothing: a call after
 * three months is no visit every 14 weeks.
 */
function fewVisits(steps: readonly DoseStep[]): number | undefined {
  const counts = steps.map(({ dose, weeks }) => dose.perWeek * weeks)
  const areFar = steps.every(({ dose, weeks }) => dose.perWeek < 0.5 || dose.perWeek * weeks <= 1)
  if (!areFar || counts.some((count) => count <= 0)) return undefined
  const most = steps[0]?.dose.maxSessions ?? Number.POSITIVE_INFINITY
  const count = Math.min(
    most,
    steps.length === 1 ? Math.ceil(counts[0] as number) : Math.round(sumOf(counts)),
  )
  return count >= 1 && count <= mostFew ? count : undefined
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** A dose that changes: `2 visits a week for 2 weeks, then 1 visit a week for 4 weeks, at most 8, 40 minutes`. */
export function doseStepsInWords(steps: readonly DoseStep[]): string {
  const joined: DoseStep[] = []
  for (const step of steps) {
    const last = joined.at(-1)
    const isSame = last?.dose.perWeek === step.dose.perWeek && last.dose.minutes === step.dose.minutes
    if (last && isSame) joined[joined.length - 1] = { ...last, weeks: last.weeks + step.weeks }
    else joined.push(step)
  }
  const [first, ...others] = joined
  if (first === undefined) return ''
  if (others.length === 0) return sessionDoseInWords(first.dose, first.weeks)
  const { minutes, firstMinutes = minutes, maxSessions } = first.dose
  const few = fewVisits(joined)
  if (few !== undefined) return `${countInWords(few, 'visit')} in all, ${countInWords(minutes, 'minute')}`
  const isEven = others.every(({ dose }) => dose.minutes === minutes)
  const stretches = joined.map(({ dose, weeks }) => {
    const length = isEven ? '' : ` of ${countInWords(dose.minutes, 'minute')}`
    return `${frequencyInWords(dose.perWeek)}${length} for ${countInWords(weeks, 'week')}`
  })
  const most = maxSessions === undefined ? '' : `, at most ${maxSessions}`
  const even = isEven ? `, ${countInWords(minutes, 'minute')}` : ''
  return `${stretches.join(', then ')}${most}${even}${firstMinutes === minutes ? '' : ` (the first ${firstMinutes})`}`
}

/** Visits a week in whole visits: 0.5 is `1 visit every 2 weeks`, 1.5 is `3 visits every 2 weeks`. */
export function frequencyInWords(perWeek: number): string {
  return timesAWeek(perWeek, 'visit')
}

function timesAWeek(perWeek: number, noun: string): string {
  const { times, weeks, isAbout } = howOften(perWeek)
  const often = `${isAbout ? 'about ' : ''}${countInWords(times, noun)}`
  return weeks === 1 ? `${often} a week` : `${often} every ${weeks} weeks`
}

/** A dose of an exercise: `every day, twice a day: 3 sets of 10, hold 5 seconds, each side, RPE 11-13`. */
export function exerciseDoseInWords(dose: ResolvedExerciseDose): string {
  const amount = amountInWords(dose)
  return amount === '' ? rhythmInWords(dose) : `${rhythmInWords(dose)}: ${amount}`
}

/** How often an exercise is done: `every day, twice a day`. */
export function rhythmInWords({ daysPerWeek, timesPerDay = 1 }: ResolvedExerciseDose): string {
  const days = daysPerWeek >= 7 ? 'every day' : timesAWeek(daysPerWeek, 'day')
  const times = timesPerDay === 1 ? '' : timesPerDay === 2 ? ', twice a day' : `, ${timesPerDay} times a day`
  return `${days}${times}`
}

/** What is done each time, without how often: `3 sets of 10, hold 5 seconds, each side`. */
export function amountInWords(dose: ResolvedExerciseDose): string {
  return amountParts(dose)
    .filter((part) => part !== '')
    .join(', ')
}

/** Repetitions, hold, minutes, sides and effort, in this order; empty where the dose has none. */
export function amountParts({
  sets,
  reps,
  holdSeconds,
  minutes,
  perSide,
  effort,
}: ResolvedExerciseDose): readonly string[] {
  const repeated = reps === undefined ? undefined : sets === undefined ? `${reps} times` : String(reps)
  const setsOf =
    sets === undefined ? repeated : `${countInWords(sets, 'set')}${repeated ? ` of ${repeated}` : ''}`
  return [
    setsOf ?? '',
    holdSeconds === undefined ? '' : `hold ${countInWords(holdSeconds, 'second')}`,
    minutes === undefined ? '' : countInWords(minutes, 'minute'),
    perSide ? 'each side' : '',
    effort ?? '',
  ]
}

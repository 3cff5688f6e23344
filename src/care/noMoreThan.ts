import type { ResolvedExerciseDose } from '../model/dose.js'

/** What a dose is made of, beside the days. */
const parts = ['timesPerDay', 'sets', 'reps', 'holdSeconds', 'minutes'] as const

/**
 * The dose, or as much of it as makes no more than `most` in a day and in a week. What would be more stays what it
 * was. An exercise counted in repetitions and one counted in minutes are compared by how often they are done.
 *
 * @example
 * noMoreThan({ daysPerWeek: 4, timesPerDay: 2, minutes: 10 }, { daysPerWeek: 4, minutes: 14 })
 * // { daysPerWeek: 4, timesPerDay: 1, minutes: 14 }
 */
export function noMoreThan(dose: ResolvedExerciseDose, most: ResolvedExerciseDose): ResolvedExerciseDose {
  const isMoreADay = perDay(dose, most) > perDay(most, dose)
  const inADay = isMoreADay ? { ...dose, ...ofTheOther(dose, most) } : dose
  const isMoreAWeek = perDay(inADay, most) * dose.daysPerWeek > perDay(most, dose) * most.daysPerWeek
  const daysPerWeek = isMoreAWeek ? Math.min(dose.daysPerWeek, most.daysPerWeek) : dose.daysPerWeek
  return { ...inADay, daysPerWeek }
}

/** The amount of a day, in what both doses count. Of two sides each does its own, so they count once. */
export function perDay(dose: ResolvedExerciseDose, other: ResolvedExerciseDose): number {
  return counted(dose, other).reduce((product, part) => product * (dose[part] ?? 1), 1)
}

function ofTheOther(dose: ResolvedExerciseDose, most: ResolvedExerciseDose): Partial<ResolvedExerciseDose> {
  const shared = counted(dose, most).filter((part) => dose[part] !== undefined || most[part] !== undefined)
  return Object.fromEntries(shared.map((part) => [part, most[part] ?? 1]))
}

/** Minutes are those of all sets together. */
function counted(dose: ResolvedExerciseDose, other: ResolvedExerciseDose): readonly (typeof parts)[number][] {
  const has = (part: (typeof parts)[number]) => dose[part] !== undefined && other[part] !== undefined
  if (has('minutes')) return ['timesPerDay', 'minutes']
  if (dose.minutes !== undefined || other.minutes !== undefined) return ['timesPerDay']
  return ['timesPerDay', 'sets', ...(['reps', 'holdSeconds'] as const).filter(has)]
}

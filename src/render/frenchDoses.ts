import type { ResolvedExerciseDose } from '../model/careDecisions.js'
import { fr } from '../shared/frenchTypography.js'
import { countInFrench } from '../shared/frenchWords.js'
import { howOften } from './howOften.js'

/** A dose of an exercise, its effort in plain words where there are any: `tous les jours, 2 fois par jour : 3 séries de 10, tenir 5 secondes, de chaque côté`. */
export function exerciseDoseInFrench(dose: ResolvedExerciseDose): string {
  const amount = amountInFrench(dose)
  return amount === '' ? rhythmInFrench(dose) : fr`${rhythmInFrench(dose)} : ${amount}`
}

function rhythmInFrench({ daysPerWeek, timesPerDay = 1 }: ResolvedExerciseDose): string {
  const days = daysPerWeek >= 7 ? 'tous les jours' : oftenInFrench(daysPerWeek, 'jour')
  return timesPerDay === 1 ? days : fr`${days}, ${timesPerDay} fois par jour`
}

/** How often: `3 jours par semaine`, `1 visite toutes les 2 semaines`. */
export function oftenInFrench(perWeek: number, noun: string): string {
  const { times, weeks, isAbout } = howOften(perWeek)
  const often = `${isAbout ? 'environ ' : ''}${countInFrench(times, noun)}`
  return weeks === 1 ? `${often} par semaine` : fr`${often} toutes les ${weeks} semaines`
}

function amountInFrench(dose: ResolvedExerciseDose): string {
  const { sets, reps, holdSeconds, minutes, perSide, effort = '', plainEffort = effort } = dose
  const repeated = reps === undefined ? '' : sets === undefined ? fr`${reps} fois` : fr`${reps}`
  const inSets = sets === undefined ? repeated : countInFrench(sets, 'série')
  return [
    sets !== undefined && repeated !== '' ? `${inSets} de ${repeated}` : inSets,
    holdSeconds === undefined ? '' : `tenir ${countInFrench(holdSeconds, 'seconde')}`,
    minutes === undefined ? '' : countInFrench(minutes, 'minute'),
    perSide ? 'de chaque côté' : '',
    plainEffort,
  ]
    .filter((part) => part !== '')
    .join(', ')
}

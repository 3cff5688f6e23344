import type { ResolvedExerciseDose } from '../model/dose.js'

/** The dose of an exercise in words: `2 sets, 7 repetitions, hold 8 s, once a day, 6 days a week`. */
export function doseAsText(dose: ResolvedExerciseDose): string {
  const { sets, reps, holdSeconds, minutes, perSide, timesPerDay = 1, daysPerWeek, effort } = dose
  const parts = [
    sets === undefined ? '' : `${sets} ${sets === 1 ? 'set' : 'sets'}`,
    reps === undefined ? '' : `${reps} ${reps === 1 ? 'repetition' : 'repetitions'}`,
    holdSeconds === undefined ? '' : `hold ${holdSeconds} s`,
    minutes === undefined ? '' : `${minutes} min`,
    perSide === true ? 'each side' : '',
    timesPerDay === 1 ? 'once a day' : `${timesPerDay} times a day`,
    `${daysPerWeek} ${daysPerWeek === 1 ? 'day' : 'days'} a week`,
    effort ?? '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

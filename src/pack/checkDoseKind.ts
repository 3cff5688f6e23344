import type { Action } from '../model/action.js'
import { exerciseDoseSchema, sessionDoseSchema } from '../model/dose.js'
import type { Problem } from '../model/problem.js'
import { type Place, within } from './packDocument.js'
import { quote, reportProblem } from './reportProblem.js'

const sessionQuantities = Object.keys(sessionDoseSchema.shape)
const exerciseQuantities = Object.keys(exerciseDoseSchema.shape)

/**
 * Visits have a session dose, exercises an exercise dose: a dose of the other kind would change nothing, silently.
 * A tag may stand on items of both kinds, so it takes both.
 */
export function checkDoseKind({ type, params }: Action, place: Place): Problem[] {
  if (type !== 'adjust' && type !== 'recommend' && type !== 'consider') return []
  if (params.tag !== undefined) return []
  const isExercise = params.exercise !== undefined
  const own = isExercise ? exerciseQuantities : sessionQuantities
  const foreign = isExercise ? sessionQuantities : exerciseQuantities
  const noun = isExercise ? 'an exercise' : 'an item of visits'
  const isForeign = (key: string) =>
    type === 'adjust'
      ? foreign.includes(key) && !own.includes(key)
      : key === (isExercise ? 'sessionDose' : 'exerciseDose')
  return Object.keys(params)
    .filter(isForeign)
    .map((key) =>
      reportProblem(within(place, key), {
        code: 'dose-kind',
        message: `${quote(key)} does not belong to ${noun}`,
        expected:
          type === 'adjust'
            ? `one of ${own.join(', ')}`
            : `\`${isExercise ? 'exerciseDose' : 'sessionDose'}\``,
        on: 'key',
      }),
    )
}

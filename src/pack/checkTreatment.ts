import type { Obtain } from '../model/fact.js'
import type { Problem } from '../model/problem.js'
import { type Place, within } from './packDocument.js'
import { reportProblem } from './reportProblem.js'
import { checkReference, type Vocabulary } from './vocabulary.js'

/** Checks how a fact is read from earlier treatments. */
export function checkTreatment(
  vocabulary: Vocabulary,
  { intervention, field, outcomes }: Extract<Obtain, { from: 'treatment' }>,
  place: Place,
): Problem[] {
  const named =
    intervention === undefined
      ? []
      : checkReference(vocabulary, 'interventions', intervention, within(place, 'intervention'))
  if (field === 'count' || outcomes === undefined) return named
  const message = 'only a count can be limited to some outcomes'
  const at = within(place, 'outcomes')
  return [
    ...named,
    reportProblem(at, { code: 'needless-outcomes', message, expected: 'no `outcomes`', on: 'key' }),
  ]
}

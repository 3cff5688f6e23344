import type { ValueSet } from '../model/catalogue.js'
import type { Problem } from '../model/problem.js'
import { surgeryValueSet } from '../model/progress.js'
import { type Place, within } from './packDocument.js'
import { oneOf, quote, reportProblem } from './reportProblem.js'
import { isUnread, namesOf, soundValue, type Vocabulary } from './vocabulary.js'

/** A procedure is an operation of the value set or an intervention, as in the progress that reports it. */
export function checkProcedure(vocabulary: Vocabulary, codes: readonly string[], place: Place): Problem[] {
  const operations = soundValue<ValueSet>(vocabulary, 'valueSets', surgeryValueSet)?.concepts ?? []
  const names = [...operations.map(({ code }) => code), ...namesOf(vocabulary, 'interventions')]
  return codes.flatMap((code, index) => {
    if (names.includes(code) || isUnread(vocabulary, 'interventions', code)) return []
    return [
      reportProblem(within(place, index), {
        code: 'unknown-code',
        message: `there is no operation and no intervention ${quote(code)}`,
        expected: oneOf(names, 'an operation of `surgery` or a declared intervention'),
        value: code,
        near: { name: code, among: names },
      }),
    ]
  })
}

import type { ValueSet } from '../model/catalogue.js'
import type { Problem } from '../model/problem.js'
import { adverseEventValueSet } from '../model/progress.js'
import { type Place, within } from './packDocument.js'
import { oneOf, quote, reportProblem } from './reportProblem.js'
import { checkReference, soundValue, type Vocabulary } from './vocabulary.js'

/** What can happen to a person is the pack's own value set, as the progress that reports it is checked by. */
export function checkEventCodes(vocabulary: Vocabulary, codes: readonly string[], place: Place): Problem[] {
  if (codes.length === 0) return []
  const missing = checkReference(vocabulary, 'valueSets', adverseEventValueSet, place)
  const known = soundValue<ValueSet>(vocabulary, 'valueSets', adverseEventValueSet)?.concepts ?? []
  if (missing.length > 0 || known.length === 0) return missing
  const names = known.map(({ code }) => code)
  return codes.flatMap((code, index) => {
    if (names.includes(code)) return []
    return [
      reportProblem(within(place, index), {
        code: 'unknown-code',
        message: `the value set ${quote(adverseEventValueSet)} has no code ${quote(code)}`,
        expected: oneOf(names, 'a code of that value set'),
        near: { name: code, among: names },
      }),
    ]
  })
}

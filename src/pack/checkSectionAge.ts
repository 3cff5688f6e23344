import type { FactDefinition, Obtain } from '../model/fact.js'
import type { Problem } from '../model/problem.js'
import { assessmentField } from './assessmentField.js'
import { type Place, within } from './packDocument.js'
import { quote, reportProblem } from './reportProblem.js'
import { checkReference, type Vocabulary } from './vocabulary.js'

/** Only what has a day can be old, and only a number can be a score. */
export function checkSectionAge(
  vocabulary: Vocabulary,
  { type }: FactDefinition,
  { path, maxAgeDays, laterScore }: Extract<Obtain, { from: 'assessment' }>,
  place: Place,
): Problem[] {
  if (maxAgeDays === undefined && laterScore === undefined) return []
  const key = maxAgeDays === undefined ? 'laterScore' : 'maxAgeDays'
  const [section = ''] = path.split('.')
  const hasDay = assessmentField(`${section}.on`)?.type === 'date'
  const undated = reportProblem(within(place, key), {
    code: 'undated-path',
    message: `${quote(path)} has no day of its own, so nothing says how old it is`,
    expected: `no \`${key}\`, or a field of a section that has \`on\`, such as \`pain.current\``,
  })
  if (laterScore === undefined) return hasDay ? [] : [undated]
  const noNumber = reportProblem(within(place, 'laterScore'), {
    code: 'fact-type',
    message: `a score is a number, and ${quote(path)} is not`,
    expected: 'no `laterScore`, or a fact of type `number`',
  })
  return [
    ...(hasDay ? [] : [undated]),
    ...(type === 'number' ? [] : [noNumber]),
    ...checkReference(vocabulary, 'measures', laterScore, within(place, 'laterScore')),
  ]
}

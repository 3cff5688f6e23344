import type { Measure } from '../model/catalogue.js'
import type { Problem } from '../model/problem.js'
import type { Place } from './packDocument.js'
import { oneOf, quote, reportProblem } from './reportProblem.js'
import { soundValue, type Vocabulary } from './vocabulary.js'

/** A problem when a measure has no part of that code. An unknown measure is a problem of its own. */
export function checkPart(
  vocabulary: Vocabulary,
  measureId: string,
  part: string | undefined,
  place: Place,
): Problem[] {
  const measure = soundValue<Measure>(vocabulary, 'measures', measureId)
  if (part === undefined || !measure) return []
  const parts = (measure.parts ?? []).map(({ code }) => code)
  if (parts.includes(part)) return []
  return [
    reportProblem(place, {
      code: 'unknown-part',
      message: `the measure ${quote(measureId)} has no part ${quote(part)}`,
      expected: oneOf(parts, `a part of ${quote(measureId)}`),
      near: { name: part, among: parts },
    }),
  ]
}

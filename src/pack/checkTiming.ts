import type { FactDefinition } from '../model/fact.js'
import type { Problem } from '../model/problem.js'
import type { Timing } from '../model/timing.js'
import { type Place, within } from './packDocument.js'
import { quote, reportProblem } from './reportProblem.js'
import { checkReference, soundValue, type Vocabulary } from './vocabulary.js'

/** Days can be counted only from a fact that is a date. */
export function checkTiming(vocabulary: Vocabulary, { window }: Timing, place: Place): Problem[] {
  if (window === undefined) return []
  const after = within(place, 'window', 'after')
  const unknown = checkReference(vocabulary, 'facts', window.after, after)
  const type = soundValue<FactDefinition>(vocabulary, 'facts', window.after)?.type
  if (unknown.length > 0 || type === undefined || type === 'date') return unknown
  const message = `the fact ${quote(window.after)} is no date`
  return [reportProblem(after, { code: 'not-a-date', message, expected: 'a fact of type date' })]
}

import { unknownFact } from '../logic/unknownFact.js'
import type { FactValue } from '../model/fact.js'

/** One number over another, as bounds; unknown when the lower number may be zero. */
export function divideBounds(of: FactValue | undefined, over: FactValue | undefined): FactValue {
  if (of?.type !== 'number' || over?.type !== 'number') return unknownFact
  if (over.min <= 0 && over.max >= 0) return unknownFact
  const corners = [of.min / over.min, of.min / over.max, of.max / over.min, of.max / over.max]
  return { type: 'number', min: Math.min(...corners), max: Math.max(...corners) }
}

import { isExactlyKnown } from '../logic/isExactlyKnown.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { FactValue } from '../model/fact.js'

/** The first fact that is known; failing that, the first that is known in part. */
export function firstKnown(values: readonly (FactValue | undefined)[]): FactValue {
  const known = values.filter((value) => value !== undefined)
  return known.find(isExactlyKnown) ?? known.find(({ type }) => type !== 'unknown') ?? unknownFact
}

import type { FactValue } from '../../model/fact.js'
import { compareText } from '../../shared/compareText.js'
import { canonicalJson } from '../../shared/digest.js'
import type { KnownFacts } from '../exact/writeWitness.js'

/** By fact, what it most often is. */
export type OrdinaryValues = ReadonlyMap<string, readonly FactValue[]>

/** How many values of a fact are tried. */
const most = 3

/** What facts most often are for people, so that somebody who is made up is no stranger than has to be. */
export function ordinaryValues(people: readonly KnownFacts[]): OrdinaryValues {
  const counts = new Map<string, Map<string, { value: FactValue; count: number }>>()
  for (const values of people)
    for (const [fact, value] of Object.entries(values)) {
      if (!isPlain(value)) continue
      const known = counts.get(fact) ?? new Map<string, { value: FactValue; count: number }>()
      const key = canonicalJson(value)
      known.set(key, { value, count: (known.get(key)?.count ?? 0) + 1 })
      counts.set(fact, known)
    }
  return new Map([...counts].map(([fact, known]) => [fact, oftenestFirst(known)]))
}

function oftenestFirst(
  known: ReadonlyMap<string, { value: FactValue; count: number }>,
): readonly FactValue[] {
  return [...known]
    .sort(([left, { count }], [right, { count: other }]) => other - count || compareText(left, right))
    .slice(0, most)
    .map(([, { value }]) => value)
}

/** Days hang on the day of the assessment, and sets on what is asked of them. */
function isPlain(value: FactValue): boolean {
  return value.type === 'code' || (value.type === 'number' && value.min === value.max)
}

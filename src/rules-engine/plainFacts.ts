import { match, P } from 'ts-pattern'
import type { Facts, FactValue } from '../model/fact.js'

/** A fact as plain JSON: a number, a boolean, a code or date as text, or a list of codes. */
export type PlainFact = number | boolean | string | readonly string[]

/**
 * The facts that are known exactly, as the plain values that a stock json-rules-engine takes. What is unknown
 * or known only in part is left out.
 *
 * @example plainFacts(facts)['pain.current'] // 6
 */
export function plainFacts(facts: Facts): Record<string, PlainFact> {
  const entries = Object.entries(facts.values).flatMap(([fact, value]) => {
    const plain = plainValue(value)
    return plain === undefined ? [] : [[fact, plain] as const]
  })
  return Object.fromEntries(entries)
}

function plainValue(known: FactValue): PlainFact | undefined {
  return match(known)
    .with({ type: 'unknown' }, () => undefined)
    .with({ type: P.union('boolean', 'code') }, ({ value }) => value)
    .with({ type: 'number' }, ({ min, max }) => (min === max ? min : undefined))
    .with({ type: 'date' }, ({ earliest, latest }) => (earliest === latest ? earliest : undefined))
    .with({ type: 'codes' }, ({ included, complete }) => (complete ? included : undefined))
    .exhaustive()
}

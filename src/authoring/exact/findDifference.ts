import type { Condition, Truth } from '../../model/condition.js'
import type { Pack } from '../../model/pack.js'
import type { SearchOptions, Wanted } from './findFacts.js'
import { findWitness, type Witness } from './writeWitness.js'

/** How two conditions can come apart; those that need nothing unknown first, since they are shortest to tell. */
const apart: readonly (readonly [Truth, Truth])[] = [
  ['true', 'false'],
  ['false', 'true'],
  ['true', 'unknown'],
  ['unknown', 'true'],
  ['false', 'unknown'],
  ['unknown', 'false'],
]

/**
 * Looks for somebody for whom two conditions come to different things; `impossible` proves that they are the same for
 * everybody. `also` must hold of the same person.
 *
 * @example findDifference(pack, { fact: 'pain.current', operator: 'lessThan', value: 4 }, { fact: 'pain.current', operator: 'lessThanInclusive', value: 4 }).outcome // 'found'
 */
export function findDifference(
  pack: Pack,
  one: Condition,
  other: Condition,
  also: readonly Wanted[] = [],
  options: Omit<SearchOptions, 'accept'> = {},
): Witness {
  let last: Witness = { outcome: 'impossible' }
  for (const [left, right] of apart) {
    const wanted = [...also, { condition: one, truth: [left] }, { condition: other, truth: [right] }]
    const witness = findWitness(pack, wanted, options)
    if (witness.outcome === 'found') return witness
    // Facts that no assessment can hold say more than a search that was given up.
    if (witness.outcome === 'only-facts' || last.outcome === 'impossible') last = witness
  }
  return last
}

/** Always true, and never: an empty list is either, which no rule file may hold. */
export const always: Condition = { all: [] }
export const never: Condition = { any: [] }

/**
 * A condition with the part at a JSON pointer replaced.
 *
 * @example replacePart({ all: [a, b] }, '/all/1', always) // { all: [a, { all: [] }] }
 */
export function replacePart(condition: Condition, pointer: string, part: Condition): Condition {
  const [, ...keys] = pointer.split('/')
  return replaced(condition, keys, part) as Condition
}

function replaced(value: unknown, [key, ...rest]: readonly string[], part: Condition): unknown {
  if (key === undefined) return part
  if (Array.isArray(value))
    return value.map((one, index) => (index === Number(key) ? replaced(one, rest, part) : one))
  const entries = value as Readonly<Record<string, unknown>>
  return { ...entries, [key]: replaced(entries[key], rest, part) }
}

import type { Truth } from '../model/condition.js'

/**
 * Kleene's three values as small integers, ordered so that `and` is the lesser, `or` the greater
 * and `not` the mirror image.
 */
export type TruthValue = 0 | 1 | 2

export const isFalse = 0
export const isUnknown = 1
export const isTrue = 2

const names = ['false', 'unknown', 'true'] as const satisfies readonly Truth[]

/** The name of a truth value: 2 is `true`. */
export function truthName(value: TruthValue): Truth {
  return names[value]
}

/** False for true, true for false; unknown stays unknown. */
export function negate(value: TruthValue): TruthValue {
  return (2 - value) as TruthValue
}

/** The truth value of something that is known. */
export function decided(value: boolean): TruthValue {
  return value ? isTrue : isFalse
}

import type { Literal } from '../model/condition.js'
import type { FactValue } from '../model/fact.js'
import type { ScalarType } from './operatorSignatures.js'

/**
 * One side of an operator while it is worked out. A plain string is one code of a set,
 * so that going through a set builds nothing.
 */
export type Operand = FactValue | LiteralList | string

/** A list of numbers or dates; a list of codes is a complete `codes` value. */
export interface LiteralList {
  readonly type: 'list'
  readonly elements: readonly FactValue[]
}

/** Stands for every code that nobody named. No code of a pack looks like it. */
export const anyOtherCode = '*'

/** A literal or a list of literals as an operand; a string is read as `type`, the type of the other side. */
export function literalOperand(literal: Literal | readonly Literal[], type: ScalarType): Operand {
  if (!Array.isArray(literal)) return literalValue(literal as Literal, type)
  const elements = literal as readonly Literal[]
  if (type === 'code') {
    return { type: 'codes', included: elements.map(String), excluded: [], complete: true }
  }
  return { type: 'list', elements: elements.map((element) => literalValue(element, type)) }
}

/** A literal as what is known of a fact; a string is a date for `date`, otherwise a code. */
export function literalValue(literal: Literal, type: ScalarType): FactValue {
  if (typeof literal === 'number') return { type: 'number', min: literal, max: literal }
  if (typeof literal === 'boolean') return { type: 'boolean', value: literal }
  return type === 'date'
    ? { type: 'date', earliest: literal, latest: literal }
    : { type: 'code', value: literal }
}

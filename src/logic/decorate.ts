import { match } from 'ts-pattern'
import type { Decorator } from '../model/condition.js'
import type { FactValue } from '../model/fact.js'
import type { Compare } from './compareOperands.js'
import { anyOtherCode, type Operand } from './operand.js'
import { isFalse, isTrue, isUnknown, negate, type TruthValue } from './truth.js'

/** A comparison behind one decorator. */
export function decorate(decorator: Decorator, next: Compare): Compare {
  const never: Compare = (left, right) => negate(next(left, right))
  return match(decorator)
    .with('not', () => never)
    .with('swap', (): Compare => (left, right) => next(right, left))
    .with('someFact', (): Compare => (left, right) => someElement(left, right, next))
    .with('everyFact', (): Compare => (left, right) => negate(someElement(left, right, never)))
    .with('someValue', () => overValue(next))
    .with('everyValue', (): Compare => {
      const some = overValue(never)
      return (left, right) => negate(some(left, right))
    })
    .exhaustive()
}

function overValue(next: Compare): Compare {
  const swapped: Compare = (element, fact) => next(fact, element)
  return (left, right) => someElement(right, left, swapped)
}

/**
 * Whether some element of a set satisfies a comparison. A code that may or may not be in the set counts as
 * unknown when it could satisfy it. Every code that neither side names behaves alike, so one stands for all.
 */
function someElement(set: Operand, other: Operand, satisfies: Compare): TruthValue {
  if (typeof set === 'string') return isUnknown
  if (set.type === 'list') return someOf(set.elements, other, satisfies)
  if (set.type !== 'codes') return isUnknown
  const found = someOf(set.included, other, satisfies)
  if (found !== isFalse || set.complete) return found
  return couldSatisfy(set, other, satisfies) ? isUnknown : isFalse
}

function someOf(elements: readonly Operand[], other: Operand, satisfies: Compare): TruthValue {
  let found: TruthValue = isFalse
  for (const element of elements) {
    const truth = satisfies(element, other)
    if (truth > found) found = truth
    if (found === isTrue) break
  }
  return found
}

type CodesOperand = Extract<FactValue, { type: 'codes' }>

function couldSatisfy(set: CodesOperand, other: Operand, satisfies: Compare): boolean {
  if (satisfies(anyOtherCode, other) !== isFalse) return true
  if (typeof other === 'string') return mayHave(set, other, other, satisfies)
  if (other.type === 'code') return mayHave(set, other.value, other, satisfies)
  if (other.type !== 'codes') return false
  return (
    other.included.some((code) => mayHave(set, code, other, satisfies)) ||
    other.excluded.some((code) => mayHave(set, code, other, satisfies))
  )
}

function mayHave(set: CodesOperand, code: string, other: Operand, satisfies: Compare): boolean {
  return !set.excluded.includes(code) && satisfies(code, other) !== isFalse
}

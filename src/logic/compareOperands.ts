import type { Operator } from '../model/condition.js'
import { isExactlyKnown } from './isExactlyKnown.js'
import { anyOtherCode, type Operand } from './operand.js'
import { decided, isFalse, isTrue, isUnknown, negate, type TruthValue } from './truth.js'

/** Compares what is known of two sides; unknown when both answers are still possible. */
export type Compare = (left: Operand, right: Operand) => TruthValue

/** Every operator over operands of the types that its signature takes. */
export const compareByOperator: Readonly<Record<Operator, Compare>> = {
  equal,
  notEqual: (left, right) => negate(equal(left, right)),
  lessThan: isBelow,
  lessThanInclusive: (left, right) => negate(isBelow(right, left)),
  greaterThan: (left, right) => isBelow(right, left),
  greaterThanInclusive: (left, right) => negate(isBelow(left, right)),
  in: (left, right) => contains(right, left),
  notIn: (left, right) => negate(contains(right, left)),
  contains,
  doesNotContain: (left, right) => negate(contains(left, right)),
  before: isBelow,
  onOrBefore: (left, right) => negate(isBelow(right, left)),
  after: (left, right) => isBelow(right, left),
  onOrAfter: (left, right) => negate(isBelow(left, right)),
  isKnown,
}

/** Whether one number or date lies below another: decided when it is so for both ends. */
function isBelow(left: Operand, right: Operand): TruthValue {
  if (typeof left === 'string' || typeof right === 'string') return isUnknown
  if (left.type === 'number' && right.type === 'number') {
    if (left.max < right.min) return isTrue
    return left.min >= right.max ? isFalse : isUnknown
  }
  if (left.type === 'date' && right.type === 'date') {
    if (left.latest < right.earliest) return isTrue
    return left.earliest >= right.latest ? isFalse : isUnknown
  }
  return isUnknown
}

function equal(left: Operand, right: Operand): TruthValue {
  if (typeof left === 'string' || typeof right === 'string') return equalCodes(left, right)
  switch (left.type) {
    case 'number':
      return right.type === 'number' ? equalBounds(left.min, left.max, right.min, right.max) : isUnknown
    case 'date':
      return right.type === 'date'
        ? equalBounds(left.earliest, left.latest, right.earliest, right.latest)
        : isUnknown
    case 'boolean':
      return right.type === 'boolean' ? decided(left.value === right.value) : isUnknown
    default:
      return equalCodes(left, right)
  }
}

function equalBounds<T extends number | string>(min: T, max: T, otherMin: T, otherMax: T): TruthValue {
  if (max < otherMin || otherMax < min) return isFalse
  return min === max && otherMin === otherMax ? isTrue : isUnknown
}

function equalCodes(left: Operand, right: Operand): TruthValue {
  const leftCode = codeOf(left)
  const rightCode = codeOf(right)
  if (leftCode === undefined || rightCode === undefined) return isUnknown
  // Two codes that nobody named may be the same code or two.
  if (leftCode === anyOtherCode && rightCode === anyOtherCode) return isUnknown
  return decided(leftCode === rightCode)
}

function codeOf(operand: Operand): string | undefined {
  if (typeof operand === 'string') return operand
  return operand.type === 'code' ? operand.value : undefined
}

function contains(set: Operand, element: Operand): TruthValue {
  if (typeof set === 'string') return isUnknown
  if (set.type === 'list') return listContains(set.elements, element)
  if (set.type !== 'codes') return isUnknown
  const code = codeOf(element)
  // Nothing is in an empty set, whatever it is that is asked about.
  if (code === undefined) return set.complete && set.included.length === 0 ? isFalse : isUnknown
  if (set.included.includes(code)) return isTrue
  return set.complete || set.excluded.includes(code) ? isFalse : isUnknown
}

function listContains(elements: readonly Operand[], element: Operand): TruthValue {
  let found: TruthValue = isFalse
  for (const candidate of elements) {
    const same = equal(candidate, element)
    if (same > found) found = same
    if (found === isTrue) break
  }
  return found
}

/** The only operator that sees absence, so it is never unknown. */
function isKnown(fact: Operand, expected: Operand): TruthValue {
  const known = typeof fact === 'string' || fact.type === 'list' || isExactlyKnown(fact)
  const wanted = typeof expected !== 'string' && expected.type === 'boolean' && expected.value
  return decided(known === wanted)
}

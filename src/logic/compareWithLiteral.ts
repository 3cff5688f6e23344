import type { FactValue } from '../model/fact.js'
import { isExactlyKnown } from './isExactlyKnown.js'
import type { Operand } from './operand.js'
import { decided, isFalse, isTrue, isUnknown, negate, type TruthValue } from './truth.js'

/** Compares what is known of a fact with a literal that was fixed before. */
export type CompareFact = (fact: FactValue) => TruthValue

/**
 * The comparisons that most rules make, written out for their literal: the same answers as the general ones of
 * `compareByOperator` and `decorate`, in a fraction of the time, since each sees facts of one type only.
 * Undefined where the general one has to do.
 */
export function compareWithLiteral(operator: string, literal: Operand): CompareFact | undefined {
  if (typeof literal === 'string') return undefined
  switch (literal.type) {
    case 'number':
      return literal.min === literal.max ? withNumber(operator, literal.min) : undefined
    case 'date':
      return literal.earliest === literal.latest ? withDate(operator, literal.earliest) : undefined
    case 'boolean':
      return withBoolean(operator, literal.value)
    case 'code':
      return withCode(operator, literal.value)
    case 'codes':
      return withCodes(operator, literal.included)
    default:
      return undefined
  }
}

function withNumber(operator: string, number: number): CompareFact | undefined {
  if (operator === 'equal') return isNumber(number)
  if (operator === 'lessThan') return isLess(number, isTrue)
  if (operator === 'greaterThanInclusive') return isLess(number, isFalse)
  if (operator === 'greaterThan') return isMore(number, isTrue)
  return operator === 'lessThanInclusive' ? isMore(number, isFalse) : undefined
}

function isNumber(number: number): CompareFact {
  return (fact) => {
    if (fact.type !== 'number') return isUnknown
    if (fact.max < number || number < fact.min) return isFalse
    return fact.min === fact.max ? isTrue : isUnknown
  }
}

/** Here and below, `answer` is given when the fact is as the name says, its opposite when it is not. */
function isLess(number: number, answer: TruthValue): CompareFact {
  const opposite = negate(answer)
  return (fact) => {
    if (fact.type !== 'number') return isUnknown
    if (fact.max < number) return answer
    return fact.min >= number ? opposite : isUnknown
  }
}

function isMore(number: number, answer: TruthValue): CompareFact {
  const opposite = negate(answer)
  return (fact) => {
    if (fact.type !== 'number') return isUnknown
    if (fact.min > number) return answer
    return fact.max <= number ? opposite : isUnknown
  }
}

function withDate(operator: string, date: string): CompareFact | undefined {
  if (operator === 'before') return isEarlier(date, isTrue)
  if (operator === 'onOrAfter') return isEarlier(date, isFalse)
  if (operator === 'after') return isLater(date, isTrue)
  return operator === 'onOrBefore' ? isLater(date, isFalse) : undefined
}

function isEarlier(date: string, answer: TruthValue): CompareFact {
  const opposite = negate(answer)
  return (fact) => {
    if (fact.type !== 'date') return isUnknown
    if (fact.latest < date) return answer
    return fact.earliest >= date ? opposite : isUnknown
  }
}

function isLater(date: string, answer: TruthValue): CompareFact {
  const opposite = negate(answer)
  return (fact) => {
    if (fact.type !== 'date') return isUnknown
    if (fact.earliest > date) return answer
    return fact.latest <= date ? opposite : isUnknown
  }
}

function withBoolean(operator: string, value: boolean): CompareFact | undefined {
  if (operator === 'isKnown') return (fact) => decided(isExactlyKnown(fact) === value)
  if (operator === 'equal') return isBoolean(value, isTrue)
  return operator === 'notEqual' ? isBoolean(value, isFalse) : undefined
}

function isBoolean(value: boolean, answer: TruthValue): CompareFact {
  const opposite = negate(answer)
  return (fact) => {
    if (fact.type !== 'boolean') return isUnknown
    return fact.value === value ? answer : opposite
  }
}

function withCode(operator: string, code: string): CompareFact | undefined {
  if (operator === 'equal') return isCode(code, isTrue)
  if (operator === 'notEqual') return isCode(code, isFalse)
  if (operator === 'contains') return containsCode(code, isTrue)
  return operator === 'doesNotContain' ? containsCode(code, isFalse) : undefined
}

function isCode(code: string, answer: TruthValue): CompareFact {
  const opposite = negate(answer)
  return (fact) => {
    if (fact.type !== 'code') return isUnknown
    return fact.value === code ? answer : opposite
  }
}

function containsCode(code: string, answer: TruthValue): CompareFact {
  const opposite = negate(answer)
  return (fact) => {
    if (fact.type !== 'codes') return isUnknown
    if (fact.included.includes(code)) return answer
    return fact.complete || fact.excluded.includes(code) ? opposite : isUnknown
  }
}

function withCodes(operator: string, codes: readonly string[]): CompareFact | undefined {
  // Nothing is in an empty list, whatever it is that is asked about: a matter for the general comparison.
  if (codes.length === 0) return undefined
  if (operator === 'in') return isOneOf(codes, isTrue)
  if (operator === 'notIn') return isOneOf(codes, isFalse)
  return operator === 'someFact:in' ? containsOneOf(codes) : undefined
}

function isOneOf(codes: readonly string[], answer: TruthValue): CompareFact {
  const opposite = negate(answer)
  return (fact) => {
    if (fact.type !== 'code') return isUnknown
    return codes.includes(fact.value) ? answer : opposite
  }
}

/** Unknown while one of the codes may still be in the set. */
function containsOneOf(codes: readonly string[]): CompareFact {
  return (fact) => {
    if (fact.type !== 'codes') return isUnknown
    const { included, excluded, complete } = fact
    for (let index = 0; index < included.length; index += 1) {
      if (codes.includes(included[index] as string)) return isTrue
    }
    if (complete) return isFalse
    for (let index = 0; index < codes.length; index += 1) {
      if (!excluded.includes(codes[index] as string)) return isUnknown
    }
    return isFalse
  }
}

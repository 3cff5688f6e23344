import { type Decorator, decorators, type Literal, type Operator, operators } from '../model/condition.js'
import type { FactType } from '../model/fact.js'
import type { CustomOperator, DeclaredOperator, OperandType } from '../model/operator.js'
import { type CustomOperators, noOperators } from './customOperators.js'

/**
 * Which operators fit which facts and values. The evaluator compiles by these shapes and the loader refuses
 * by them, so the two can't disagree. Nothing here looks at a value; only at what kind of thing it is.
 */

/** What one value is, once a set has been taken apart. */
export type ScalarType = Exclude<FactType, 'codes'>

/** One side of an operator: one value or several, of one type. A `codes` fact is several codes. */
export interface OperandShape {
  readonly of: ScalarType
  readonly many: boolean
}

/** What an operator takes on its left (the fact, unless swapped) and on its right (the value). */
export interface OperatorSignature {
  readonly left: readonly OperandShape[]
  /** `one` or `many` values of the left side's type, or a literal true or false. */
  readonly right: 'one' | 'many' | 'true-or-false'
}

const one = (...types: ScalarType[]): OperandShape[] => types.map((of) => ({ of, many: false }))
const manyCodes: OperandShape = { of: 'code', many: true }

const equality: OperatorSignature = { left: one('number', 'boolean', 'date', 'code'), right: 'one' }
const order: OperatorSignature = { left: one('number'), right: 'one' }
const membership: OperatorSignature = { left: one('number', 'date', 'code'), right: 'many' }
const containment: OperatorSignature = { left: [manyCodes], right: 'one' }
const dateOrder: OperatorSignature = { left: one('date'), right: 'one' }

/** Every operator without decorators. `isKnown` takes any fact. */
export const operatorSignatures: Readonly<Record<Operator, OperatorSignature>> = {
  equal: equality,
  notEqual: equality,
  lessThan: order,
  lessThanInclusive: order,
  greaterThan: order,
  greaterThanInclusive: order,
  in: membership,
  notIn: membership,
  contains: containment,
  doesNotContain: containment,
  before: dateOrder,
  onOrBefore: dateOrder,
  after: dateOrder,
  onOrAfter: dateOrder,
  isKnown: { left: [...one('number', 'boolean', 'date', 'code'), manyCodes], right: 'true-or-false' },
}

/** An operator as written (`not:someFact:in`), taken apart; the first decorator is the outermost. */
export type ParsedOperator =
  | { readonly decorators: readonly Decorator[]; readonly operator: Operator; readonly custom?: undefined }
  | {
      readonly decorators: readonly Decorator[]
      readonly operator: string
      readonly custom: CustomOperator
    }

/**
 * Takes `not:someFact:in` apart. Undefined when a part is no decorator or the last part no operator;
 * `unknownOperatorPart` says which.
 */
export function parseOperator(
  text: string,
  added: CustomOperators = noOperators,
): ParsedOperator | undefined {
  if (unknownOperatorPart(text, added) !== undefined) return undefined
  const parts = text.split(':')
  const operator = parts.pop() ?? ''
  const custom = added.get(operator)
  return custom === undefined
    ? { decorators: parts as Decorator[], operator: operator as Operator }
    : { decorators: parts as Decorator[], operator, custom }
}

/** The first part of an operator that does not exist, and the names that could stand in its place. */
export function unknownOperatorPart(
  text: string,
  added: CustomOperators = noOperators,
): { readonly part: string; readonly expected: readonly string[] } | undefined {
  const parts = text.split(':')
  const last = parts.pop() ?? ''
  const stray = parts.find((part) => !(decorators as readonly string[]).includes(part))
  if (stray !== undefined) return { part: stray, expected: decorators }
  const known: readonly string[] = added.size === 0 ? operators : [...operators, ...added.keys()]
  return known.includes(last) ? undefined : { part: last, expected: known }
}

/** The shape of a fact by its declared type. */
export function shapeOfFact(type: FactType): OperandShape {
  return type === 'codes' ? manyCodes : { of: type, many: false }
}

/** The shape of one side of an operator of an app. */
export function shapeOfOperand(type: OperandType): OperandShape {
  if (type === 'numbers') return { of: 'number', many: true }
  return type === 'dates' ? { of: 'date', many: true } : shapeOfFact(type)
}

/**
 * The type as which a literal is read beside a fact: for an operator of the language the fact's own, for one of
 * an app the type of the side on which the literal ends up.
 */
export function typeOfLiteral({ decorators: chain, custom }: ParsedOperator, fact: FactType): ScalarType {
  if (custom === undefined) return shapeOfFact(fact).of
  const isSwapped = chain.filter((decorator) => decorator === 'swap').length % 2 === 1
  return shapeOfOperand(isSwapped ? custom.factType : custom.valueType).of
}

/**
 * The shape of a literal or a list of literals. A string is a date where dates are compared, otherwise a code,
 * so `beside` is the type of the other side. Undefined when the elements of a list differ in type.
 */
export function shapeOfLiteral(
  literal: Literal | readonly Literal[],
  beside: ScalarType,
): OperandShape | undefined {
  if (!Array.isArray(literal)) return { of: scalarTypeOf(literal as Literal, beside), many: false }
  const types = new Set((literal as readonly Literal[]).map((element) => scalarTypeOf(element, beside)))
  if (types.size > 1) return undefined
  return { of: [...types][0] ?? beside, many: true }
}

function scalarTypeOf(literal: Literal, beside: ScalarType): ScalarType {
  if (typeof literal === 'number') return 'number'
  if (typeof literal === 'boolean') return 'boolean'
  return beside === 'date' ? 'date' : 'code'
}

/** Why the two sides of an operator do not fit it; undefined when they do. */
export type OperandMisfit =
  /** A decorator needs several values on that side and finds one. */
  | { readonly at: Decorator; readonly side: 'fact' | 'value'; readonly expected: 'a set' }
  /** `isKnown` may only stand behind `not`. */
  | { readonly at: Decorator; readonly side: 'fact'; readonly expected: 'no decorator but not' }
  /** The operator does not take what is left of it: its signature says what it takes. */
  | { readonly at: string; readonly side: 'left'; readonly expected: OperatorSignature['left'] }
  | { readonly at: Operator; readonly side: 'right'; readonly expected: OperatorSignature['right'] }
  /** The same for an operator of an app, whose value need not be of the fact's type. */
  | { readonly at: string; readonly side: 'declared-right'; readonly expected: OperandShape }

/**
 * Checks a fact and a value against a decorated operator.
 *
 * @example operandMisfit(parseOperator('someFact:in'), shapeOfFact('codes'), shapeOfLiteral(['a'], 'code')) // undefined
 */
export function operandMisfit(
  parsed: ParsedOperator,
  fact: OperandShape,
  value: OperandShape,
): OperandMisfit | undefined {
  let left = fact
  let right = value
  for (const at of parsed.decorators) {
    if (parsed.operator === 'isKnown' && at !== 'not')
      return { at, side: 'fact', expected: 'no decorator but not' }
    if (at === 'swap') [left, right] = [right, left]
    if (at === 'someFact' || at === 'everyFact') {
      if (!left.many) return { at, side: 'fact', expected: 'a set' }
      left = { of: left.of, many: false }
    }
    if (at === 'someValue' || at === 'everyValue') {
      if (!right.many) return { at, side: 'value', expected: 'a set' }
      right = { of: right.of, many: false }
    }
  }
  return parsed.custom === undefined
    ? signatureMisfit(parsed.operator, left, right)
    : declaredMisfit(parsed.custom, left, right)
}

function declaredMisfit(
  { name: at, factType, valueType }: DeclaredOperator,
  left: OperandShape,
  right: OperandShape,
): OperandMisfit | undefined {
  const [fact, value] = [shapeOfOperand(factType), shapeOfOperand(valueType)]
  if (!isSameShape(left, fact)) return { at, side: 'left', expected: [fact] }
  return isSameShape(right, value) ? undefined : { at, side: 'declared-right', expected: value }
}

function isSameShape(left: OperandShape, right: OperandShape): boolean {
  return left.of === right.of && left.many === right.many
}

function signatureMisfit(at: Operator, left: OperandShape, right: OperandShape): OperandMisfit | undefined {
  const signature = operatorSignatures[at]
  // A list of numbers or dates stands left only behind `swap`, where `contains` is `in` the other way round.
  const isSwappedList = (at === 'contains' || at === 'doesNotContain') && left.many && left.of !== 'boolean'
  const fitsLeft = signature.left.some((shape) => isSameShape(shape, left))
  if (!fitsLeft && !isSwappedList) return { at, side: 'left', expected: signature.left }
  const fitsRight =
    signature.right === 'true-or-false'
      ? right.of === 'boolean' && !right.many
      : right.of === left.of && right.many === (signature.right === 'many')
  return fitsRight ? undefined : { at, side: 'right', expected: signature.right }
}

import type { Leaf } from '../model/condition.js'
import type { FactType, FactValue } from '../model/fact.js'
import type { CompareFact } from './compareWithLiteral.js'
import type { Truths } from './shareConditions.js'
import { isFalse, isTrue, isUnknown, negate, type TruthValue } from './truth.js'

/** One thing that conditions ask of a fact, and where its truth goes. */
export interface Question {
  readonly leaf: Leaf
  readonly place: number
  readonly compare: CompareFact
}

/** Answers all that conditions ask of one fact. */
export type FactProbe = (value: FactValue, truths: Truths) => void

/**
 * Makes one probe of all questions about one fact. Most rules ask whether one of many codes is there or where a
 * number lies; those are answered together, by lists of numbers instead of a call for each: with some thousand
 * questions the calls and what they read take most of the time.
 */
export function probeFact(type: FactType, questions: readonly Question[]): FactProbe {
  const byCode = questions.filter(({ leaf }) => codesNamed(leaf, type) !== undefined)
  const byNumber = type === 'number' ? questions.filter(({ leaf }) => comparesNumber(leaf)) : []
  const together = [...byCode, ...byNumber]
  if (together.length < 2) return askOneByOne(questions)
  const others = questions.filter((question) => !together.includes(question))
  const askTogether = byNumber.length > 0 ? probeNumbers(byNumber) : probeCodes(type, byCode)
  if (others.length === 0) return askTogether
  const askOthers = askOneByOne(others)
  return (value, truths) => {
    askOthers(value, truths)
    askTogether(value, truths)
  }
}

function askOneByOne(questions: readonly Question[]): FactProbe {
  const [only] = questions
  if (only !== undefined && questions.length === 1) {
    const { place, compare } = only
    return (value, truths) => {
      truths[place] = compare(value)
    }
  }
  const places = placesOf(questions)
  const compares = questions.map(({ compare }) => compare)
  return (value, truths) => {
    for (let index = 0; index < compares.length; index += 1)
      truths[places[index] as number] = (compares[index] as CompareFact)(value)
  }
}

function placesOf(questions: readonly Question[]): Int32Array {
  return Int32Array.from(questions.map(({ place }) => place))
}

/** Operators that say of a code, or of a set of codes, whether one of those named is there; and their opposites. */
const namingOperators: Readonly<Record<string, { readonly type: FactType; readonly present: TruthValue }>> = {
  equal: { type: 'code', present: isTrue },
  notEqual: { type: 'code', present: isFalse },
  in: { type: 'code', present: isTrue },
  notIn: { type: 'code', present: isFalse },
  contains: { type: 'codes', present: isTrue },
  doesNotContain: { type: 'codes', present: isFalse },
  'someFact:in': { type: 'codes', present: isTrue },
}

/** The codes that a leaf asks for by name; undefined for one that asks something else. */
function codesNamed({ operator, value }: Leaf, type: FactType): readonly string[] | undefined {
  if (!Object.hasOwn(namingOperators, operator) || namingOperators[operator]?.type !== type) return undefined
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.map(String) : undefined
}

function probeCodes(type: FactType, questions: readonly Question[]): FactProbe {
  const places = placesOf(questions)
  const present = questions.map(({ leaf }) => namingOperators[leaf.operator]?.present ?? isTrue)
  const absent = Int8Array.from(present.map(negate))
  /** By code: the places of those who ask for it, each followed by what holds when it is there. */
  const concerned = new Map<string, Int32Array>()
  for (const [index, { leaf, place }] of questions.entries())
    for (const code of new Set(codesNamed(leaf, type)))
      concerned.set(code, Int32Array.from([...(concerned.get(code) ?? []), place, present[index] ?? isTrue]))
  const askAll = askOneByOne(questions)
  return (value, truths) => {
    const isComplete = value.type === 'code' || (value.type === 'codes' && value.complete)
    if (!isComplete || value.type !== type) return askAll(value, truths)
    for (let index = 0; index < places.length; index += 1)
      truths[places[index] as number] = absent[index] as number
    if (value.type === 'code') return answerThose(concerned.get(value.value), truths)
    const { included } = value
    for (let index = 0; index < included.length; index += 1)
      answerThose(concerned.get(included[index] as string), truths)
  }
}

function answerThose(those: Int32Array | undefined, truths: Truths): void {
  if (those === undefined) return
  for (let at = 0; at < those.length; at += 2) truths[those[at] as number] = those[at + 1] as number
}

const numberOperators = ['equal', 'lessThan', 'greaterThanInclusive', 'greaterThan', 'lessThanInclusive']

function comparesNumber({ operator, value }: Leaf): boolean {
  return typeof value === 'number' && numberOperators.includes(operator)
}

/** Numbers compared in one way: where the truths go, and with what. */
interface Thresholds {
  readonly places: Int32Array
  readonly numbers: Float64Array
}

function thresholdsOf(questions: readonly Question[], operator: string): Thresholds {
  const those = questions.filter(({ leaf }) => leaf.operator === operator)
  return { places: placesOf(those), numbers: Float64Array.from(those.map(({ leaf }) => Number(leaf.value))) }
}

/** The same answers as `compareWithLiteral` gives: over bounds decided when both ends agree. */
function probeNumbers(questions: readonly Question[]): FactProbe {
  const [equal, less, atLeast, more, atMost] = numberOperators.map((operator) =>
    thresholdsOf(questions, operator),
  ) as [Thresholds, Thresholds, Thresholds, Thresholds, Thresholds]
  const places = placesOf(questions)
  return (value, truths) => {
    if (value.type !== 'number') {
      for (let index = 0; index < places.length; index += 1) truths[places[index] as number] = isUnknown
      return
    }
    const { min, max } = value
    areEqual(equal, min, max, truths)
    areLess(less, min, max, isTrue, truths)
    areLess(atLeast, min, max, isFalse, truths)
    areMore(more, min, max, isTrue, truths)
    areMore(atMost, min, max, isFalse, truths)
  }
}

function areEqual({ places, numbers }: Thresholds, min: number, max: number, truths: Truths): void {
  const met = min === max ? isTrue : isUnknown
  for (let index = 0; index < places.length; index += 1) {
    const number = numbers[index] as number
    truths[places[index] as number] = max < number || number < min ? isFalse : met
  }
}

/** `answer` is given when the fact is less, its opposite when it is not. */
function areLess(
  { places, numbers }: Thresholds,
  min: number,
  max: number,
  answer: TruthValue,
  truths: Truths,
): void {
  for (let index = 0; index < places.length; index += 1) {
    const number = numbers[index] as number
    truths[places[index] as number] = max < number ? answer : min >= number ? 2 - answer : isUnknown
  }
}

function areMore(
  { places, numbers }: Thresholds,
  min: number,
  max: number,
  answer: TruthValue,
  truths: Truths,
): void {
  for (let index = 0; index < places.length; index += 1) {
    const number = numbers[index] as number
    truths[places[index] as number] = min > number ? answer : max <= number ? 2 - answer : isUnknown
  }
}

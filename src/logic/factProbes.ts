import type { Leaf } from '../model/condition.js'
import type { FactType, FactValue } from '../model/fact.js'
import type { CompareFact } from './compareWithLiteral.js'
import type { Truths } from './shareConditions.js'
import { isFalse, isTrue, type TruthValue } from './truth.js'

/** One thing that conditions ask of a fact, and where its truth goes. */
export interface Question {
  readonly leaf: Leaf
  readonly place: number
  readonly compare: CompareFact
}

/** Answers all that conditions ask of one fact. */
export type FactProbe = (value: FactValue, truths: Truths) => void

/**
 * Makes one probe of all questions about one fact. Most rules ask whether one of many codes is there; those are
 * answered together: all are first given what holds when their code is absent, then the codes that are there
 * look up whom they concern.
 */
export function probeFact(type: FactType, questions: readonly Question[]): FactProbe {
  const byCode = questions.filter(({ leaf }) => codesNamed(leaf, type) !== undefined)
  const others = questions.filter(({ leaf }) => codesNamed(leaf, type) === undefined)
  if (byCode.length < 2) return askOneByOne(questions)
  const askOthers = askOneByOne(others)
  const askByCode = probeCodes(type, byCode)
  return (value, truths) => {
    askOthers(value, truths)
    askByCode(value, truths)
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
  return (value, truths) => {
    for (let index = 0; index < questions.length; index += 1) {
      const { place, compare } = questions[index] as Question
      truths[place] = compare(value)
    }
  }
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

interface CodeQuestion extends Question {
  readonly present: TruthValue
  readonly absent: TruthValue
}

function probeCodes(type: FactType, questions: readonly Question[]): FactProbe {
  const known = questions.map((question): CodeQuestion => {
    const present = namingOperators[question.leaf.operator]?.present ?? isTrue
    return { ...question, present, absent: present === isTrue ? isFalse : isTrue }
  })
  const concerned = new Map<string, CodeQuestion[]>()
  for (const question of known) {
    for (const code of codesNamed(question.leaf, type) ?? []) {
      concerned.set(code, [...(concerned.get(code) ?? []), question])
    }
  }
  const answerPresent = (code: string, truths: Truths): void => {
    const those = concerned.get(code)
    if (those !== undefined) for (const { place, present } of those) truths[place] = present
  }
  const askAll = askOneByOne(questions)
  return (value, truths) => {
    const isComplete = value.type === 'code' || (value.type === 'codes' && value.complete)
    if (!isComplete || value.type !== type) return askAll(value, truths)
    for (let index = 0; index < known.length; index += 1) {
      const { place, absent } = known[index] as CodeQuestion
      truths[place] = absent
    }
    if (value.type === 'code') return answerPresent(value.value, truths)
    const { included } = value
    for (let index = 0; index < included.length; index += 1) answerPresent(included[index] as string, truths)
  }
}

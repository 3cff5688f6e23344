import type { Literal } from '../model/condition.js'

/** A comparison of one answer. With no answer it does not hold. */
export interface AnswerIs {
  readonly question: string
  readonly operator: AnswerOperator
  readonly value: Literal
}

export type AnswerOperator =
  | 'equal'
  | 'lessThan'
  | 'lessThanInclusive'
  | 'greaterThan'
  | 'greaterThanInclusive'

/** Which answers bring a question up, by `not` at single comparisons only; of a set, `equal` is one of its codes. */
export type AskedWhen =
  | AnswerIs
  | { readonly answered: string }
  | { readonly not: AnswerIs | { readonly answered: string } }
  | { readonly all: readonly AskedWhen[] }
  | { readonly any: readonly AskedWhen[] }

/** `true` is always, `false` never. */
export type Asked = AskedWhen | boolean

/** All of these, without what says the same twice. */
export function allOf(parts: readonly Asked[]): Asked {
  if (parts.includes(false)) return false
  const each = distinct(parts.flatMap((part) => (part === true ? [] : inner(part as AskedWhen, 'all'))))
  // A comparison that holds has an answer.
  const left = each.filter((part) => !each.some((other) => other !== part && saysAnswered(other, part)))
  return left.length < 2 ? (left[0] ?? true) : { all: left }
}

/** Any of these, without what says the same twice. */
export function anyOf(parts: readonly Asked[]): Asked {
  if (parts.includes(true)) return true
  const each = distinct(parts.flatMap((part) => (part === false ? [] : inner(part as AskedWhen, 'any'))))
  // `a or (a and b)` is `a`.
  const left = each.filter((part) => !each.some((other) => other !== part && isPartOf(other, part)))
  return left.length < 2 ? (left[0] ?? false) : { any: left }
}

/** The contrary: `not` moved inward to single comparisons. */
export function notOf(part: Asked): Asked {
  if (typeof part === 'boolean') return !part
  if ('all' in part) return anyOf(part.all.map(notOf))
  if ('any' in part) return allOf(part.any.map(notOf))
  return 'not' in part ? part.not : { not: part }
}

/** The questions whose answers it reads. */
export function questionsRead(when: AskedWhen): readonly string[] {
  if ('all' in when) return when.all.flatMap(questionsRead)
  if ('any' in when) return when.any.flatMap(questionsRead)
  if ('not' in when) return questionsRead(when.not)
  return ['answered' in when ? when.answered : when.question]
}

function saysAnswered(part: AskedWhen, wanted: AskedWhen): boolean {
  if (!('answered' in wanted)) return false
  if ('any' in part) return part.any.every((one) => saysAnswered(one, wanted))
  if ('all' in part) return part.all.some((one) => saysAnswered(one, wanted))
  return 'question' in part && part.question === wanted.answered
}

function isPartOf(part: AskedWhen, whole: AskedWhen): boolean {
  const text = JSON.stringify(part)
  return 'all' in whole && whole.all.some((one) => JSON.stringify(one) === text)
}

function inner(part: AskedWhen, joined: 'all' | 'any'): readonly AskedWhen[] {
  return joined in part ? (part as Record<typeof joined, readonly AskedWhen[]>)[joined] : [part]
}

function distinct(parts: readonly AskedWhen[]): AskedWhen[] {
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()]
}

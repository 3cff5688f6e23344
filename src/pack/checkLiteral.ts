import type { Literal } from '../model/condition.js'
import type { FactDefinition, FactType } from '../model/fact.js'
import { calendarDateSchema } from '../model/primitives.js'
import type { Problem } from '../model/problem.js'
import { factCodes, hasCode } from './factCodes.js'
import type { Place } from './packDocument.js'
import { oneOf, quote, reportProblem } from './reportProblem.js'
import type { Vocabulary } from './vocabulary.js'

/** What a single value of each type of fact is called. */
export const valueNames: Readonly<Record<FactType, string>> = {
  number: 'a number',
  boolean: '`true` or `false`',
  date: 'a date as YYYY-MM-DD',
  code: 'a code',
  codes: 'a code',
}

/** Checks that a literal is a value that a fact can take: its type, its range, its codes. */
export function checkLiteral(
  vocabulary: Vocabulary,
  fact: FactDefinition,
  literal: Literal,
  place: Place,
): Problem[] {
  if (!hasType(fact.type, literal)) {
    const message = `${printLiteral(literal)} is not ${valueNames[fact.type]}, which ${quote(fact.id)} is`
    return [reportProblem(place, { code: 'value-type', message, expected: valueNames[fact.type] })]
  }
  if (typeof literal === 'number') return checkRange(fact, literal, place)
  return typeof literal === 'string' && fact.type !== 'date'
    ? checkCode(vocabulary, fact, literal, place)
    : []
}

/** A text keeps its quotes here, since `"7"` and `7` are the very difference. */
function printLiteral(literal: Literal): string {
  return `\`${JSON.stringify(literal)}\``
}

function hasType(type: FactType, literal: Literal): boolean {
  if (type === 'number' || type === 'boolean') return typeof literal === type
  if (typeof literal !== 'string') return false
  return type !== 'date' || calendarDateSchema.safeParse(literal).success
}

function checkRange({ id, min, max }: FactDefinition, value: number, place: Place): Problem[] {
  if ((min === undefined || value >= min) && (max === undefined || value <= max)) return []
  const bounds = [
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
  ]
  const message = `\`${value}\` is outside the range of ${quote(id)}`
  return [reportProblem(place, { code: 'value-out-of-range', message, expected: bounds.join(', ') })]
}

function checkCode(vocabulary: Vocabulary, fact: FactDefinition, code: string, place: Place): Problem[] {
  const codes = factCodes(vocabulary, fact)
  if (!codes || hasCode(codes, code) || vocabulary.unread.has(code)) return []
  return [
    reportProblem(place, {
      code: 'unknown-code',
      message: `${quote(fact.id)} has no code ${quote(code)}`,
      expected: oneOf(codes, `a code of ${quote(fact.id)}`),
      near: { name: code, among: codes },
    }),
  ]
}

import type { CodeTable } from './codeTable.js'
import { choiceAt, readNumber } from './readNumber.js'
import { type Spot, textAt } from './spot.js'

export type Answered =
  | { readonly value: unknown; readonly note?: string | undefined }
  | { readonly why: string }

export type AnswerType = 'boolean' | 'number' | 'date' | 'code' | 'text' | 'time'

/** The value of one answer, as a question of that type takes it. */
export function answerValue(table: CodeTable, answer: Spot, type: AnswerType, unit = ''): Answered {
  const found = choiceAt(answer, 'value')
  if (found === undefined) return { why: 'it has no value, or several' }
  const { type: given, choice } = found
  if (type === 'boolean')
    return typeof choice.value === 'boolean' ? { value: choice.value } : wrong(type, given)
  if (type === 'number') return numberOf(table, given, choice, unit)
  const text = given === 'Coding' ? textAt(choice, 'code') : choice.value
  if (typeof text !== 'string' || !takes[type].includes(given)) return wrong(type, given)
  if (type === 'time') return { value: text.slice(0, 5) }
  return { value: type === 'date' ? roughDate(text) : text }
}

const takes: Readonly<Record<Exclude<AnswerType, 'boolean' | 'number'>, readonly string[]>> = {
  date: ['Date', 'DateTime', 'String'],
  code: ['Coding', 'String'],
  text: ['String'],
  time: ['Time'],
}

/** What was asked for without a unit is answered without one. */
function numberOf(table: CodeTable, given: string, choice: Spot, unit: string): Answered {
  if (given === 'Quantity') return readNumber(choice, unit, table)
  return typeof choice.value === 'number' ? { value: choice.value } : wrong('number', given)
}

function wrong(type: AnswerType, given: string): Answered {
  return { why: `it is answered by a ${given}; expected a ${type}` }
}

const roughly = /^about (\d+(?:\.\d+)?) (days|weeks|months|years) before \d{4}-\d\d-\d\d$/

/** A date, or about so long before the assessment, as it is written where FHIR has only words. */
export function roughDate(text: string): unknown {
  const [, about, unit] = roughly.exec(text) ?? []
  return about === undefined ? text : { about: Number(about), unit }
}

/** The day before which a rough date is reckoned; undefined where it is not so written. */
export function reckonedFrom(text: string): string | undefined {
  return roughly.test(text) ? text.slice(-10) : undefined
}

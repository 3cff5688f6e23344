import { match } from 'ts-pattern'
import type { FactDefinition } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import { calendarDateSchema } from '../model/primitives.js'
import type { Problem } from '../model/problem.js'
import type { JsonPath } from '../shared/jsonPointer.js'
import { findingFactsOf } from './findingFacts.js'
import { oneOf, outOfBounds, quote, reportProblem, wrongType } from './reportProblem.js'
import type { SoundAssessment } from './soundPart.js'

/** Findings whose value is not of the declared type, out of range, or not in the value set. */
export function findingProblems(pack: Pack, { findings = {} }: SoundAssessment): Problem[] {
  const facts = findingFactsOf(pack)
  return Object.entries(findings).flatMap(([code, entry]) => {
    const fact = facts.get(code)
    if (!fact || entry === undefined) return []
    if (typeof entry !== 'object') return valueProblems(pack, fact, entry, ['findings', code])
    return entry.value === undefined
      ? []
      : valueProblems(pack, fact, entry.value, ['findings', code, 'value'])
  })
}

type FindingValue = boolean | number | string

function valueProblems(pack: Pack, fact: FactDefinition, value: FindingValue, path: JsonPath): Problem[] {
  return match(fact.type)
    .with('boolean', () => (typeof value === 'boolean' ? [] : [wrongType(path, value, 'true or false')]))
    .with('number', () => numberProblems(fact, value, path))
    .with('code', 'codes', () => conceptProblems(pack, fact, value, path))
    .with('date', () => dateProblems(value, path))
    .exhaustive()
}

function numberProblems(fact: FactDefinition, value: FindingValue, path: JsonPath): Problem[] {
  const unit = fact.unit === undefined ? '' : ` ${fact.unit}`
  if (typeof value !== 'number') return [wrongType(path, value, `a number${unit && ` of${unit}`}`)]
  const { min, max } = fact
  const isBelow = min !== undefined && value < min
  const isAbove = max !== undefined && value > max
  if (!isBelow && !isAbove) return []
  const expected = `${rangeInWords(min, max)}${unit}`
  return [outOfBounds(path, value, expected)]
}

function rangeInWords(min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `at most ${max}`
  return max === undefined ? `at least ${min}` : `between ${min} and ${max}`
}

function conceptProblems(pack: Pack, fact: FactDefinition, value: FindingValue, path: JsonPath): Problem[] {
  if (typeof value !== 'string') return [wrongType(path, value, 'a code')]
  if (fact.valueSet === undefined) return []
  const codes = (pack.valueSets[fact.valueSet]?.concepts ?? []).map(({ code }) => code)
  if (codes.includes(value)) return []
  const noun = `a code of the value set \`${fact.valueSet}\``
  const message = `${quote(value)} is not ${noun}`
  const near = { name: value, among: codes }
  return [reportProblem({ code: 'unknown-code', path, message, value, expected: oneOf(codes, noun), near })]
}

function dateProblems(value: FindingValue, path: JsonPath): Problem[] {
  const isDate = calendarDateSchema.safeParse(value).success
  return isDate ? [] : [wrongType(path, value, 'a date that exists, as YYYY-MM-DD')]
}

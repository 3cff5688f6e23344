import type { Measure } from '../model/catalogue.js'
import type { Pack } from '../model/pack.js'
import type { Problem } from '../model/problem.js'
import type { JsonPath } from '../shared/jsonPointer.js'
import { oneOf, outOfBounds, quote, reportProblem } from './reportProblem.js'
import type { SoundAssessment } from './soundPart.js'

/** Scores and parts outside their instrument's range, parts it does not have, and a measure twice on one day. */
export function measureProblems(pack: Pack, { measures = [] }: SoundAssessment): Problem[] {
  const seen = new Map<string, number>()
  return measures.flatMap((entry, index) => {
    const name = entry?.measure
    if (entry === undefined || name === undefined || !Object.hasOwn(pack.measures, name)) return []
    const measure = pack.measures[name] as Measure
    const path: JsonPath = ['measures', index]
    return [
      ...(entry.score === undefined ? [] : rangeProblems(entry.score, measure, [...path, 'score'])),
      ...Object.entries(entry.parts ?? {}).flatMap(([part, score]) =>
        partProblems(measure, part, score, [...path, 'parts', part]),
      ),
      ...(entry.on === undefined ? [] : repetition(seen, name, entry.on, index, entry.goal)),
    ]
  })
}

function partProblems(measure: Measure, code: string, score: number | undefined, path: JsonPath): Problem[] {
  const part = measure.parts?.find((declared) => declared.code === code)
  if (part) return score === undefined ? [] : rangeProblems(score, { ...part, unit: measure.unit }, path)
  const among = (measure.parts ?? []).map((declared) => declared.code)
  const noun = `a part of the measure \`${measure.id}\``
  const message = `${quote(code)} is not ${noun}`
  const expected = among.length === 0 ? 'no parts, since the measure has none' : oneOf(among, noun)
  return [
    reportProblem({
      code: 'unknown-code',
      path,
      message,
      value: code,
      expected,
      near: { name: code, among },
    }),
  ]
}

interface Range {
  readonly min: number
  readonly max: number
  readonly unit: string
}

function rangeProblems(value: number, { min, max, unit }: Range, path: JsonPath): Problem[] {
  if (value >= min && value <= max) return []
  const expected = `between ${min} and ${max} ${unit}`.trim()
  return [outOfBounds(path, value, expected)]
}

function repetition(
  seen: Map<string, number>,
  measure: string,
  on: string,
  index: number,
  goal = '',
): Problem[] {
  const key = `${measure} ${on} ${goal}`
  const first = seen.get(key)
  if (first === undefined) {
    seen.set(key, index)
    return []
  }
  const message = `${quote(measure)} was already taken on ${on}, in entry ${first}`
  return [
    reportProblem({ code: 'measure-repeated', path: ['measures', index], message, value: { measure, on } }),
  ]
}

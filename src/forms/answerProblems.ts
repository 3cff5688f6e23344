import { match } from 'ts-pattern'
import { outOfBounds, wrongType } from '../assessment/reportProblem.js'
import { unknownCode } from '../assessment/unknownCode.js'
import { roughDateSchema } from '../model/codeSet.js'
import { calendarDateSchema } from '../model/primitives.js'
import type { Problem } from '../model/problem.js'
import type { JsonPath } from '../shared/jsonPointer.js'
import { type FormQuestion, noneOfThese } from './formQuestion.js'

/** What is wrong with the answer to one question, said where the form can show it. */
export function answerProblems(question: FormQuestion, answer: unknown, path: JsonPath): readonly Problem[] {
  return match(question.type)
    .with('boolean', () => (typeof answer === 'boolean' ? [] : [wrongType(path, answer, 'true or false')]))
    .with('integer', 'decimal', () => numberProblems(question, answer, path))
    .with('date', () => dateProblems(calendarDateSchema, answer, path, 'a date that exists, as YYYY-MM-DD'))
    .with('rough-date', () =>
      dateProblems(
        roughDateSchema,
        answer,
        path,
        'a date, a month or a year, as YYYY-MM-DD, YYYY-MM or YYYY',
      ),
    )
    .with('code', () => codeProblems(question, [answer], () => path))
    .with('codes', () => setProblems(question, answer, path))
    .exhaustive()
}

function numberProblems(
  { type, min, max, unit = '' }: FormQuestion,
  answer: unknown,
  path: JsonPath,
): Problem[] {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return [wrongType(path, answer, 'a number')]
  if (type === 'integer' && !Number.isInteger(answer)) return [wrongType(path, answer, 'a whole number')]
  if (answer >= (min ?? answer) && answer <= (max ?? answer)) return []
  const range =
    max === undefined ? `at least ${min}` : min === undefined ? `at most ${max}` : `${min} to ${max}`
  return [outOfBounds(path, answer, `${range} ${unit}`.trim())]
}

function dateProblems(
  schema: typeof calendarDateSchema | typeof roughDateSchema,
  answer: unknown,
  path: JsonPath,
  expected: string,
): Problem[] {
  const fits = typeof answer === 'string' && schema.safeParse(answer).success
  return fits ? [] : [wrongType(path, answer, expected)]
}

function setProblems(question: FormQuestion, answer: unknown, path: JsonPath): Problem[] {
  if (!Array.isArray(answer)) return [wrongType(path, answer, 'a list of codes')]
  const codes: readonly unknown[] = answer
  const isNone = codes.length === 0 || codes.includes(noneOfThese.code)
  if (isNone && question.mayBeEmpty !== true) return [wrongType(path, answer, 'a list of one code or more')]
  if (codes.includes(noneOfThese.code) && codes.length > 1)
    return [wrongType(path, answer, `\`${noneOfThese.code}\` alone, or a list of codes without it`)]
  if (new Set(codes).size < codes.length) return [wrongType(path, answer, 'a list in which no code is twice')]
  const others = codes.filter((code) => code !== noneOfThese.code)
  return codeProblems(question, others, (place) => [...path, place])
}

function codeProblems(
  { choices }: FormQuestion,
  codes: readonly unknown[],
  at: (place: number) => JsonPath,
): Problem[] {
  const { of = '', concepts = [] } = choices ?? {}
  const known = concepts.map(({ code }) => code)
  return codes.flatMap((code, place) => {
    if (typeof code !== 'string') return [wrongType(at(place), code, 'a code')]
    return known.includes(code) ? [] : [unknownCode(at(place), code, known, `a code of \`${of}\``)]
  })
}

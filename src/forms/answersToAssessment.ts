import { reportProblem } from '../assessment/reportProblem.js'
import { safeParseAssessment } from '../assessment/safeParseAssessment.js'
import type { Answer } from '../explain/answer.js'
import { answerFact } from '../explain/answerFact.js'
import type { Assessment } from '../model/assessment.js'
import type { FactDefinition } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import type { Problem, Result } from '../model/problem.js'
import { compareText } from '../shared/compareText.js'
import { answerProblems } from './answerProblems.js'
import { noneOfThese } from './formQuestion.js'
import { questionOf } from './questionOf.js'
import { askableFact, notAskable } from './questionsChosen.js'

/** A filled form, and what it was filled for. */
export interface FormAnswers {
  /** The assessment that the answers go into; for a form of the whole pack at least `{ id }` of the person. */
  readonly assessment: unknown
  /** By fact, as the form asked: `{ 'pain.current': 3, 'comorbidities': ['none-of-these'] }`, and perhaps `assessedOn`. */
  readonly answers: Readonly<Record<string, unknown>>
}

/**
 * Puts the answers of a form into an assessment and parses it. An answer takes the place of what was there; a question
 * without one stays unknown, and nothing is coerced. Problems of an answer point at it (`/answers/pain.current`), those
 * of what the answers come to together at the assessment (`/assessment/pain/worst`).
 *
 * @example
 * const filled = answersToAssessment(pack, { assessment: json, answers: { 'pain.current': 3 } })
 * if (filled.ok) show(filled.value.pain?.current) // 3
 */
export function answersToAssessment(pack: Pack, { assessment, answers }: FormAnswers): Result<Assessment> {
  const { assessedOn, ...others } = answers
  const given = Object.entries(others)
    .filter(([, answer]) => answer !== undefined)
    .sort(([left], [right]) => compareAnswers(pack, left, right))
  const wrong = given.flatMap(([fact, answer]) => problemsOf(pack, fact, answer))
  const begun = {
    ...(typeof assessment === 'object' ? assessment : {}),
    ...(assessedOn === undefined ? {} : { assessedOn }),
  } as Assessment
  const { value, misplaced } = withAnswers(pack, begun, wrong.length === 0 ? given : [])
  const [first, ...more] = [...wrong, ...misplaced]
  if (first !== undefined) return { ok: false, problems: [first, ...more] }
  const parsed = safeParseAssessment(pack, typeof assessment === 'object' ? value : assessment)
  return parsed.ok ? parsed : { ok: false, problems: inAssessment(parsed.problems) }
}

function problemsOf(pack: Pack, fact: string, answer: unknown): readonly Problem[] {
  const path = ['answers', fact]
  const definition = askableFact(pack, fact)
  return definition?.id === fact
    ? answerProblems(questionOf(pack, definition), answer, path)
    : [notAskable(pack, fact, path)]
}

function withAnswers(
  pack: Pack,
  begun: Assessment,
  given: readonly (readonly [string, unknown])[],
): { value: Assessment; misplaced: Problem[] } {
  let value = begun
  const misplaced: Problem[] = []
  for (const [fact, answer] of given) {
    const answered = answerFact(pack, value, fact, withoutNone(answer as Answer))
    if (answered === undefined) misplaced.push(noPlace(fact, answer))
    value = answered ?? value
  }
  return { value, misplaced }
}

function withoutNone(answer: Answer): Answer {
  return Array.isArray(answer) ? answer.filter((code) => code !== noneOfThese.code) : answer
}

function noPlace(fact: string, answer: unknown): Problem {
  const expected = 'an answer about something that the assessment names, and names once'
  return reportProblem({
    code: 'missing-key',
    path: ['answers', fact],
    message: `the assessment has no place for this answer, or more than one; expected ${expected}`,
    value: answer,
    expected,
  })
}

/** What is listed has to be there before something is said of it. */
function compareAnswers({ facts }: Pack, left: string, right: string): number {
  const rank = (fact: string): number => rankOf(Object.hasOwn(facts, fact) ? facts[fact] : undefined)
  return rank(left) - rank(right) || compareText(left, right)
}

function rankOf(definition: FactDefinition | undefined): number {
  const obtain = definition?.obtain
  if (obtain?.from === 'condition') return obtain.field === 'code' ? 1 : 2
  return obtain?.from === 'surgery' ? 2 : 0
}

function inAssessment([first, ...others]: readonly [Problem, ...Problem[]]): [Problem, ...Problem[]] {
  const moved = (problem: Problem): Problem => ({ ...problem, pointer: `/assessment${problem.pointer}` })
  return [moved(first), ...others.map(moved)]
}

import { safeParseAssessment } from '../../assessment/safeParseAssessment.js'
import type { Answer } from '../../explain/answer.js'
import { answerFact } from '../../explain/answerFact.js'
import { deriveFacts } from '../../facts/deriveFacts.js'
import { compileCondition } from '../../logic/compileCondition.js'
import { settledFacts } from '../../logic/settledFacts.js'
import { truthName } from '../../logic/truth.js'
import type { Assessment } from '../../model/assessment.js'
import type { FactValue } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import type { CalendarDate } from '../../model/primitives.js'
import { evaluateRules } from '../../rules/evaluateRules.js'
import { type FoundFacts, findFacts, type Search, type SearchOptions, type Wanted } from './findFacts.js'

/** A person for whom conditions come to what was wanted: the assessment, checked by the engine itself. */
export type Witness =
  | { readonly outcome: 'found'; readonly facts: FoundFacts; readonly assessment: Assessment }
  /** Facts exist that no first assessment can hold: they come only at a review, or contradict each other. */
  | { readonly outcome: 'only-facts'; readonly facts: FoundFacts }
  | Exclude<Search, { readonly outcome: 'found' | 'not-accepted' }>

/**
 * Looks for a smallest assessment for which every condition comes to what is wanted of it. What it returns as found
 * was parsed, derived and evaluated as any assessment is, and did come to that.
 *
 * @example findWitness(pack, [{ condition: rule.conditions, truth: ['true'] }])
 */
export function findWitness(
  pack: Pack,
  wanted: readonly Wanted[],
  { asOf = '2026-01-15', ...options }: Omit<SearchOptions, 'accept'> = {},
): Witness {
  let assessment: Assessment | undefined
  let facts: FoundFacts | undefined
  const search = findFacts(pack, wanted, {
    ...options,
    asOf,
    accept: (found) => {
      facts ??= found
      const written = writeAssessment(pack, found, asOf)
      if (written === undefined || !comesTo(pack, written, wanted)) return false
      assessment = written
      facts = found
      return true
    },
  })
  if (assessment !== undefined && facts !== undefined) return { outcome: 'found', facts, assessment }
  if (facts !== undefined) return { outcome: 'only-facts', facts }
  return search as Exclude<Search, { outcome: 'found' | 'not-accepted' }>
}

/** An assessment that says just these facts; undefined when one of them cannot be answered, or they contradict. */
export function writeAssessment(
  pack: Pack,
  facts: FoundFacts,
  assessedOn: CalendarDate,
): Assessment | undefined {
  let assessment: Assessment | undefined = { id: 'witness', assessedOn }
  for (const [fact, value] of Object.entries(facts)) {
    const answer = answerOf(value)
    if (answer === undefined) continue
    assessment = assessment && written(pack, assessment, fact, answer)
  }
  return assessment !== undefined && safeParseAssessment(pack, assessment).ok ? assessment : undefined
}

/** Some sets are answered code by code, others only as a whole list. */
function written(pack: Pack, assessment: Assessment, fact: string, answer: Answer): Assessment | undefined {
  const direct = answerFact(pack, assessment, fact, answer)
  if (direct !== undefined || typeof answer !== 'object' || Array.isArray(answer)) return direct
  const included = Object.entries(answer).filter(([, isIn]) => isIn)
  return answerFact(
    pack,
    assessment,
    fact,
    included.map(([code]) => code),
  )
}

function answerOf(value: FactValue): Answer | undefined {
  if (value.type === 'number') return value.min
  if (value.type === 'date') return value.earliest
  if (value.type === 'codes')
    return Object.fromEntries([
      ...value.included.map((code) => [code, true] as const),
      ...value.excluded.map((code) => [code, false] as const),
    ])
  return value.type === 'unknown' ? undefined : value.value
}

function comesTo(pack: Pack, assessment: Assessment, wanted: readonly Wanted[]): boolean {
  const { values } = settledFacts(evaluateRules(pack, deriveFacts(pack, assessment)))
  return wanted.every(({ condition, truth }) =>
    truth.includes(truthName(compileCondition(condition, pack).test(values))),
  )
}

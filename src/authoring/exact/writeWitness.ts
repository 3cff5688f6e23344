import { safeParseAssessment } from '../../assessment/safeParseAssessment.js'
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
 * @example findWitness(pack, [{ condition: { fact: 'pain.current', operator: 'equal', value: 7 }, truth: ['true'] }]).outcome // 'found'
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
  // Sets first: what is said of a condition needs the condition.
  const ordered = Object.entries(facts).sort(([, left], [, right]) => rank(left) - rank(right))
  for (const [fact, value] of ordered) {
    if (assessment === undefined) return undefined
    if (!isNothing(value)) assessment = written(pack, assessment, fact, value)
  }
  return assessment !== undefined && safeParseAssessment(pack, assessment).ok ? assessment : undefined
}

const rank = ({ type }: FactValue): number => (type === 'codes' ? 0 : 1)

const isNothing = (value: FactValue): boolean =>
  value.type === 'unknown' || (value.type === 'codes' && value.included.length + value.excluded.length === 0)

function written(pack: Pack, assessment: Assessment, fact: string, value: FactValue): Assessment | undefined {
  if (value.type === 'codes') return writtenSet(pack, assessment, fact, value)
  const answer = answerOf(value)
  if (answer === undefined) return undefined
  const direct = answerFact(pack, assessment, fact, answer)
  if (direct !== undefined || pack.facts[fact]?.obtain.from !== 'condition') return direct
  const person = withAnyCondition(pack, assessment)
  return person && answerFact(pack, person, fact, answer)
}

/** Some sets are answered code by code; others only as a whole list, and then whole. */
function writtenSet(
  pack: Pack,
  assessment: Assessment,
  fact: string,
  { included, excluded, complete }: Extract<FactValue, { type: 'codes' }>,
): Assessment | undefined {
  const map = Object.fromEntries([
    ...included.map((code) => [code, true] as const),
    ...excluded.map((code) => [code, false] as const),
  ])
  return answerFact(pack, assessment, fact, complete ? included : map)
}

/** Something said of the main condition needs one; any that the person may have will do. */
function withAnyCondition(pack: Pack, assessment: Assessment): Assessment | undefined {
  const codes = assessment.conditions?.map(({ code }) => code) ?? Object.keys(pack.conditions).slice(0, 1)
  const [code] = codes
  if (code === undefined) return undefined
  const others = (assessment.conditions ?? []).filter((one) => one.code !== code)
  return { ...assessment, conditions: [{ code, primary: true }, ...others] }
}

function answerOf(value: FactValue): boolean | number | string | undefined {
  if (value.type === 'number') return value.min
  if (value.type === 'date') return value.earliest
  return value.type === 'boolean' || value.type === 'code' ? value.value : undefined
}

function comesTo(pack: Pack, assessment: Assessment, wanted: readonly Wanted[]): boolean {
  const { values } = settledFacts(evaluateRules(pack, deriveFacts(pack, assessment)))
  return wanted.every(({ condition, truth }) =>
    truth.includes(truthName(compileCondition(condition, pack).test(values))),
  )
}

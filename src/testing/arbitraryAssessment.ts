import fc from 'fast-check'
import { safeParseAssessment } from '../assessment/safeParseAssessment.js'
import type { Answer } from '../explain/answer.js'
import { answerFact, isAnswerable } from '../explain/answerFact.js'
import { codesOfFact } from '../explain/conceptsOfFact.js'
import { possibleAnswers } from '../explain/possibleAnswers.js'
import { deriveFacts } from '../facts/deriveFacts.js'
import type { Assessment } from '../model/assessment.js'
import type { FactDefinition } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate } from '../model/primitives.js'
import { oncePer } from '../shared/oncePer.js'

/** Somebody of whom nothing is known. */
const nobody: Assessment = { id: 'nobody', assessedOn: '2026-01-05' }

/**
 * Assessments made from a pack's own vocabulary: one of `bases` (somebody of whom nothing is known, when there is
 * none), with answers to any of its facts written over it, thresholds and their neighbours above all. Answers that
 * contradict an earlier one are left out, so each of them is sound. They shrink to a base with the fewest answers
 * that still show a failure.
 *
 * @example fc.assert(fc.property(arbitraryAssessment(pack), (one) => checkPlan(generatePlan(pack, one)).ok))
 */
export function arbitraryAssessment(
  pack: Pack,
  bases: readonly Assessment[] = [nobody],
  { mostAnswers = 40 } = {},
): fc.Arbitrary<Assessment> {
  const answersOver = oncePer((base: Assessment) => arbitraryAnswer(pack, base.assessedOn))
  return fc
    .constantFrom(...bases)
    .chain((base) =>
      fc
        .uniqueArray(answersOver(base), { maxLength: mostAnswers, selector: ({ fact }) => fact })
        .map((given) => answered(pack, base, given)),
    )
}

interface Given {
  readonly fact: string
  readonly answer: Answer
}

/** An answer to one of the facts that a person can be asked for, on a day. */
function arbitraryAnswer(pack: Pack, day: CalendarDate): fc.Arbitrary<Given> {
  const nothing = deriveFacts(pack, { id: 'nobody', assessedOn: day })
  const asked = Object.values(pack.facts)
    .filter(isAnswerable)
    .map((fact) => ({
      fact: fact.id,
      answer: answersTo(pack, fact, possibleAnswers(pack, nothing, fact.id)),
    }))
    .filter((one): one is { fact: string; answer: fc.Arbitrary<Answer> } => one.answer !== undefined)
  return fc.constantFrom(...asked).chain(({ fact, answer }) => fc.record({ fact: fc.constant(fact), answer }))
}

const mostCodes = 4

function answersTo(
  pack: Pack,
  fact: FactDefinition,
  possible: readonly Answer[],
): fc.Arbitrary<Answer> | undefined {
  if (fact.type === 'codes') {
    const codes = codesOfFact(pack, fact)
    return codes.length === 0
      ? undefined
      : fc.subarray([...codes], { maxLength: Math.min(codes.length, mostCodes) })
  }
  return possible.length === 0 ? undefined : fc.constantFrom(...possible)
}

/** All answers at once when they go together, else one after another without those that contradict. */
function answered(pack: Pack, base: Assessment, given: readonly Given[]): Assessment {
  const write = (assessment: Assessment, { fact, answer }: Given): Assessment =>
    answerFact(pack, assessment, fact, answer) ?? assessment
  const isSound = (assessment: Assessment): boolean => safeParseAssessment(pack, assessment).ok
  const all = given.reduce(write, base)
  if (isSound(all)) return all
  return given.reduce((before, one) => {
    const after = write(before, one)
    return isSound(after) ? after : before
  }, base)
}

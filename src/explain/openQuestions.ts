import { safeParseAssessment } from '../assessment/safeParseAssessment.js'
import { compileCondition } from '../logic/compileCondition.js'
import { isExactlyKnown } from '../logic/isExactlyKnown.js'
import { settledFacts } from '../logic/settledFacts.js'
import { isFalse } from '../logic/truth.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { Calendar } from '../model/calendar.js'
import type { FactDefinition } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import type { Result } from '../model/problem.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { optional } from '../shared/optional.js'
import { answerFact, isAnswerable } from './answerFact.js'
import { decideOn, type Run } from './decideAgain.js'
import { type OutcomesAgain, outcomesAgain } from './outcomesAgain.js'
import { outcomeChanges } from './outcomesOf.js'
import { possibleAnswers } from './possibleAnswers.js'
import type { RankedQuestion, TriedAnswer } from './rankedQuestion.js'
import { rankQuestions } from './rankQuestions.js'

export interface OpenQuestionsOptions {
  /** When the centre is open; the pack's own calendar when absent. */
  readonly calendar?: Calendar | undefined
}

/**
 * The missing facts as questions, first what matters most: the safety screen (what could bring the most urgent
 * disposition first, a follow-up after what it follows), then what could flip the most decisions. Every question
 * was tried: up to 24 answers each, and it is listed only when one of them changes what comes out. On a stop only
 * questions that could make it more urgent are left.
 *
 * @example openQuestions(pack, assessment).value[0].question // 'Is there numbness between your legs …?'
 */
export function openQuestions(
  pack: Pack,
  assessment: unknown,
  { calendar }: OpenQuestionsOptions = {},
): Result<readonly RankedQuestion[]> {
  const parsed = safeParseAssessment(pack, assessment)
  if (!parsed.ok) return parsed
  const run = decideOn(pack, parsed.value, calendar)
  const open = Object.values(pack.facts).filter((definition) => isOpen(pack, run, definition))
  const again = outcomesAgain(pack, run, calendar)
  const questions = open.flatMap(({ id, title, question = title, unit }) => {
    const answers = tryAnswers(pack, run, id, again)
    if (answers.length === 0) return []
    const decides = [
      ...new Set(answers.flatMap(({ changes }) => changes.map(({ subject }) => subject))),
    ].sort()
    return [{ fact: id, title, question, ...optional('unit', unit), decides, answers }]
  })
  return { ok: true, value: deepFreeze(rankQuestions(pack, run, questions)) }
}

/** A question that the pack asks only under a condition is not asked when that does not hold. */
function isOpen(pack: Pack, { findings }: Run, definition: FactDefinition): boolean {
  const { values } = settledFacts(findings)
  const { id, gate } = definition
  if (!isAnswerable(definition) || isExactlyKnown(values[id] ?? unknownFact)) return false
  return typeof gate !== 'object' || compileCondition(gate.when, pack).test(values) !== isFalse
}

function tryAnswers(pack: Pack, run: Run, fact: string, again: OutcomesAgain): TriedAnswer[] {
  return possibleAnswers(pack, settledFacts(run.findings), fact).flatMap((answer) => {
    const answered = answerFact(pack, run.assessment, fact, answer)
    const parsed = answered && safeParseAssessment(pack, answered)
    const changes = parsed?.ok ? outcomeChanges(again.first, again.of(parsed.value)) : []
    return changes.length === 0 ? [] : [{ answer, changes }]
  })
}

import { safeParseAssessment } from '../../src/assessment/safeParseAssessment.js'
import { answerFact } from '../../src/explain/answerFact.js'
import { decideOn } from '../../src/explain/decideAgain.js'
import { outcomesAgain } from '../../src/explain/outcomesAgain.js'
import { outcomesOf } from '../../src/explain/outcomesOf.js'
import { possibleAnswers } from '../../src/explain/possibleAnswers.js'
import { settledFacts } from '../../src/logic/settledFacts.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { Pack } from '../../src/model/pack.js'
import { medianMs } from './measure.js'

/** What it takes to try the answers to all open questions of a person, each by the short way and by deciding it all. */
export interface TriedAnswers {
  readonly answers: number
  readonly ours: number
  readonly whole: number
}

/** Every fifth answer of all is tried, the same ones in both ways. */
export function timeAnswers(pack: Pack, assessment: Assessment): TriedAnswers {
  const run = decideOn(pack, assessment)
  const again = outcomesAgain(pack, run)
  const facts = settledFacts(run.findings)
  const answered = Object.keys(pack.facts)
    .flatMap((fact) => possibleAnswers(pack, facts, fact).map((answer) => ({ fact, answer })))
    .filter((_, index) => index % 5 === 0)
    .flatMap(({ fact, answer }) => {
      const parsed = safeParseAssessment(pack, answerFact(pack, assessment, fact, answer))
      return parsed.ok ? [parsed.value] : []
    })
  return {
    answers: answered.length,
    ours: medianMs(() => answered.map((one) => again.of(one))),
    whole: medianMs(() => answered.map((one) => outcomesOf(decideOn(pack, one).decisions))),
  }
}

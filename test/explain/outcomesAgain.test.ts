import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerFact } from '../../src/explain/answerFact.js'
import { decideAgain } from '../../src/explain/decideAgain.js'
import { outcomesAgain } from '../../src/explain/outcomesAgain.js'
import { outcomesOf } from '../../src/explain/outcomesOf.js'
import { possibleAnswers } from '../../src/explain/possibleAnswers.js'
import { settledFacts } from '../../src/logic/settledFacts.js'
import { backPain, fixtures } from '../support/backPain.js'

/** Some of all answers to all questions, by the short way and by deciding everything again. */
function compareSome(json: unknown, start: number): void {
  const run = decideAgain(backPain, json)
  if (run === undefined) throw new Error('the assessment does not parse')
  const again = outcomesAgain(backPain, run)
  expect(again.first).toEqual(outcomesOf(run.decisions))
  const facts = settledFacts(run.findings)
  const answers = Object.keys(backPain.facts).flatMap((fact) =>
    possibleAnswers(backPain, facts, fact).map((answer) => ({ fact, answer })),
  )
  for (const { fact, answer } of answers.filter((_, index) => index % 40 === start % 40)) {
    const answered = answerFact(backPain, run.assessment, fact, answer)
    const whole = decideAgain(backPain, answered)
    if (whole === undefined) continue
    expect([fact, answer, again.of(whole.assessment)]).toEqual([fact, answer, outcomesOf(whole.decisions)])
  }
}

test.each(['sciatica-eight-weeks', 'unscreened-red-flags', 'suspected-cauda-equina'])(
  'the short way to outcomes comes to the same as the long one, for %s',
  (name) => {
    compareSome(fixtures[name], 7)
  },
  60_000,
)

test('the short way comes to the same for people of whom only a part is known', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(fixtures)),
      fc.infiniteStream(fc.boolean()),
      fc.nat(39),
      (json, keeps, start) => {
        const keep = <T>(entries: Readonly<Record<string, T>>): Record<string, T> =>
          Object.fromEntries(Object.entries(entries).filter(() => keeps.next().value))
        const { id, assessedOn, findings = {}, ...sections } = json as Record<string, object>
        compareSome(
          { id, assessedOn, findings: keep(findings as Record<string, object>), ...keep(sections) },
          start,
        )
      },
    ),
    { numRuns: 6 },
  )
}, 120_000)

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerFact } from '../../src/explain/answerFact.js'
import { decideAgain } from '../../src/explain/decideAgain.js'
import { openQuestions } from '../../src/explain/openQuestions.js'
import { openQuestionsText } from '../../src/explain/openQuestionsText.js'
import { outcomeChanges, outcomesOf } from '../../src/explain/outcomesOf.js'
import type { RankedQuestion } from '../../src/explain/rankedQuestion.js'
import { isExactlyKnown } from '../../src/logic/isExactlyKnown.js'
import { settledFacts } from '../../src/logic/settledFacts.js'
import { backPain, fixtures } from '../support/backPain.js'

function ask(json: unknown): readonly RankedQuestion[] {
  const result = openQuestions(backPain, json)
  if (!result.ok) throw new Error(result.problems[0].message)
  return result.value
}

const place = (questions: readonly RankedQuestion[], id: string): number =>
  questions.findIndex(({ fact }) => fact === id)

/** For each question, some answer really changes some outcome: run again, and it does. */
function checkQuestions(json: unknown): void {
  const before = decideAgain(backPain, json)
  if (before === undefined) throw new Error('the assessment does not parse')
  for (const { fact, answers, decides } of ask(before.assessment)) {
    const [first] = answers
    const answered = first && answerFact(backPain, before.assessment, fact, first.answer)
    const after = decideAgain(backPain, answered)
    if (first === undefined || after === undefined) throw new Error(`no answer to ${fact} was tried`)
    const changes = outcomeChanges(outcomesOf(before.decisions), outcomesOf(after.decisions))
    expect(changes).toEqual(first.changes)
    expect(changes.length).toBeGreaterThan(0)
    expect(decides).toEqual(expect.arrayContaining(changes.map(({ subject }) => subject)))
    const known = settledFacts(before.findings).values[fact]
    expect(known === undefined || isExactlyKnown(known)).toBe(false)
  }
}

describe('openQuestions', () => {
  const unscreened = ask(fixtures['unscreened-red-flags'])

  it('asks the safety screen first, and of it what could bring the most urgent disposition', () => {
    const gates = unscreened.filter(({ gate }) => gate)
    expect(unscreened.slice(0, gates.length)).toEqual(gates)
    const ranking = backPain.manifest.choices.disposition
    const leaders = gates.filter(({ after }) => after.length === 0)
    const ranks = leaders.map(({ couldBring }) => ranking.indexOf(couldBring ?? ''))
    const placed = ranks.map((rank) => (rank < 0 ? ranking.length : rank))
    expect(placed).toEqual([...placed].sort((one, other) => one - other))
    expect(leaders[0]?.couldBring).toBe(ranking[0])
  })

  it('asks what decides more before what decides less', () => {
    const counts = unscreened.filter(({ gate }) => !gate).map(({ decides }) => decides.length)
    expect(counts).toEqual([...counts].sort((one, other) => other - one))
  })

  it.each([
    ['cauda-features-days', 'bladder-change-new'],
    ['recent-bloodstream-infection', 'recent-bacteraemia-or-invasive-procedure'],
  ])('asks %s after %s, on which it follows up', (followUp, leader) => {
    expect(place(unscreened, followUp)).toBeGreaterThan(place(unscreened, leader))
    expect(unscreened[place(unscreened, followUp)]?.after).toContain(leader)
  })

  it('asks every gate that is open, in the words of the pack', () => {
    const open = decideAgain(backPain, fixtures['unscreened-red-flags'])?.decisions.triage.openGates ?? []
    for (const gate of open) {
      const definition = backPain.facts[gate]
      // A gate that is derived is asked by what it is derived from.
      const obtain = definition?.obtain
      const asked = obtain?.from === 'member' ? obtain.of : gate
      const question = unscreened.find(({ fact }) => fact === asked)
      expect(question).toMatchObject({ gate: true, question: backPain.facts[asked]?.question })
    }
  })

  it('says what each answer changes', () => {
    const fever = unscreened.find(({ fact }) => fact === 'fever')
    expect(fever?.answers.map(({ answer }) => answer)).toEqual([true, false])
    const triage = fever?.answers[0]?.changes.find(({ subject }) => subject === 'triage')
    expect(triage?.to).toContain('urgent')
    expect(fever?.answers[1]?.changes.map(({ subject }) => subject)).toContain('gates')
  })

  it('does not ask what the pack asks only of others', () => {
    // A man is not asked whether he is pregnant.
    expect(place(ask(fixtures['sciatica-eight-weeks']), 'pregnancy')).toBe(-1)
  })

  it('does not ask after what is known', () => {
    expect(place(unscreened, 'disability.odi')).toBe(-1)
  })

  it('asks nothing on a stop that nothing could make more urgent', () => {
    expect(ask(fixtures['suspected-cauda-equina'])).toEqual([])
  })

  it('asks the same in the same order each time', () => {
    expect(JSON.stringify(ask(fixtures['unscreened-red-flags']))).toBe(JSON.stringify(unscreened))
  }, 60_000)

  it('refuses what is no assessment', () => {
    expect(openQuestions(backPain, { id: 'p-1' })).toMatchObject({ ok: false })
  })
})

describe('every question changes something', () => {
  // Each question is tried with all its answers, so a few people stand for all: every twelfth, and who is screened least.
  const people = Object.keys(fixtures).filter(
    (name, index) => index % 12 === 0 || name.startsWith('unscreened'),
  )

  it.each(people)('for %s', (name) => checkQuestions(fixtures[name]), 60_000)

  it('for a person of whom nothing is known', () => {
    checkQuestions({ id: 'p-1', assessedOn: '2026-06-15' })
  }, 60_000)

  it('for people of whom only a part is known', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(fixtures)),
        fc.infiniteStream(fc.boolean()),
        (json, keeps) => {
          const keep = <T>(entries: Readonly<Record<string, T>>): Record<string, T> =>
            Object.fromEntries(Object.entries(entries).filter(() => keeps.next().value))
          const { id, assessedOn, findings = {}, ...sections } = json as Record<string, object>
          checkQuestions({
            id,
            assessedOn,
            findings: keep(findings as Record<string, unknown>),
            ...keep(sections),
          })
        },
      ),
      { numRuns: 2 },
    )
  }, 300_000)
})

describe('openQuestionsText', () => {
  it('numbers the questions and says what they could change', () => {
    const questions = ask(fixtures['unscreened-red-flags'])
    const at = questions.findIndex(({ fact }) => fact === 'saddle-sensation-change')
    const text = openQuestionsText(questions)
    const start = text
      .split('\n')
      .indexOf(`${at + 1}. ${questions[at]?.question} (saddle-sensation-change, safety)`)
    expect(text.split('\n')[start + 1]).toBe("   could bring: emergency now, with the answer 'yes'")
    expect(text).toContain('   ask first: ')
  }, 60_000)

  it('says that nothing is left to ask', () => {
    expect(openQuestionsText([])).toBe('No missing answer would change the plan.\n')
  })
})

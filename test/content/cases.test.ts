import { describe, expect, it } from 'vitest'
import { runCases } from '../../src/authoring/runCases.js'
import { backPain, backPainFiles } from '../support/backPain.js'

const report = runCases(backPain, backPainFiles)
const files = [...new Set(report.results.map((result) => result.file))]

describe('the cases of the back-pain pack', () => {
  it('can all be read', () => {
    expect(report.problems).toEqual([])
  })

  for (const file of files) {
    describe(file, () => {
      it.each(
        report.results
          .filter((result) => result.file === file)
          .map((result) => [result.name, result] as const),
      )('%s', (_name, result) => {
        expect({ problems: result.problems, failures: result.failures }).toEqual({
          problems: [],
          failures: [],
        })
      })
    })
  }
})

describe('every rule of the back-pain pack', () => {
  /** Rules that can't come to a state, with the reason. */
  const cannotBe = new Map<string, string>([
    ...[
      'edu-core.everyone',
      'edu-flare-plan.everyone',
      'first-appointment.everyone',
      'initial-assessment.first',
      'monitor.pain',
      'review.end-of-acute',
      'review.four-weeks',
      'review.six-weeks',
      'review.twelve-weeks',
      'safety-net.everyone',
      'stay-active.everyone',
    ].flatMap((rule) => [
      [`${rule} doesNotApply`, 'it speaks to everyone'] as const,
      [`${rule} unknown`, 'it speaks to everyone'] as const,
    ]),
    ...[
      'first-visit.no-weekly-visits',
      'first-visit.start-not-known',
      'goal-desk-sitting.named',
      'goal-disability.recent',
      'goal-gardening.named',
      'goal-lift-grandchild.named',
      'goal-pain.recent',
      'goal-walk-distance.named',
      'monitor.activity',
      'monitor.confidence',
      'monitor.disability',
      'self-management.severe-disability',
    ].map((rule) => [`${rule} unknown`, 'it asks whether something is recorded at all'] as const),
  ])

  it.each(backPain.rules.map((rule) => [rule.name] as const))(
    '%s is shown applying, silent and unknown',
    (name) => {
      const shown = report.ruleStates[name] ?? []
      const missing = ['applies', 'doesNotApply', 'unknown'].filter(
        (state) => !shown.includes(state as (typeof shown)[number]) && !cannotBe.has(`${name} ${state}`),
      )
      expect(missing).toEqual([])
    },
  )

  it('names no state as impossible that a case shows', () => {
    const shown = [...cannotBe.keys()].filter((key) => {
      const [rule = '', state = ''] = key.split(' ')
      return report.ruleStates[rule]?.some((one) => one === state)
    })
    expect(shown).toEqual([])
  })

  it('stands beside its cases', () => {
    const caseFiles = new Set(files.map((file) => file.replace('.cases.json', '.json')))
    expect(
      [...new Set(backPain.rules.map((rule) => rule.file))].filter((file) => !caseFiles.has(file)),
    ).toEqual([])
  })
})

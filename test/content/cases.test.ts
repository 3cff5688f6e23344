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
  const cannotBe = new Set(
    report.cannot.flatMap(({ rule, states }) => states.map((state) => `${rule} ${state}`)),
  )

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
    const shown = [...cannotBe].filter((key) => {
      const [rule = '', state = ''] = key.split(' ')
      return report.ruleStates[rule]?.some((one) => one === state)
    })
    expect(shown).toEqual([])
  })

  it('that a case file speaks of exists', () => {
    expect(report.cannot.map(({ rule }) => rule).filter((rule) => !(rule in report.ruleStates))).toEqual([])
  })

  it('stands beside its cases', () => {
    const caseFiles = new Set(files.map((file) => file.replace('.cases.json', '.json')))
    expect(
      [...new Set(backPain.rules.map((rule) => rule.file))].filter((file) => !caseFiles.has(file)),
    ).toEqual([])
  })
})

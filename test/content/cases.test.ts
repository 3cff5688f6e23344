import { describe, expect, it } from 'vitest'
import { caseGaps } from '../../src/authoring/caseGaps.js'
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

describe('the cases of the back-pain pack as a set', () => {
  it('show every rule applying, silent and unknown, every threshold from both sides, everything of the catalogue, and every rule against an item beating one for it', () => {
    expect(caseGaps(backPain, report)).toEqual([])
  })

  it('stand beside the rules', () => {
    const caseFiles = new Set(files.map((file) => file.replace('.cases.json', '.json')))
    expect(
      [...new Set(backPain.rules.map((rule) => rule.file))].filter((file) => !caseFiles.has(file)),
    ).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { assessmentAtReview } from '../../src/facts/assessmentAtReview.js'
import { deriveFacts } from '../../src/facts/deriveFacts.js'
import type { Assessment } from '../../src/model/assessment.js'
import { fact, tinyPack, valueSet } from '../support/tinyPack.js'

const pack = tinyPack({
  facts: [
    fact('onset', 'date', { obtain: { from: 'condition', which: 'primary', field: 'onset' } }),
    fact('weeks', 'number', {
      obtain: { from: 'elapsed', since: 'onset', unit: 'weeks' },
      fixedInProgram: true,
    }),
    fact('weeks-now', 'number', { obtain: { from: 'elapsed', since: 'onset', unit: 'weeks' } }),
    fact('numb', 'boolean', { gate: true }),
    fact('stiff', 'boolean'),
  ],
  valueSets: [valueSet('surgery', 'fusion')],
})
const assessment: Assessment = {
  id: 'p-1',
  assessedOn: '2026-12-01',
  conditions: [{ code: 'knee', onset: '2026-09-15', primary: true }],
  findings: { numb: false, stiff: true },
}
const review = { reviewedOn: '2026-12-29' }
const exactly = (value: number) => ({ type: 'number', min: value, max: value })

describe('a fact that is fixed in a program', () => {
  const began = deriveFacts(pack, assessment)
  const { values } = deriveFacts(pack, assessment, review, undefined, began)

  test('is worth at a review what it was when the program began', () => {
    expect(values.weeks).toEqual(exactly(11))
  })

  test('leaves facts that are not fixed to time', () => {
    expect(values['weeks-now']).toEqual(exactly(15))
  })

  test('is reckoned anew when no program runs', () => {
    expect(deriveFacts(pack, assessment, review).values.weeks).toEqual(exactly(15))
  })
})

describe('the assessment at a review', () => {
  const findingsOn = (reviewedOn: string) => assessmentAtReview(pack, assessment, { reviewedOn }).findings

  test.each([
    [
      'on the day of the assessment an answer to a gate still holds',
      '2026-12-01',
      { numb: false, stiff: true },
    ],
    ['on the day after it has expired; other findings stay', '2026-12-02', { stiff: true }],
  ])('%s', (_, day, findings) => {
    expect(findingsOn(day)).toEqual(findings)
  })

  test('an operation since joins the history', () => {
    const procedures = [{ code: 'fusion', on: '2026-12-10' }]
    expect(assessmentAtReview(pack, assessment, { ...review, procedures }).history).toEqual({
      surgeries: procedures,
    })
  })

  test('a treatment since joins only a list that there is: a list is complete', () => {
    const withTape = { ...pack, interventions: { tape: {} } } as unknown as typeof pack
    const told = { ...review, procedures: [{ code: 'tape', on: '2026-12-10' }] }
    expect(assessmentAtReview(withTape, assessment, told).history).toEqual({})
    const tried = { ...assessment, history: { treatments: [] } }
    expect(assessmentAtReview(withTape, tried, told).history).toEqual({
      treatments: [{ intervention: 'tape', from: '2026-12-10' }],
    })
  })
})

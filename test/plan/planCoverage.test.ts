import { describe, expect, it } from 'vitest'
import type { Payer } from '../../src/model/payer.js'
import { planCoverage } from '../../src/plan/planCoverage.js'
import { example, pack } from './careExample.js'

function coverageOn(startOn: string, changes: Partial<Payer> = {}) {
  const payers = Object.fromEntries(
    Object.entries(pack.payers).map(([id, payer]) => [id, { ...payer, ...changes }]),
  )
  const schedule = { ...example.schedule, startOn }
  return planCoverage({ ...example, schedule, pack: { ...pack, payers } })
}

describe('who may pay', () => {
  it.each([
    ['not before the first day', '2026-11-30', ['claim']],
    ['on the first day', '2026-12-01', ['claim', 'insurer']],
    ['on the last day', '2026-12-31', ['claim', 'insurer']],
    ['not after the last day', '2027-01-01', ['claim']],
  ])('is shown by the rules that hold when the plan starts: %s', (_, startOn, expected) => {
    expect(coverageOn(startOn).map(({ id }) => id)).toEqual(expected)
  })

  it('is not shown when only what holds for nearly everybody is known', () => {
    expect(coverageOn('2026-12-01', { basic: true })).toEqual([])
  })

  it('names of what is covered only what is in the plan', () => {
    const [claim, insurer] = coverageOn('2026-12-01')
    expect(claim?.covers).toEqual([
      { of: 'role/therapist', title: 'Therapist', visits: 6, unitCost: { value: 99.5, currency: 'CAD' } },
    ])
    expect(insurer?.covers).toEqual([
      {
        of: 'intervention/visits',
        title: 'Supervised exercise',
        amount: { value: 600, currency: 'CAD' },
        preAuthorisation: true,
        leadBusinessDays: 10,
        note: 'a letter is needed',
      },
    ])
  })

  it('says what it depends on', () => {
    const [claim] = coverageOn('2026-12-01')
    expect(claim).toMatchObject({ certain: false, missing: ['osteoporosis'], verify: 'Ask the board.' })
  })
})

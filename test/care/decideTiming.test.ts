import { describe, expect, test } from 'vitest'
import { checkPlan } from '../../src/checkPlan.js'
import { generatePlan } from '../../src/generatePlan.js'
import { backPain, fixtures } from '../support/backPain.js'

type Json = Record<string, unknown>
const strain = fixtures['acute-low-risk-strain'] as Json & {
  assessedOn: string
}
const planOf = (more: Json) => generatePlan(backPain, { ...strain, ...more }, { startOn: '2026-12-01' })
const fitOf = (more: Json) => planOf(more).fit.firstVisit

describe('the day by which the first visit should be', () => {
  test('is counted from the referral', () => {
    expect(fitOf({ referral: { referredOn: '2026-11-10' } })).toMatchObject({
      timing: 'first-visit',
      by: '2026-12-08',
      daysLate: 0,
    })
  })

  test('makes a plan that is sound, late or not', () => {
    const late = planOf({ referral: { referredOn: '2026-10-01' } })
    expect(late.fit).toMatchObject({
      firstVisit: { constraint: 'phase-window' },
    })
    expect(checkPlan(late, backPain).problems).toEqual([])
  })

  test('is not set without a referral', () => {
    expect(fitOf({ referral: {} })).toBeUndefined()
  })
})

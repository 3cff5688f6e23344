import { describe, expect, test } from 'vitest'
import { parseAssessment } from '../../src/assessment/parseAssessment.js'
import { addDays } from '../../src/calendar/calendarDay.js'
import { checkPlan } from '../../src/checkPlan.js'
import { generatePlan } from '../../src/generatePlan.js'
import { revisePlan } from '../../src/revisePlan.js'
import { screenOf } from '../../src/testing/arbitraryProgress.js'
import { backPain, fixtures } from '../support/backPain.js'

const before = parseAssessment(backPain, fixtures['one-visit-a-week'])
/** Two visits to the physiotherapist are left, and a group or video does not count against them. */
const limits = [{ discipline: 'physiotherapist', visits: 2, modes: ['in-person' as const] }]
const assessment = { ...before, coverage: { ...before.coverage, limits } }
const plan = generatePlan(backPain, assessment)
const moved = plan.sessions.filter(({ substituted }) => substituted !== undefined)

describe('a plan of which visits are given in another way for want of cover', () => {
  test('has some, and breaks no invariant', () => {
    expect(moved.length).toBeGreaterThan(0)
    expect(checkPlan(plan, backPain, assessment).problems).toEqual([])
  })

  test('keeps each of them to the byte at a review with nothing new', () => {
    const reviewedOn = addDays(plan.startOn, 1)
    const screen = screenOf(backPain, assessment, 'clear', reviewedOn)
    const { plan: revised } = revisePlan(backPain, { plan, assessment, progress: { reviewedOn, ...screen } })
    const kept = revised.sessions.filter(({ date }) => date >= reviewedOn)
    const still = plan.sessions.filter(({ date }) => date >= reviewedOn)
    expect(JSON.stringify(kept)).toBe(JSON.stringify(still))
    expect(checkPlan(revised, backPain, assessment).problems).toEqual([])
  })
})

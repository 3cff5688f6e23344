import { describe, expect, test } from 'vitest'
import { parseAssessment } from '../../src/assessment/parseAssessment.js'
import { addDays } from '../../src/calendar/calendarDay.js'
import { generatePlan } from '../../src/generatePlan.js'
import { safeRevisePlan } from '../../src/revisePlan.js'
import { backPain, fixtures } from '../support/backPain.js'

const assessment = parseAssessment(backPain, fixtures['sciatica-eight-weeks'])
const plan = generatePlan(backPain, assessment, { startOn: addDays(assessment.assessedOn, 7) })
const [first, second] = assessment.goals ?? []
const today = addDays(plan.startOn, 14)

function told(...scores: (readonly [string, number])[]) {
  const measures = scores.map(([goal, score]) => ({ measure: 'psfs-activity', goal, score, on: today }))
  return safeRevisePlan(backPain, { plan, assessment, progress: { reviewedOn: today, measures } })
}

describe('scores of the person’s own goals, of one day and by one measure', () => {
  test('measure each goal by itself: by its activity, or in the person’s own words', () => {
    const result = told([first?.activity ?? '', 4], [second?.words ?? '', 6])
    const goals = result.ok ? (result.value.plan.course?.goals ?? []) : []
    const scoreOf = (activity = '') => goals.find(({ goal }) => goal.endsWith(`.${activity}`))?.latest?.score
    expect([scoreOf(first?.activity), scoreOf(second?.activity)]).toEqual([4, 6])
  })

  test('are refused when they name no goal of the plan, with the nearest name', () => {
    const result = told(['gardning', 4])
    expect(result.ok ? [] : result.problems).toMatchObject([
      { code: 'unknown-code', pointer: '/progress/measures/0/goal', didYouMean: 'gardening' },
    ])
  })

  test('are refused when one goal is scored twice on a day', () => {
    const activity = first?.activity ?? ''
    const result = told([activity, 4], [activity, 5])
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['measure-repeated'])
  })
})

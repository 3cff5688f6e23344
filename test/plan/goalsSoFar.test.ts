import { describe, expect, it } from 'vitest'
import type { RecordedCourse } from '../../src/model/planCourse.js'
import { goalsSoFar } from '../../src/plan/goalsSoFar.js'
import { course, before as plan } from '../render/courseExample.js'

/** Pain began at 8, is to come to 5, and is 7 on track at the first review, on 21 December. */
const pain = plan.goals.filter(({ id }) => id === 'less-pain')

function judged(score: number, more: Partial<RecordedCourse> = {}, goals = pain) {
  const record = [
    { reviewedOn: '2026-12-22', measures: [{ measure: 'pain-score', score, on: '2026-12-22' }] },
  ]
  return goalsSoFar(goals, { ...course, record, ...more })
}

describe('how a goal goes', () => {
  it('is judged by what the reviews measured', () => {
    expect(judged(5)).toMatchObject([
      { goal: 'less-pain', latest: { score: 5, on: '2026-12-22' }, change: 3 },
    ])
    expect(judged(5, { record: [] })).toMatchObject([{ status: 'not-measured' }])
  })

  it('is judged by the milestone of a review that is past, though the plan has only those to come', () => {
    const goals = pain.map((goal) => ({ ...goal, milestones: [] }))
    const [review] = plan.reviews
    const history = { ...course.history, reviews: [{ ...review!, heldOn: '2026-12-22' }] }
    expect(judged(8, { history }, goals)).toMatchObject([{ milestone: { score: 7, on: '2026-12-21' } }])
    expect(judged(8, {}, goals)[0]).not.toHaveProperty('milestone')
  })

  it('is judged by its own milestone when the review was held early', () => {
    const [review] = plan.reviews
    const history = { ...course.history, reviews: [{ ...review!, date: '2026-12-24', heldOn: '2026-12-22' }] }
    const goals = pain.map((goal) => ({ ...goal, milestones: [] }))
    expect(judged(8, { history }, goals)).toMatchObject([{ milestone: { on: '2026-12-22' } }])
  })

  it('is judged by the scores that name it, where several goals share a measure', () => {
    const [goal] = pain
    const goals = ['dig', 'carry'].map((activity) => ({
      ...(goal as (typeof pain)[number]),
      id: `own.${activity}`,
      words: `I want to ${activity}`,
    }))
    const scored = (named: string, score: number) => ({
      ...{ measure: 'pain-score', goal: named, score, on: '2026-12-22' },
    })
    const record = [{ reviewedOn: '2026-12-22', measures: [scored('dig', 5), scored('i want to carry', 7)] }]
    expect(goalsSoFar(goals, { ...course, record }).map(({ latest }) => latest?.score)).toEqual([5, 7])
  })

  it('stays open where one score could be about several goals', () => {
    const twice = [...pain, ...pain.map((goal) => ({ ...goal, id: 'other' }))]
    expect(judged(5, {}, twice).map(({ status }) => status)).toEqual(['not-measured', 'not-measured'])
  })
})

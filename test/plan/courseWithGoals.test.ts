import { describe, expect, it } from 'vitest'
import type { ClosedGoal, RecordedCourse } from '../../src/model/planCourse.js'
import type { PlanGoal } from '../../src/model/planGoal.js'
import { courseWithGoals } from '../../src/plan/courseWithGoals.js'

const goal = {
  ...{ id: 'walk', title: 'Walk', direction: 'higher-is-better', due: '2027-01-10', milestones: [] },
  measure: { id: 'minutes', title: 'Minutes', unit: 'min' },
  baseline: { score: 10, on: '2026-12-01' },
  target: { score: 20, comparator: 'at-least', branch: 'Ten more' },
} as unknown as PlanGoal
const closed: ClosedGoal = { ...goal, closedOn: '2027-01-11', because: 'completed' }
const score = (value: number, on: string) => ({
  reviewedOn: on,
  measures: [{ measure: 'minutes', score: value, on }],
})
const course = (goals: readonly ClosedGoal[], ...record: RecordedCourse['record']) =>
  ({ history: { goals, reviews: [] }, record }) as unknown as RecordedCourse

describe('the goals of a course', () => {
  it('that are closed keep where they stood', () => {
    const { history, goals } = courseWithGoals([], course([closed], score(24, '2027-01-11')))
    expect(goals).toEqual([])
    expect(history.goals.map(({ id, progress }) => [id, progress?.status, progress?.latest?.score])).toEqual([
      ['walk', 'achieved', 24],
    ])
  })

  it('that were closed earlier are not judged by a later score', () => {
    const first = courseWithGoals([], course([closed], score(24, '2027-01-11')))
    const later = course(first.history.goals, score(24, '2027-01-11'), score(8, '2027-04-11'))
    expect(courseWithGoals([], later).history.goals).toEqual(first.history.goals)
  })

  it('that go on are judged by the last score', () => {
    const { goals } = courseWithGoals([goal], course([], score(24, '2027-01-11')))
    expect(goals.map(({ status }) => status)).toEqual(['achieved'])
  })
})

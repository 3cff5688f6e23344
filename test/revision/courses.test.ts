import { describe, expect, it } from 'vitest'
import { perDay } from '../../src/care/noMoreThan.js'
import { checkPlan } from '../../src/checkPlan.js'
import type { ResolvedExerciseDose } from '../../src/model/dose.js'
import type { Plan } from '../../src/model/plan.js'
import type { PlanChange } from '../../src/model/revision.js'
import { revisePlan } from '../../src/revisePlan.js'
import { applyChanges } from '../../src/revision/applyChanges.js'
import { backPain, fixtures } from '../support/backPain.js'
import { type CourseStep, courses, type ReviewedOutcome, simulateCourse } from '../support/simulateCourse.js'

describe.each(Object.entries(courses))('the course %s', (_, course) => {
  const steps = simulateCourse(backPain, course)
  const assessment = fixtures[course.assessment]

  describe.each(steps.map((step) => [step.review.reviewedOn, step] as const))('on %s', (_, step) => {
    const { review, progress, before, revision } = step

    it(`comes to what was reviewed: ${review.shows}`, () => {
      expect(outcomeOf(step)).toEqual({ ...review.expect, missing: [], unwanted: [] })
    })

    it('gives a plan that breaks nothing', () => {
      expect(checkPlan(revision.plan, backPain).problems).toEqual([])
    })

    it('tells every change', () => {
      expect(applyChanges(before, revision.changes)).toEqual(revision.plan)
    })

    it('keeps what was done', () => {
      const after = new Map(historyOf(revision.plan).map((session) => [session.id, session]))
      const done = historyOf(before).filter(({ status }) => status === 'done')
      expect(done.map(({ id }) => after.get(id))).toEqual(done)
    })

    it('gives no id twice', () => {
      const ids = [...historyOf(revision.plan), ...revision.plan.sessions].map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    })

    it('keeps the day by which somebody is to be seen', () => {
      const was = before.triage.dispositions.flatMap(({ by, rules, id }) =>
        rules.map((rule) => [id, rule, by]),
      )
      for (const { id, by, rules } of revision.plan.triage.dispositions)
        for (const [, , day] of was.filter(([of, rule]) => of === id && rules.includes(rule ?? '')))
          if (day !== undefined) expect([id, (by ?? '') <= day]).toEqual([id, true])
    })

    it('asks for no more of what takes a step back', () => {
      const back = (revision.plan.course?.steps ?? []).filter(
        ({ on, direction }) => on === review.reviewedOn && direction === 'regress',
      )
      for (const { exercise, to = exercise } of back) {
        const was = before.exercises.find(({ id }) => id === exercise)?.dose
        const is = revision.plan.exercises.find(({ id }) => id === to)?.dose
        if (was === undefined || is === undefined) continue
        expect([to, perDay(is, was) <= perDay(was, is)]).toEqual([to, true])
        expect([to, perWeek(is, was) <= perWeek(was, is)]).toEqual([to, true])
      }
    })

    it('is the same when it is told twice', () => {
      const again = revisePlan(backPain, { plan: revision.plan, assessment, progress })
      expect(again.plan).toEqual(revision.plan)
      expect(again.changes).toEqual([])
    })
  })
})

const perWeek = (dose: ResolvedExerciseDose, other: ResolvedExerciseDose) =>
  dose.daysPerWeek * perDay(dose, other)

const historyOf = ({ course }: Plan) => course?.history.sessions ?? []

interface Outcome extends ReviewedOutcome {
  /** Of the changes that are expected, those that are not there. */
  readonly missing: readonly string[]
  /** Changes that must not be there and are. */
  readonly unwanted: readonly string[]
}

function outcomeOf({ review, revision: { plan, changes } }: CourseStep): Outcome {
  const { expect: expected } = review
  const told = changes.flatMap((change) => [named(change), `${named(change)}: ${change.reason}`])
  const never = expected.never ?? []
  return {
    ...expected,
    decision: plan.course?.decisions.find(({ about }) => about === 'plan')?.decision ?? 'none',
    program: plan.program?.id ?? 'none',
    status: `${plan.status}${plan.provisional ? ', provisional' : ''}`,
    triage: plan.triage.state,
    sessions: plan.sessions.length,
    missing: expected.changes.filter((one) => !told.includes(one)),
    unwanted: changes.map(named).filter((one) => never.some((pattern) => isLike(one, pattern))),
  }
}

const named = ({ kind, subject }: PlanChange): string => `${kind} ${subject}`

function isLike(name: string, pattern: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern
}

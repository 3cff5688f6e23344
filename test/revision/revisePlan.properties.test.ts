import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAssessment } from '../../src/assessment/parseAssessment.js'
import { checkPlan } from '../../src/checkPlan.js'
import { generatePlan } from '../../src/generatePlan.js'
import type { Plan } from '../../src/model/plan.js'
import type { Progress } from '../../src/model/progress.js'
import { revisePlan } from '../../src/revisePlan.js'
import { applyChanges } from '../../src/revision/applyChanges.js'
import { digestOf } from '../../src/shared/digest.js'
import { backPain, fixtures } from '../support/backPain.js'
import { arbitraryCourse, type Happened, progressFor } from './arbitraryProgress.js'

const assessments = Object.values(fixtures).map((json) => parseAssessment(backPain, json))
const first = new Map<number, Plan>()

function firstPlan(index: number): Plan {
  const known = first.get(index) ?? generatePlan(backPain, assessments[index])
  first.set(index, known)
  return known
}

const person = fc.nat({ max: assessments.length - 1 })

interface Step {
  readonly plan: Plan
  readonly progress: Progress
  readonly next: Plan
  readonly changes: ReturnType<typeof revisePlan>['changes']
}

/** The reviews of a course one after another. */
function walk(index: number, course: readonly Happened[]): Step[] {
  let plan = firstPlan(index)
  return course.map((told) => {
    const progress = progressFor(backPain, plan, told)
    const { plan: next, changes } = revisePlan(backPain, { plan, assessment: assessments[index], progress })
    const step = { plan, progress, next, changes }
    plan = next
    return step
  })
}

const forAll = (claim: (step: Step, index: number) => void) =>
  fc.assert(
    fc.property(person, arbitraryCourse, (index, course) => {
      for (const step of walk(index, course)) claim(step, index)
    }),
    { numRuns: Number(process.env.RUNS ?? 40) },
  )

describe('the changes of a revision', () => {
  it('turn the old plan into the new one, to the byte', () => {
    forAll(({ plan, next, changes }) => {
      expect(digestOf(applyChanges(plan, changes))).toBe(digestOf(next))
    })
  })
})

describe('a revised plan', () => {
  it('keeps every invariant of a plan', () => {
    forAll(({ next }) => {
      expect(checkPlan(next, backPain).problems).toEqual([])
    })
  })

  it('is the same when the same is told twice', () => {
    forAll(({ next, progress }, index) => {
      const again = revisePlan(backPain, { plan: next, assessment: assessments[index], progress })
      expect(again.changes).toEqual([])
      expect(digestOf(again.plan)).toBe(digestOf(next))
    })
  })
})

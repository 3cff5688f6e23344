import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAssessment } from '../../src/assessment/parseAssessment.js'
import { checkPlan } from '../../src/checkPlan.js'
import { generatePlan } from '../../src/generatePlan.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { Plan } from '../../src/model/plan.js'
import type { Progress } from '../../src/model/progress.js'
import { renderCalendar } from '../../src/render/renderCalendar.js'
import { renderRevisionCalendar } from '../../src/render/renderRevisionCalendar.js'
import { revisePlan } from '../../src/revisePlan.js'
import { applyChanges } from '../../src/revision/applyChanges.js'
import { digestOf } from '../../src/shared/digest.js'
import { arbitraryCourse, type Happened, progressFor } from '../../src/testing/arbitraryProgress.js'
import { eventsByUid } from '../render/calendarExample.js'
import { backPain, fixtures } from '../support/backPain.js'

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

/** The seed is fixed, so every claim is made of the same courses: each is walked once. */
const walked = new Map<string, Step[]>()

function walk(index: number, course: readonly Happened[]): Step[] {
  const key = JSON.stringify([index, course])
  const steps = walked.get(key) ?? review(index, course)
  walked.set(key, steps)
  return steps
}

/** The reviews of a course one after another. */
function review(index: number, course: readonly Happened[]): Step[] {
  let plan = firstPlan(index)
  return course.map((told) => {
    const progress = progressFor(backPain, assessments[index] as Assessment, plan, told, {
      redFlags: ['saddle-sensation-change', 'bladder-change-new'],
    })
    const { plan: next, changes } = revisePlan(backPain, { plan, assessment: assessments[index], progress })
    const step = { plan, progress, next, changes }
    plan = next
    return step
  })
}

const forAll = (claim: (step: Step, index: number) => void) =>
  fc.assert(
    fc.property(person, arbitraryCourse(), (index, course) => {
      for (const step of walk(index, course)) claim(step, index)
    }),
    { numRuns: Number(process.env.RUNS ?? 25) },
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

  it('never changes a session that took place, nor one that a clinician locked', () => {
    forAll(({ plan, next }) => {
      const now = new Map(next.sessions.map((session) => [session.id, session]))
      const past = new Map(next.course?.history.sessions.map((session) => [session.id, session]))
      for (const session of plan.course?.history.sessions ?? []) {
        const { status, ...kept } = session
        if (status === 'done') expect(past.get(session.id)).toMatchObject(kept)
      }
      if (next.triage.state === 'stop' || next.triage.treatmentWaits) return
      for (const { locked, ...session } of plan.sessions)
        if (locked && session.date >= next.asOf && now.has(session.id))
          expect(now.get(session.id)).toMatchObject(session)
    })
  })

  it('is provisional without a new safety screen, and stops for a red flag', () => {
    forAll(({ plan, next, progress }) => {
      if (progress.reviewedOn > plan.asOf && progress.findings === undefined && next.triage.state !== 'stop')
        expect(next.provisional).toBe(true)
      if (progress.findings?.['saddle-sensation-change'] === true)
        expect([next.status, next.sessions, next.goals]).toEqual(['stopped', [], []])
    })
  })

  it('loses no goal: each is worked on, or closed in the history', () => {
    forAll(({ plan, next }) => {
      const kept = new Set([...next.goals, ...(next.course?.history.goals ?? [])].map(({ id }) => id))
      expect(plan.goals.filter(({ id }) => !kept.has(id))).toEqual([])
    })
  })

  it('uses no id of a session for another', () => {
    forAll(({ plan, next }) => {
      const before = new Set(plan.sessions.map(({ id }) => id))
      const used = plan.course?.history.ordinals ?? {}
      const known = [...(plan.course?.waiting ?? []), ...(plan.course?.history.sessions ?? [])].map(
        ({ id }) => id,
      )
      for (const { id, series, ordinal } of next.sessions)
        if (!before.has(id) && !known.includes(id)) expect(ordinal).toBeGreaterThan(used[series] ?? 0)
    })
  })

  it('leaves a calendar as it should be, by its changes alone', () => {
    forAll(({ plan, next, changes }) => {
      const events = eventsByUid(renderCalendar(plan, { history: true }))
      for (const [uid, event] of eventsByUid(
        renderRevisionCalendar({ plan: next, replaces: plan.id, changes }),
      ))
        events.set(uid, event)
      const whole = eventsByUid(renderCalendar(next, { history: true }))
      const live = [...events].filter(([, event]) => !event.includes('STATUS:CANCELLED'))
      expect(live.filter(([uid]) => !whole.has(uid))).toEqual([])
      const wanted = [...eventsByUid(renderCalendar(next))]
      expect(wanted.filter(([uid, event]) => events.get(uid) !== event)).toEqual([])
    })
  })

  it('is plain frozen JSON', () => {
    forAll(({ next, changes }) => {
      expect(JSON.parse(JSON.stringify(next))).toEqual(next)
      expect(Object.isFrozen(next) && Object.isFrozen(next.course?.history.goals)).toBe(true)
      expect(JSON.parse(JSON.stringify(changes))).toEqual(changes)
    })
  })
})

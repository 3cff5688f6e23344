import { describe, expect, it } from 'vitest'
import { parseAssessment } from '../../src/assessment/parseAssessment.js'
import { computeTarget, scaleOf } from '../../src/care/computeTarget.js'
import { checkPlan } from '../../src/checkPlan.js'
import type { Plan } from '../../src/model/plan.js'
import { backPain, fixtures } from '../support/backPain.js'
import { planOfFixture } from '../support/fixturePlans.js'

const plans: Record<string, Plan> = Object.fromEntries(
  Object.keys(fixtures).map((name) => [name, planOfFixture(name)]),
)
const planOf = (name: string): Plan => plans[name] as Plan
const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay()
const allItems = (plan: Plan) => [...plan.interventions, ...plan.education, ...plan.exercises]

describe('every fixture', () => {
  it.each(Object.keys(plans))('%s gives a plan that breaks no invariant', (name) => {
    const { problems, notChecked } = checkPlan(
      planOf(name),
      backPain,
      parseAssessment(backPain, fixtures[name]),
    )
    expect(problems).toEqual([])
    expect(notChecked.map(({ code }) => code)).toEqual(['opening-hours'])
  })

  it.each(Object.keys(plans))('%s gives a plan that is plain JSON and frozen', (name) => {
    const plan = planOf(name)
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan)
    expect(Object.isFrozen(plan.sessions)).toBe(true)
  })

  it.each(Object.keys(plans))(
    '%s gives a plan that names its pack, its rules and that a clinician decides',
    (name) => {
      const plan = planOf(name)
      expect(plan.status).toBe('proposed')
      expect(plan.notice).toBe(backPain.manifest.notice)
      expect(plan.provenance.pack).toEqual({
        id: 'back-pain',
        version: backPain.manifest.version,
        digest: backPain.digest,
      })
    },
  )

  it.each(Object.keys(plans))('%s gives sessions on weekdays when the centre is open', (name) => {
    const closed = new Set(backPain.manifest.calendar.closures.map((closure) => closure.from))
    const wrong = planOf(name).sessions.filter(
      (session) => [0, 6].includes(weekdayOf(session.date)) || closed.has(session.date),
    )
    expect(wrong).toEqual([])
  })
})

describe('what is planned', () => {
  it.each(Object.keys(plans))('%s serves a goal, finds out, teaches or brings people together', (name) => {
    const idle = allItems(planOf(name)).filter(
      ({ serves, servesOther }) => serves.length === 0 && servesOther === undefined,
    )
    expect(idle.map(({ id }) => id)).toEqual([])
  })

  it.each(Object.keys(plans))('%s serves each goal, or says why not, and in which visits', (name) => {
    for (const goal of planOf(name).goals) {
      expect(goal.servedBy.length > 0).toBe(goal.unservedBecause === undefined)
      const serving = planOf(name).sessions.filter(({ items }) =>
        items.some((item) => goal.servedBy.includes(item)),
      )
      expect(goal.sessions).toEqual(serving.map(({ id }) => id))
    }
  })

  it.each(Object.keys(plans))('%s has a baseline for each goal, or says when it is taken', (name) => {
    const { goals, sessions, reviews } = planOf(name)
    const open = goals.filter(({ baseline, baselineDue }) => !baseline && !baselineDue)
    expect(sessions.length + reviews.length > 0 ? open : []).toEqual([])
  })
})

describe('a target for pain', () => {
  const pain = backPain.measures.nprs!
  it.each(['goal-pain', 'goal-pain-recent'])('of %s is never no pain at all', (id) => {
    for (const { formula } of backPain.goals[id]!.targets)
      for (let baseline = 1; baseline <= 10; baseline += 1) {
        const target = computeTarget(formula, baseline, 0, scaleOf(pain, undefined))
        expect(target).toBeGreaterThan(0)
      }
  })

  it('is not even what the person names', () => {
    expect(computeTarget({ kind: 'patients-own' }, 7, 0, scaleOf(pain, undefined))).toBe(1)
  })
})

describe('a suspected cauda equina syndrome', () => {
  it('gives an emergency and nothing else', () => {
    const plan = planOf('suspected-cauda-equina')
    expect(plan.triage.state).toBe('stop')
    expect(plan.triage.dispositions[0]?.id).toBe('emergency-now')
    expect(plan.triage.dispositions[0]?.withinHours).toBe(0)
    expect({
      items: allItems(plan),
      goals: plan.goals,
      sessions: plan.sessions,
      home: plan.home,
      reviews: plan.reviews,
      program: plan.program,
    }).toEqual({ items: [], goals: [], sessions: [], home: [], reviews: [], program: undefined })
    expect(plan.advice.map((advice) => advice.kind)).toEqual(plan.advice.map(() => 'safety-net'))
  })
})

describe('red flags that nobody asked about', () => {
  it('give a provisional plan that asks first', () => {
    const plan = planOf('unscreened-red-flags')
    expect(plan.provisional).toBe(true)
    expect(plan.triage.state).toBe('provisional')
    expect(plan.triage.treatmentWaits).toBe(true)
    const gates = plan.questions.filter((question) => question.gate).length
    expect(plan.questions.slice(0, gates).every((question) => question.gate)).toBe(true)
    expect(gates).toBeGreaterThan(10)
  })

  it('date nothing but assessment and education', () => {
    const plan = planOf('unscreened-red-flags')
    expect(plan.sessions.map((session) => session.category)).toContain('assessment')
    expect(
      plan.sessions.filter((session) => !['assessment', 'education'].includes(session.category)),
    ).toEqual([])
    expect(plan.home).toEqual([])
  })

  it('always bring the safety net', () => {
    expect(planOf('unscreened-red-flags').advice.some((advice) => advice.kind === 'safety-net')).toBe(true)
  })
})

describe('preferences', () => {
  it('keep a person who can come once a week to one day a week', () => {
    const plan = planOf('one-visit-a-week')
    const start = Date.parse(plan.startOn)
    const daysByWeek = new Map<number, Set<string>>()
    for (const session of plan.sessions) {
      const week = Math.floor((Date.parse(session.date) - start) / (7 * 86_400_000))
      daysByWeek.set(week, (daysByWeek.get(week) ?? new Set()).add(session.date))
    }
    expect(Math.max(...[...daysByWeek.values()].map((days) => days.size))).toBe(1)
  })

  it('leave hands-on care out for a person who declines it, and say so', () => {
    const plan = planOf('declines-hands-on')
    const manual = allItems(plan).filter((item) => backPain.interventions[item.id]?.tags?.includes('manual'))
    expect(manual).toEqual([])
    expect(plan.setAside.filter((item) => item.reasonCode === 'declined').length).toBeGreaterThan(0)
  })
})

describe('an acute strain at low risk', () => {
  it('gets a light plan', () => {
    const plan = planOf('acute-low-risk-strain')
    expect(plan.program?.id).toBe('self-management')
    expect(plan.sessions.length).toBeLessThanOrEqual(3)
    expect(plan.exercises.length).toBeLessThanOrEqual(4)
  })
})

import { describe, expect, test } from 'vitest'
import type { Pack } from '../../src/model/pack.js'
import type { Plan } from '../../src/model/plan.js'
import type { ReviewDecision } from '../../src/model/reviewDecision.js'
import { type CourseParts, courseOf } from '../../src/revision/courseOf.js'
import { tinyPack } from '../support/tinyPack.js'
import { courseAfter, courseWith, planOf, session } from './plans.js'

const program = { id: 'basic', title: 'Basic', phases: [{ id: 'one', title: 'Settle' }] }
const pack = {
  ...tinyPack(),
  programs: { basic: program },
  interventions: { tape: { id: 'tape', title: 'Tape' } },
} as unknown as Pack
const today = '2026-12-29'
const one = { id: 'one', from: '2026-12-01', to: '2027-01-10' }
const visit = (ordinal: number, date: string) => session(`intervention/tape/${ordinal}`, { date })
const decision = (about: string, more: Partial<ReviewDecision> = {}): ReviewDecision => ({
  ...{ about, provisional: false, rules: [], because: [], missing: [], fired: [], possible: [], ...more },
})

interface Given {
  readonly plan?: Plan
  readonly decisions?: object
  readonly care?: object
  readonly parts?: Partial<CourseParts>
}

function course({ plan = planOf(), decisions = {}, care = {}, parts = {} }: Given) {
  const decided = {
    asOf: today,
    triage: { state: 'clear', fired: [] },
    program: { program: 'basic' },
    goals: [],
  }
  return courseOf({
    ...{ pack, plan, phases: [one], toCome: [], reviewsHeld: [], record: [{ reviewedOn: today }] },
    before: { program: 'basic', since: '2026-12-01', phases: [one], exercises: [] },
    care: { reviewDecisions: [], exits: [], steps: [], ...care, decisions: { ...decided, ...decisions } },
    ...parts,
  } as unknown as CourseParts)
}

describe('the version of a plan', () => {
  test('is the second at the first review, and names what it replaces', () => {
    expect(course({})).toMatchObject({ version: 2, replaces: 'p-1.1', reviewedOn: today })
  })

  test('counts on at the next review', () => {
    const plan = planOf({ id: 'p-1.2', course: courseWith({ reviewedOn: '2026-12-15' }) })
    expect(course({ plan })).toMatchObject({ version: 3, replaces: 'p-1.2' })
  })

  test('stays when the same day is told again', () => {
    const plan = planOf({ id: 'p-1.2', course: courseWith({ reviewedOn: today }) })
    expect(course({ plan })).toMatchObject({ version: 2, replaces: 'p-1.1' })
  })
})

describe('the program', () => {
  test('that goes on was chosen when it was', () => {
    expect(course({}).programSince).toBe('2026-12-01')
  })

  test('that follows is chosen as of today, and the phase that it cut short ended yesterday', () => {
    const { programSince, history } = course({
      decisions: { program: { program: 'more' } },
      parts: { phases: [{ id: 'first', from: today, to: '2027-01-25' }] },
    })
    expect(programSince).toBe(today)
    expect(history.phases).toEqual([
      { ...one, to: '2026-12-28', title: 'Settle', program: 'basic', programTitle: 'Basic' },
    ])
  })
})

describe('what was decided', () => {
  test('is told with its title; of things of which nothing was decided nothing is told, but of the plan always', () => {
    const reviewDecisions = [
      decision('plan'),
      decision('intervention/tape', { decision: 'stop' }),
      decision('goal/pain'),
    ]
    expect(course({ care: { reviewDecisions } }).decisions.map(({ about, title }) => [about, title])).toEqual(
      [
        ['plan', 'The plan'],
        ['intervention/tape', 'Tape'],
      ],
    )
  })

  test('has the exit of the phase that runs, not of another', () => {
    const exit = (phase: string) => ({ phase, met: 'false', criteria: [] })
    expect(course({ care: { exits: [exit('two'), exit('one')] } }).exit).toEqual(exit('one'))
    expect(course({ care: { exits: [exit('two')] } })).not.toHaveProperty('exit')
  })
})

describe('the history', () => {
  const plan = planOf({ sessions: [visit(1, '2026-12-14'), visit(2, '2026-12-28'), visit(3, '2026-12-30')] })
  const told = [
    { reviewedOn: today, attendance: [{ session: 'intervention/tape/1', status: 'done' as const }] },
  ]

  test('has the visits whose day has passed, with what somebody said of them', () => {
    const { history } = course({ plan, parts: { record: told } })
    expect(history.sessions).toEqual([{ ...visit(1, '2026-12-14'), status: 'done' }, visit(2, '2026-12-28')])
    expect(history.titles).toEqual({ 'intervention/tape': 'Tape' })
    expect(history.ordinals).toEqual({ 'intervention/tape': 3 })
  })

  test('has a visit that still waited for a screen on its day as one that did not take place', () => {
    const waiting = planOf({
      course: courseWith({ reviewedOn: '2026-12-15', waiting: [visit(2, '2026-12-28')] }),
    })
    expect(course({ plan: waiting }).history.sessions).toEqual([
      { ...visit(2, '2026-12-28'), status: 'cancelled' },
    ])
  })

  test('has what waits for a screen from today on apart', () => {
    const treatmentWaits = { triage: { state: 'provisional', treatmentWaits: true, fired: [] } }
    expect(course({ plan, decisions: treatmentWaits }).waiting).toEqual([visit(3, '2026-12-30')])
    expect(course({ plan }).waiting).toEqual([])
  })

  test.each([
    ['a stop', { triage: { state: 'stop', fired: [] }, program: {} }, 'stopped'],
    ['the end of the course', { program: { course: 'over' } }, 'completed'],
    ['the want of a program', { program: {} }, 'no-program'],
  ])('has the goals that %s closed', (_, decisions, because) => {
    const withGoal = planOf({ goals: [{ id: 'pain', title: 'Less pain' }] })
    expect(course({ plan: withGoal, decisions }).history.goals).toEqual([
      { id: 'pain', title: 'Less pain', closedOn: today, because },
    ])
  })

  test('has a goal no longer that is taken up again', () => {
    const closed = [{ id: 'pain', closedOn: '2026-12-15', because: 'stopped' }]
    const plan2 = planOf({ course: courseAfter({ goals: closed }) })
    expect(course({ plan: plan2, decisions: { goals: [{ id: 'pain' }] } }).history.goals).toEqual([])
    expect(course({ plan: plan2 }).history.goals).toEqual(closed)
  })
})

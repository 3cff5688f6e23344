import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/model/plan.js'
import { applyChanges } from '../../src/revision/applyChanges.js'
import { diffPlans } from '../../src/revision/diffPlans.js'
import { tinyPack } from '../support/tinyPack.js'
import { courseAfter, emptyPlan, planOf, session, triage } from './plans.js'

const pack = tinyPack()
const item = { strength: 'consider', checks: [], waits: false, phases: [], rules: [] }
const tape = { ...item, id: 'tape', title: 'Tape' }
const heat = { ...item, id: 'heat', title: 'Heat' }
const visit = (ordinal: number, date: string) => session(`intervention/tape/${ordinal}`, { date })
const told = (before: Plan, after: Plan) =>
  diffPlans(pack, before, after).map(({ kind, subject }) => `${kind} ${subject}`)

describe('what differs between two plans', () => {
  test('is nothing when they are the same, in whatever order their keys stand', () => {
    const turned = Object.fromEntries(Object.entries(emptyPlan).reverse()) as unknown as Plan
    expect(diffPlans(pack, emptyPlan, turned)).toEqual([])
  })

  test('is one change for each thing, with all that it takes to make it', () => {
    const daily = { exercise: 'squat', from: '2026-12-01', weekdays: ['monday'] }
    const squat = { ...item, id: 'squat', title: 'Squat', howTo: [], dose: { sets: 2 } }
    const after = planOf({ exercises: [squat], home: [daily] })
    expect(diffPlans(pack, emptyPlan, after)).toEqual([
      {
        kind: 'added',
        subject: 'exercise/squat',
        title: 'Squat',
        after: { dose: { sets: 2 }, weekdays: ['monday'] },
        reason: 'follows-from-change',
        because: 'It follows from the other changes.',
        rules: [],
        facts: [],
        patch: [
          { op: 'set', path: ['exercises', 'squat'], value: squat },
          { op: 'set', path: ['home', 'squat from 2026-12-01'], value: daily },
        ],
      },
    ])
  })

  test('comes in the order in which a reader needs it: safety, program, items, goals, dates, questions, what is past', () => {
    const goal = { id: 'pain', title: 'Less pain', due: '2027-01-31' }
    const program = { id: 'basic', title: 'Basic', phases: [] }
    const before = planOf({
      ...{ interventions: [heat], program, sessions: [visit(1, '2026-12-14'), visit(2, '2027-01-04')] },
      goals: [goal],
    })
    const after = planOf({
      ...{
        asOf: '2026-12-29',
        status: 'accepted',
        triage: triage({ state: 'hold', summary: 'See a doctor.' }),
      },
      ...{ interventions: [tape], program: { ...program, id: 'more', title: 'More' } },
      sessions: [visit(2, '2027-01-05'), visit(4, '2027-01-11'), visit(3, '2027-01-08')],
      goals: [{ ...goal, due: '2027-02-28' }],
      questions: [{ fact: 'fever', question: 'Do you have a fever?' }],
      course: courseAfter({ sessions: [visit(1, '2026-12-14')] }),
    })
    expect(told(before, after)).toEqual([
      'triage triage',
      'status status',
      'program program',
      'added intervention/tape',
      'removed intervention/heat',
      'target goal/pain',
      'added session/intervention/tape/3',
      'added session/intervention/tape/4',
      'moved session/intervention/tape/2',
      'question question/fever',
      'done session/intervention/tape/1',
      'record record',
    ])
  })

  test('turns the one plan into the other', () => {
    const before = planOf({
      interventions: [heat],
      sessions: [visit(1, '2026-12-14')],
      advice: [{ id: 'net' }],
    })
    const after = planOf({
      interventions: [tape, heat],
      sessions: [visit(1, '2026-12-15')],
      provisional: true,
    })
    expect(applyChanges(before, diffPlans(pack, before, after))).toEqual(after)
  })
})

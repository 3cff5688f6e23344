import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/model/plan.js'
import { assemblePlan } from '../../src/plan/assemblePlan.js'
import { checkPlan } from '../../src/plan/checkPlan.js'
import {
  argumentsOf,
  byDefault,
  provisionalDecisions,
  schedule,
  stopDecisions,
  visit,
} from './careExample.js'

const sound = assemblePlan(...argumentsOf())
const stopped = assemblePlan(...argumentsOf({ decisions: stopDecisions }))
const waiting = assemblePlan(
  ...argumentsOf({
    decisions: provisionalDecisions,
    schedule: { ...schedule, sessions: [], home: [] },
  }),
)
const [first, second] = sound.sessions
const [goal] = sound.goals
const [intervention] = sound.interventions
const [thrust] = sound.setAside
const [disagreement] = sound.disagreements

/** Put together, since it looks like the folder of a person. */
const firstHome = ['', 'home', 0].join('/')

interface Broken {
  readonly name: string
  readonly plan: object
  readonly problems: readonly (readonly [code: string, pointer: string])[]
}

const broken: readonly Broken[] = [
  {
    name: 'a session twice',
    plan: {
      ...sound,
      sessions: [first, { ...second, id: first?.id, ordinal: 1 }],
    },
    problems: [['duplicate-id', '/sessions/1']],
  },
  {
    name: 'an item both in the plan and held',
    plan: {
      ...sound,
      held: [{ ...thrust, kind: 'intervention', id: 'visits', missing: [] }],
    },
    problems: [
      ['duplicate-id', '/held/0'],
      ['excluded-item-present', '/held/0'],
    ],
  },
  {
    name: 'an item twice in its list',
    plan: { ...sound, interventions: [intervention, intervention] },
    problems: [['duplicate-id', '/interventions/1']],
  },
  {
    name: 'a session of an item that is not in the plan',
    plan: { ...sound, sessions: [{ ...first, items: ['intervention/magic'] }] },
    problems: [['unknown-item', '/sessions/0/items']],
  },
  {
    name: 'a payer of what is not in the plan',
    plan: {
      ...sound,
      coverage: sound.coverage.map((payer) => ({
        ...payer,
        covers: [{ of: 'intervention/magic', title: 'Magic' }],
      })),
    },
    problems: [
      ['unknown-item', '/coverage/0/covers'],
      ['unknown-item', '/coverage/1/covers'],
    ],
  },
  {
    name: 'a session of what is contraindicated',
    plan: {
      ...sound,
      sessions: [{ ...first, items: ['intervention/thrust'] }],
    },
    problems: [
      ['unknown-item', '/sessions/0/items'],
      ['excluded-item-present', '/setAside/0'],
    ],
  },
  {
    name: 'a home pattern of an exercise that is not in the plan',
    plan: { ...sound, home: [{ ...sound.home[0], exercise: 'swimming' }] },
    problems: [['unknown-item', `${firstHome}/exercise`]],
  },
  {
    name: 'a goal served by nothing there is',
    plan: {
      ...sound,
      goals: [{ ...goal, servedBy: ['exercise/swimming'] }, sound.goals[1]],
    },
    problems: [['unknown-item', '/goals/0/servedBy']],
  },
  {
    name: 'an item that serves no goal there is',
    plan: {
      ...sound,
      interventions: [{ ...intervention, serves: ['less-pain', 'fly'] }],
    },
    problems: [['unknown-goal', '/interventions/0/serves']],
  },
  {
    name: 'an item that does not say whom it serves',
    plan: { ...sound, interventions: [{ ...intervention, serves: [] }] },
    problems: [['unknown-goal', '/goals/0/servedBy']],
  },
  {
    name: 'an unserved goal without a reason',
    plan: {
      ...sound,
      goals: [
        goal,
        { ...sound.goals[1], unservedBecause: 'x', servedBy: [] },
        { ...goal, id: 'g', servedBy: [] },
      ],
    },
    problems: [['unserved-without-reason', '/goals/2']],
  },
  {
    name: 'a milestone harder than its target',
    plan: {
      ...sound,
      goals: [
        {
          ...goal,
          milestones: [{ review: 'early', date: '2026-12-21', score: 4 }],
        },
        sound.goals[1],
      ],
    },
    problems: [['milestone-harder-than-target', '/goals/0/milestones/0/score']],
  },
  {
    name: 'a disagreement about an item that is nowhere in the plan',
    plan: { ...sound, disagreements: [{ ...disagreement, about: ['exercise/nowhere'] }] },
    problems: [['unknown-item', '/disagreements/0/about']],
  },
  {
    name: 'a side of a disagreement that is not cited',
    plan: { ...sound, disagreements: [{ ...disagreement, positions: [{ source: 'nowhere', says: 'no' }] }] },
    problems: [['unknown-source', '/sources']],
  },
  {
    name: 'a rule that is named and not cited',
    plan: { ...sound, advice: [{ ...sound.advice[0], rules: ['nowhere'] }] },
    problems: [['unknown-rule', '/rules']],
  },
  {
    name: 'a fact that is asked for and not cited',
    plan: { ...sound, questions: [{ ...sound.questions[0], fact: 'nowhere' }] },
    problems: [['unknown-fact', '/facts']],
  },
  {
    name: 'a condition twice',
    plan: { ...sound, conditions: [...sound.conditions, ...sound.conditions] },
    problems: [['duplicate-id', '/conditions/1']],
  },
  {
    name: 'a source that only a statement on a condition names',
    plan: {
      ...sound,
      conditions: sound.conditions.map((condition) => ({
        ...condition,
        avoid: [{ text: 'Rest.', evidence: { ...byDefault, sources: ['nowhere'] } }],
      })),
    },
    problems: [['unknown-source', '/sources']],
  },
  {
    name: 'a source that is named and not cited',
    plan: {
      ...sound,
      interventions: [
        {
          ...intervention,
          doseEvidence: { ...byDefault, sources: ['nowhere'] },
        },
      ],
    },
    problems: [['unknown-source', '/sources']],
  },
  {
    name: 'a start before the assessment',
    plan: { ...sound, asOf: '2026-12-08' },
    problems: [['dates-out-of-order', '']],
  },
  {
    name: 'an end before the start',
    plan: { ...stopped, endOn: '2026-11-30' },
    problems: [['dates-out-of-order', '']],
  },
  {
    name: 'a session after the end',
    plan: {
      ...sound,
      sessions: [
        {
          ...first,
          date: '2027-01-18',
          window: { earliest: '2027-01-18', latest: '2027-01-18' },
        },
      ],
    },
    problems: [['outside-plan', '/sessions/0/date']],
  },
  {
    name: 'a session outside its window',
    plan: {
      ...sound,
      sessions: [{ ...first, window: { earliest: '2026-12-08', latest: '2026-12-09' } }],
    },
    problems: [['dates-out-of-order', '/sessions/0/window']],
  },
  {
    name: 'a session whose id is its date',
    plan: { ...sound, sessions: [{ ...first, id: 'visits/2026-12-07' }] },
    problems: [['session-id', '/sessions/0/id']],
  },
  {
    name: 'two sessions at one time',
    plan: {
      ...sound,
      sessions: [first, visit(2, { date: '2026-12-07', start: '09:39', window: first!.window })],
    },
    problems: [['sessions-overlap', '/sessions/1/start']],
  },
  {
    name: 'phases that overlap',
    plan: {
      ...sound,
      program: {
        ...sound.program,
        phases: sound.program?.phases.map((phase) => ({
          ...phase,
          from: '2026-12-07',
        })),
      },
    },
    problems: [['dates-out-of-order', '/program/phases/1/from']],
  },
  {
    name: 'a review more than six days after the end',
    plan: { ...sound, reviews: [{ ...sound.reviews[0], date: '2027-01-24' }] },
    problems: [['outside-plan', '/reviews/0/date']],
  },
  {
    name: 'a goal due before the start',
    plan: { ...sound, goals: [{ ...goal, due: '2026-12-06' }, sound.goals[1]] },
    problems: [['dates-out-of-order', '/goals/0/due']],
  },
  {
    name: 'treatment in a stopped plan',
    plan: {
      ...stopped,
      program: sound.program,
      unscheduled: sound.unscheduled,
      rules: sound.rules,
      startOn: '2026-12-07',
      endOn: '2027-01-17',
    },
    problems: [
      ['unknown-rule', '/rules'],
      ['treatment-while-stopped', '/program'],
      ['treatment-while-stopped', '/unscheduled'],
    ],
  },
  {
    name: 'treatment that is dated while it waits',
    plan: { ...waiting, sessions: [first], home: sound.home },
    problems: [
      ['treatment-while-waiting', '/sessions/0'],
      ['treatment-while-waiting', firstHome],
    ],
  },
  {
    name: 'a value that JSON loses',
    plan: { ...sound, zone: undefined },
    problems: [['not-json', '/zone']],
  },
  {
    name: 'a number that JSON cannot write',
    plan: {
      ...sound,
      provenance: { ...sound.provenance, settings: { 'a/b': Number.NaN } },
    },
    problems: [['not-json', '/provenance/settings/a~1b']],
  },
]

describe('checkPlan', () => {
  it('finds nothing wrong with a sound plan', () => {
    expect(checkPlan(sound)).toEqual([])
  })

  it.each(broken)('finds $name', ({ plan, problems }) => {
    expect(checkPlan(plan as Plan).map(({ code, pointer }) => [code, pointer])).toEqual(problems)
  })

  it('lets a session begin when the one before ends', () => {
    const next = visit(2, {
      date: '2026-12-07',
      start: '09:40',
      window: first!.window,
    })
    expect(checkPlan({ ...sound, sessions: [first!, next] })).toEqual([])
  })

  it('lets a session be on the first and on the last day', () => {
    const on = (ordinal: number, date: string) =>
      visit(ordinal, { date, window: { earliest: date, latest: date } })
    expect(
      checkPlan({
        ...sound,
        sessions: [on(1, '2026-12-07'), on(2, '2027-01-17')],
      }),
    ).toEqual([])
  })

  it('says what is wrong in a sentence for people', () => {
    const [problem] = checkPlan({
      ...sound,
      sessions: [{ ...first!, id: 'x' }],
    })
    expect(problem).toEqual({
      code: 'session-id',
      message: '`x` does not come from its series and ordinal',
      pointer: '/sessions/0/id',
      expected: 'visits/1',
    })
  })
})

describe('the last review', () => {
  it.each([
    ['on the last day', '2027-01-17', []],
    ['six days after it', '2027-01-23', []],
    ['seven days after it', '2027-01-24', ['/reviews/0/date']],
  ])('may be held %s: %s', (_when, date, pointers) => {
    const plan = {
      ...sound,
      reviews: [{ ...sound.reviews[0], date }],
    } as typeof sound
    expect(checkPlan(plan).map(({ pointer }) => pointer)).toEqual(pointers)
  })
})

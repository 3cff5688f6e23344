import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../src/checkPlan.js'
import type { Assessment } from '../../src/model/assessment.js'
import { assemblePlan } from '../../src/plan/assemblePlan.js'
import {
  argumentsOf,
  assessment,
  byDefault,
  pack,
  provisionalDecisions,
  schedule,
  stopDecisions,
  visit,
} from './careExample.js'

const sound = assemblePlan(...argumentsOf())
/** What the rules need to let the plan stand. */
const screened: Assessment = { ...assessment, findings: { screen: false, osteoporosis: false } }
const whole = assemblePlan(...argumentsOf({ assessment: screened }))
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

/** A plan with other visits, whose items and goals say so. */
function dated(sessions: readonly unknown[], changes: object = {}): object {
  const own = (key: string) => (sessions as (typeof first)[]).filter((one) => one?.items.includes(key))
  const counted = (kind: string) => (item: { readonly id: string }) => ({
    ...item,
    sessions: own(`${kind}/${item.id}`).length,
  })
  return {
    ...sound,
    sessions,
    interventions: sound.interventions.map(counted('intervention')),
    education: sound.education.map(counted('education')),
    goals: sound.goals.map((one) => ({
      ...one,
      sessions: one.servedBy.flatMap(own).map((session) => session?.id),
    })),
    ...changes,
  }
}

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
    plan: dated([first, { ...second, id: first?.id, ordinal: 1 }]),
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
    plan: dated([{ ...first, items: ['intervention/magic'] }]),
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
    plan: dated([{ ...first, items: ['intervention/thrust'] }]),
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
      goals: [{ ...goal, servedBy: ['exercise/swimming'], sessions: [] }, sound.goals[1]],
    },
    problems: [
      ['unknown-item', '/goals/0/servedBy'],
      ['unknown-item', '/interventions/0/serves'],
      ['unknown-item', '/exercises/0/serves'],
    ],
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
        { ...goal, id: 'g', servedBy: [], sessions: [] },
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
    plan: dated([
      {
        ...first,
        date: '2027-01-18',
        window: { earliest: '2027-01-18', latest: '2027-01-18' },
      },
    ]),
    problems: [['outside-plan', '/sessions/0/date']],
  },
  {
    name: 'a session outside its window',
    plan: dated([{ ...first, window: { earliest: '2026-12-08', latest: '2026-12-09' } }]),
    problems: [['dates-out-of-order', '/sessions/0/window']],
  },
  {
    name: 'a session whose id is its date',
    plan: dated([{ ...first, id: 'visits/2026-12-07' }]),
    problems: [['session-id', '/sessions/0/id']],
  },
  {
    name: 'two sessions at one time',
    plan: dated([first, visit(2, { date: '2026-12-07', start: '09:39', window: first!.window })]),
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
    plan: dated([first], {
      ...waiting,
      sessions: [first],
      home: sound.home,
      interventions: waiting.interventions.map((one) => ({ ...one, sessions: 1 })),
    }),
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
  {
    name: 'an item that serves nothing',
    plan: {
      ...sound,
      exercises: [{ ...sound.exercises[0], id: 'idle', serves: [] }, ...sound.exercises],
    },
    problems: [['serves-nothing', '/exercises/0/serves']],
  },
  {
    name: 'a goal that does not know what serves it',
    plan: { ...sound, goals: [{ ...goal, servedBy: ['exercise/walking'], sessions: [] }, sound.goals[1]] },
    problems: [['unknown-item', '/interventions/0/serves']],
  },
  {
    name: 'a goal without a target and without a reason',
    plan: { ...sound, goals: [goal, without(sound.goals[1]!, 'noTarget')] },
    problems: [['no-target-without-reason', '/goals/1']],
  },
  {
    name: 'a target worse than the baseline',
    plan: {
      ...sound,
      goals: [{ ...goal, target: { ...goal!.target, score: 9 }, milestones: [] }, sound.goals[1]],
    },
    problems: [['target-direction', '/goals/0/target']],
  },
  {
    name: 'a target to be at least where less is better',
    plan: {
      ...sound,
      goals: [{ ...goal, target: { ...goal!.target, comparator: 'at-least' } }, sound.goals[1]],
    },
    problems: [['target-direction', '/goals/0/target']],
  },
  {
    name: 'a goal that names a session that is not there',
    plan: { ...sound, goals: [{ ...goal, sessions: ['visits/99'] }, sound.goals[1]] },
    problems: [['unknown-session', '/goals/0/sessions']],
  },
  {
    name: 'a goal that names a session in which nothing serves it',
    plan: { ...sound, goals: [goal, { ...sound.goals[1], sessions: ['visits/1'] }] },
    problems: [['unknown-session', '/goals/1/sessions']],
  },
  {
    name: 'a claim without a source',
    plan: {
      ...sound,
      interventions: [{ ...intervention, evidence: { ...intervention!.evidence, sources: [] } }],
    },
    problems: [['no-source', '/interventions/0/evidence/sources']],
  },
  {
    name: 'a session in a phase that the program does not have',
    plan: dated([{ ...first, phase: 'nowhere' }]),
    problems: [['unknown-phase', '/sessions/0/phase']],
  },
  {
    name: 'a session outside its phase',
    plan: dated([{ ...first, date: '2026-12-21', window: { earliest: '2026-12-21', latest: '2026-12-21' } }]),
    problems: [['outside-phase', '/sessions/0/date']],
  },
  {
    name: 'a session that goes on after midnight',
    plan: dated([{ ...first, start: '23:30' }]),
    problems: [['past-midnight', '/sessions/0/minutes']],
  },
  {
    name: 'an item that counts other visits than it has',
    plan: { ...sound, interventions: [{ ...intervention, sessions: 7 }] },
    problems: [['visit-count', '/interventions/0/sessions']],
  },
  {
    name: 'more visits than the dose allows',
    plan: { ...sound, interventions: [{ ...intervention, dose: { ...intervention!.dose, maxSessions: 4 } }] },
    problems: [['dose-exceeded', '/interventions/0/dose/maxSessions']],
  },
  {
    name: 'visits closer than the dose says',
    plan: { ...sound, interventions: [{ ...intervention, dose: { ...intervention!.dose, daysApart: 8 } }] },
    problems: [['too-close', '/interventions/0/dose/daysApart']],
  },
  {
    name: 'a format of another day',
    plan: { ...sound, format: 99 },
    problems: [['unknown-format', '/format']],
  },
  {
    name: 'an id that is not of its subject',
    plan: { ...sound, id: 'somebody-else.0123' },
    problems: [['plan-id', '/id']],
  },
  {
    name: 'a digest that is none',
    plan: { ...sound, provenance: { ...sound.provenance, assessmentDigest: 'none' } },
    problems: [['provenance', '/provenance/assessmentDigest']],
  },
  {
    name: 'a section that is missing',
    plan: without(sound, 'advice'),
    problems: [['missing-field', '/advice']],
  },
  {
    name: 'evidence that is missing',
    plan: { ...sound, interventions: [without(intervention!, 'evidence')] },
    problems: [['missing-field', '/interventions/0/evidence']],
  },
  {
    name: 'a date that there is not',
    plan: { ...sound, endOn: '2027-02-29' },
    problems: [['wrong-shape', '/endOn']],
  },
]

/** A copy without one field. */
function without<T extends object>(value: T, field: keyof T): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== field)) as Partial<T>
}

describe('checkPlan', () => {
  it('finds nothing wrong with a sound plan', () => {
    expect(checkPlan(sound).problems).toEqual([])
    expect(checkPlan(sound).ok).toBe(true)
  })

  it.each(broken)('finds $name', ({ plan, problems }) => {
    expect(checkPlan(plan).problems.map(({ code, pointer }) => [code, pointer])).toEqual(problems)
  })

  it('lets a session begin when the one before ends', () => {
    const next = visit(2, {
      date: '2026-12-07',
      start: '09:40',
      window: first!.window,
    })
    expect(checkPlan(dated([first!, next])).problems).toEqual([])
  })

  it('lets a session be on the first and on the last day', () => {
    const on = (ordinal: number, date: string) =>
      visit(ordinal, { date, window: { earliest: date, latest: date } })
    expect(
      checkPlan(dated([on(1, '2026-12-07'), on(2, '2027-01-17')])).problems.map(({ code }) => code),
    ).toEqual(['outside-phase'])
  })

  it('says what is wrong in a sentence for people', () => {
    const [problem] = checkPlan(dated([{ ...first!, id: 'x' }])).problems
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
    expect(checkPlan(plan).problems.map(({ pointer }) => pointer)).toEqual(pointers)
  })
})

describe('what is no plan', () => {
  const cyclic: Record<string, unknown> = { ...sound }
  cyclic.more = { of: cyclic }
  it.each([
    ['nothing', null, ''],
    ['a number', 5, ''],
    ['a text', 'plan', ''],
    ['a list', [], ''],
    ['undefined', undefined, ''],
    ['what contains itself', cyclic, '/more/of'],
  ])('has problems and is not looked into: %s', (_name, json, pointer) => {
    const { ok, problems, notChecked } = checkPlan(json)
    expect(ok).toBe(false)
    expect(problems.map((problem) => problem.pointer)).toContain(pointer)
    expect(notChecked.map(({ code }) => code)).toEqual(['broken-shape'])
  })

  it('is told field by field when it is an object', () => {
    expect(checkPlan({}).problems.length).toBeGreaterThan(30)
  })

  it('does not throw on any JSON, nor on a plan with any JSON in any of its sections', () => {
    const sections = fc.constantFrom(...Object.keys(sound))
    fc.assert(
      fc.property(fc.jsonValue(), sections, (json, section) => {
        checkPlan(json)
        checkPlan({ ...sound, [section]: json })
      }),
    )
  })

  it('is looked into as far as its shape is sound', () => {
    const { problems, notChecked } = checkPlan({ ...sound, advice: 5, format: 99 })
    expect(problems.map(({ code }) => code)).toEqual(['wrong-shape', 'unknown-format'])
    expect(notChecked.filter(({ needs }) => needs === 'sound-shape').map(({ what }) => what)).toEqual([
      'Not checked that ids are unique and what is referred to is there: the shape is broken.',
      'Not checked that every claim names its source: the shape is broken.',
    ])
  })
})

describe('what could not be checked', () => {
  const codes = (...input: Parameters<typeof checkPlan>) =>
    checkPlan(...input).notChecked.map(({ code, needs }) => [code, needs])
  it('is told with what it would need', () => {
    expect(codes(sound)).toEqual([
      ['no-pack', 'pack'],
      ['no-assessment', 'assessment'],
      ['opening-hours', 'calendar'],
      ['forbidden', 'pack'],
    ])
    expect(codes(whole, pack)).toEqual([
      ['no-assessment', 'assessment'],
      ['opening-hours', 'calendar'],
      ['forbidden', 'assessment'],
    ])
    expect(codes(whole, pack, screened)).toEqual([['opening-hours', 'calendar']])
  })

  it.each([
    [
      'another pack',
      { provenance: { ...sound.provenance, pack: { ...sound.provenance.pack, id: 'knee' } } },
      'other-pack',
    ],
    [
      'another version of the pack',
      { provenance: { ...sound.provenance, pack: { ...sound.provenance.pack, digest: 'sha256:old' } } },
      'other-pack-version',
    ],
    ['another person', { subject: 'other', id: 'other.0123' }, 'other-assessment'],
    ['a later day', { asOf: '2026-12-02' }, 'no-progress'],
    [
      'another assessment of that day',
      { provenance: { ...sound.provenance, assessmentDigest: 'sha256:old' } },
      'other-assessment-version',
    ],
  ])('includes what %s would tell', (_name, changes, code) => {
    expect(codes({ ...sound, ...changes }, pack, assessment).map(([one]) => one)).toContain(code)
  })
})

describe('against the pack and the assessment', () => {
  const likes = (preferences: Assessment['preferences']) => ({ ...screened, preferences })
  const noticed = (plan: object, about: Assessment = screened) =>
    checkPlan(plan, pack, about).problems.map(({ code, pointer }) => [code, pointer])

  it('nothing is wrong with a sound plan', () => {
    expect(noticed(whole)).toEqual([])
  })

  it.each([
    [
      'an item that the pack does not have',
      {
        ...sound,
        exercises: [
          ...sound.exercises,
          { ...sound.exercises[0], id: 'swimming', serves: [], servesOther: 'education' },
        ],
      },
      [['not-in-pack', '/exercises/1/id']],
    ],
    [
      'a visit given in a way in which it cannot',
      dated([{ ...first, mode: 'group' }]),
      [['wrong-mode', '/sessions/0/mode']],
    ],
    [
      'a visit given by another role',
      dated([{ ...first, discipline: 'physician' }]),
      [['wrong-discipline', '/sessions/0/discipline']],
    ],
    [
      'a target off the scale',
      { ...sound, goals: [{ ...goal, target: { ...goal!.target, score: -1 } }, sound.goals[1]] },
      [['off-scale', '/goals/0/target/score']],
    ],
    [
      'a measure turned round',
      { ...sound, goals: [goal, { ...sound.goals[1], direction: 'lower-is-better' }] },
      [['wrong-direction', '/goals/1/direction']],
    ],
    [
      'two visits on a day of one',
      dated([first, visit(2, { date: '2026-12-07', start: '11:00', window: first!.window })]),
      [
        ['over-program', '/sessions/1'],
        ['over-program', '/sessions/1'],
      ],
    ],
  ] as const)('finds %s', (_name, plan, problems) => {
    expect(noticed(plan)).toEqual(problems)
  })

  it.each([
    [
      'a day on which the person cannot come',
      { availability: [{ weekday: 'tuesday', from: '08:00', to: '18:00' }] },
      'not-available',
    ],
    [
      'a visit that begins before the person can come',
      { availability: [{ weekday: 'monday', from: '09:01', to: '18:00' }] },
      'not-available',
    ],
    [
      'a visit that ends after the person must go',
      { availability: [{ weekday: 'monday', from: '09:00', to: '09:39' }] },
      'not-available',
    ],
    ['a way of meeting that the person cannot use', { modes: ['virtual'] }, 'mode-not-usable'],
    ['more visits than the person accepts', { maxVisitsPerWeek: 0 }, 'over-visits-per-week'],
    ['more minutes on a day than the person accepts', { maxMinutesPerDay: 1 }, 'over-minutes-per-day'],
  ] as const)('finds %s', (_name, preferences, code) => {
    expect(noticed(dated([first]), likes(preferences as never)).map(([one]) => one)).toContain(code)
  })

  it('finds what the person declined', () => {
    expect(noticed(sound, likes({ decline: ['walking'] }))).toContainEqual([
      'declined-item-present',
      '/exercises/0',
    ])
  })

  it('finds what the rules forbid, though the plan says nothing of it', () => {
    const brittle = { ...screened, findings: { screen: false, osteoporosis: true } }
    const plan = {
      ...sound,
      setAside: [],
      disagreements: [],
      interventions: [
        ...sound.interventions,
        { ...intervention, id: 'thrust', serves: [], servesOther: 'education', sessions: 0 },
      ],
    }
    expect(noticed(plan, brittle)).toContainEqual(['forbidden-item-present', '/interventions/1'])
  })

  it('finds a stop that the plan missed', () => {
    const numb = { ...screened, findings: { screen: true } }
    expect(noticed(sound, numb)).toContainEqual(['stop-missed', '/triage/state'])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../src/checkPlan.js'
import { assemblePlan } from '../../src/plan/assemblePlan.js'
import {
  argumentsOf,
  assessment,
  byDefault,
  decisions,
  findings,
  fromGuideline,
  pack,
  provisionalDecisions,
  schedule,
  stopDecisions,
} from './careExample.js'

const plan = assemblePlan(...argumentsOf())
const stopped = assemblePlan(...argumentsOf({ decisions: stopDecisions }))
const undated = { ...schedule, sessions: [], home: [] }
const provisional = assemblePlan(...argumentsOf({ decisions: provisionalDecisions, schedule: undated }))

describe('any plan', () => {
  it.each([
    ['a clear one', plan],
    ['a stopped one', stopped],
    ['a provisional one', provisional],
  ])('%s breaks no invariant, is frozen and survives JSON', (_, one) => {
    expect(checkPlan(one).problems).toEqual([])
    expect(JSON.parse(JSON.stringify(one))).toEqual(one)
    expect(Object.isFrozen(one) && Object.isFrozen(one.triage) && Object.isFrozen(one.rules)).toBe(true)
  })

  it('is a proposal with the notice of its pack', () => {
    expect([plan.format, plan.status, plan.notice, plan.subject]).toEqual([
      1,
      'proposed',
      'Made for a test.',
      'p-1',
    ])
  })

  it('is named by its assessment and 12 digits that follow from what it was made of', () => {
    expect(plan.id).toMatch(/^p-1\.[0-9a-f]{12}$/)
    expect(assemblePlan(...argumentsOf()).id).toBe(plan.id)
  })

  it.each([
    ['another pack', { pack: { ...pack, digest: 'sha256:other' } }],
    ['another answer', { assessment: { ...assessment, comorbidities: [] } }],
    ['another start', { schedule: { ...schedule, startOn: '2026-12-06' } }],
    ['another time of a visit', { schedule: { ...schedule, sessions: schedule.sessions.slice(1) } }],
  ])('gets another name from %s', (_, changes) => {
    expect(assemblePlan(...argumentsOf(changes)).id).not.toBe(plan.id)
  })

  it('says what made it', () => {
    expect(plan.provenance).toEqual({
      pack: { id: 'tiny', version: '1.0.0', digest: 'sha256:tiny' },
      settings: {},
      library: { name: 'planwright', version: '0.1.0' },
      assessmentDigest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    })
  })

  it('names the settings that a deployment changed', () => {
    const changed = assemblePlan(...argumentsOf({ pack: { ...pack, overrides: { 'review-weeks': 4 } } }))
    expect(changed.provenance.settings).toEqual({ 'review-weeks': 4 })
  })

  it('reports rules that disagree', () => {
    const fault = {
      code: 'classification-disagrees',
      fact: 'osteoporosis',
      values: ['no', 'yes'],
      rules: ['a', 'b'],
    } as const
    const faulty = assemblePlan(...argumentsOf({ findings: { ...findings, faults: [fault] } }))
    expect(faulty.faults).toEqual([
      {
        code: 'classification-disagrees',
        message: 'The rules disagree on brittle bones: no and yes (a and b); it counts as unknown.',
      },
    ])
  })
})

describe('program and team', () => {
  it('carry titles, dates and why others were not chosen', () => {
    expect(plan.program).toEqual({
      id: 'standard',
      title: 'Six weeks',
      plain: 'Visits and walking.',
      provisional: false,
      phases: [
        {
          id: 'standard.begin',
          title: 'Begin',
          focus: 'Settle the pain.',
          from: '2026-12-07',
          to: '2026-12-20',
          weeks: 2,
          entry: ['Cleared.'],
          exit: ['It is easier.'],
        },
        {
          id: 'standard.build',
          title: 'Build',
          focus: 'Get stronger.',
          from: '2026-12-21',
          to: '2027-01-17',
          weeks: 4,
          entry: ['Cleared.'],
          exit: ['It is easier.'],
        },
      ],
      rules: ['program.convention'],
      alternatives: [
        {
          id: 'intensive',
          title: 'Intensive weeks',
          reason: 'It needs 4 days a week, more than the person can come.',
          rules: [],
        },
      ],
      meetings: [
        {
          title: 'Case review',
          cadence: 'in the middle',
          everyWeeks: 2,
          who: [{ role: 'therapist', title: 'Therapist' }],
          withPatient: true,
          output: 'New goals.',
          evidence: byDefault,
        },
      ],
      evidence: byDefault,
    })
    expect(plan.team).toEqual([
      {
        role: 'therapist',
        title: 'Therapist',
        discipline: 'therapy',
        as: 'lead',
        for: ['exercise'],
        responsibilities: ['Gives therapy.'],
        rules: ['program.convention'],
      },
    ])
  })

  it.each([
    ['ranked-lower', 'It would fit too; the chosen program is preferred.'],
    ['ruled-out', 'Ruled out: No thrust with brittle bones.'],
    ['rule-out-unknown', 'It may be ruled out; to answer: brittle bones.'],
    ['unknown', 'It may fit; to answer: brittle bones.'],
    ['declined', 'The person declined it.'],
    ['not-indicated', 'Nothing known of the person calls for it.'],
  ] as const)('say of a program that is %s: %s', (reason, sentence) => {
    const alternative = {
      program: 'intensive',
      reason,
      rules: ['thrust.osteoporosis'],
      missing: ['osteoporosis'],
    }
    const program = { ...decisions.program, alternatives: [alternative] }
    const one = assemblePlan(...argumentsOf({ decisions: { ...decisions, program } }))
    expect(one.program?.alternatives[0]?.reason).toBe(sentence)
  })

  it('say why when none was chosen, and what was looked at', () => {
    const alternatives = [
      {
        program: 'intensive',
        reason: 'declined' as const,
        rules: [],
        missing: [],
      },
    ]
    const program = {
      provisional: false,
      rules: [],
      missing: [],
      alternatives,
    }
    const plan = assemblePlan(...argumentsOf({ decisions: { ...decisions, program } }))
    expect('program' in plan).toBe(false)
    expect(plan.noProgram).toEqual({
      reason:
        'No program can be chosen yet, so nothing but assessment and education is planned, and no goal has a date.',
      alternatives: [
        {
          id: 'intensive',
          title: 'Intensive weeks',
          reason: 'The person declined it.',
          rules: [],
        },
      ],
    })
  })
})

describe('items', () => {
  it('carry their text, their dose, their visits and what they serve', () => {
    expect(plan.interventions).toEqual([
      {
        id: 'visits',
        title: 'Supervised exercise',
        plain: 'You exercise with a therapist.',
        strength: 'recommend',
        preferred: true,
        phases: ['standard.begin', 'standard.build'],
        doseChanges: [
          {
            quantity: 'perWeek',
            from: 2,
            to: 1,
            rules: ['program.convention'],
            cautious: false,
          },
        ],
        checks: [
          {
            check: 'Watch the blood pressure.',
            certain: true,
            rule: 'program.convention',
          },
        ],
        serves: ['less-pain'],
        rules: ['visits.recommend'],
        evidence: fromGuideline,
        doseEvidence: byDefault,
        waits: false,
        discipline: 'therapist',
        category: 'treatment',
        modes: ['in-person', 'virtual'],
        dose: { perWeek: 1, minutes: 40 },
        sessions: 5,
        benefits: ['Less pain'],
        risks: ['Sore muscles'],
        disputed: true,
        directions: [
          { source: 'guide-2021', direction: 'recommend' },
          {
            source: 'other-2020',
            direction: 'against',
            note: 'Alone it does little.',
          },
        ],
      },
    ])
    expect(
      plan.exercises.map(({ id, dose, serves, waits }) => ({
        id,
        dose,
        serves,
        waits,
      })),
    ).toEqual([
      {
        id: 'walking',
        dose: { daysPerWeek: 5, minutes: 10 },
        serves: ['less-pain'],
        waits: false,
      },
    ])
    expect(
      plan.education.map(({ id, delivery, sessions, strength }) => ({
        id,
        delivery,
        sessions,
        strength,
      })),
    ).toEqual([
      {
        id: 'pain-talk',
        delivery: 'within-visits',
        sessions: 0,
        strength: 'consider',
      },
    ])
  })

  it('say what a procedure is for, when the catalogue does', () => {
    const purposes = [{ is: 'bridge', plain: 'It may let you start to move.' }] as const
    const [pack, ...others] = argumentsOf()
    const visits = { ...pack.interventions.visits!, purposes: [...purposes] }
    const asked = { ...pack, interventions: { ...pack.interventions, visits } }
    expect(assemblePlan(asked, ...others).interventions[0]?.purposes).toEqual(purposes)
    expect(plan.interventions[0]).not.toHaveProperty('purposes')
  })

  it('wait when they treat and an answer is awaited; education goes ahead', () => {
    const items = [...provisional.interventions, ...provisional.exercises, ...provisional.education]
    expect(items.map(({ id, waits }) => [id, waits])).toEqual([
      ['visits', true],
      ['walking', true],
      ['pain-talk', false],
    ])
  })
})

describe('goals', () => {
  it('carry statement, target, due date and a milestone at each review', () => {
    expect(plan.goals[0]).toEqual({
      id: 'less-pain',
      title: 'Less pain',
      statement: 'Pain from 8 to 5 points by 17 January 2027.',
      measure: { id: 'pain-score', title: 'Pain score', unit: 'points' },
      direction: 'lower-is-better',
      baseline: { score: 8, on: '2026-12-01' },
      target: {
        score: 5,
        comparator: 'at-most',
        branch: 'a third less',
        evidence: fromGuideline,
      },
      due: '2027-01-17',
      milestones: [
        { review: 'early', date: '2026-12-21', score: 7 },
        { review: 'late', date: '2027-01-11', score: 5 },
      ],
      servedBy: ['exercise/walking', 'intervention/visits'],
      sessions: ['visits/1', 'visits/2', 'visits/3', 'visits/4', 'visits/5'],
      rules: [],
    })
  })

  it('say what an activity takes, its steps, why they have no target and why nothing serves them', () => {
    expect(plan.goals[1]).toEqual({
      id: 'sit.desk',
      title: 'Sit longer',
      statement:
        'Sit longer. No target yet: Sitting time, at a desk has no baseline. It is measured at the first review on 21 December 2026.',
      words: 'Work at my desk',
      measure: {
        id: 'sitting',
        title: 'Sitting time, at a desk',
        unit: 'min',
        part: 'desk',
      },
      direction: 'higher-is-better',
      noTarget:
        'No target yet: Sitting time, at a desk has no baseline. It is measured at the first review on 21 December 2026.',
      baselineDue: { date: '2026-12-21', at: 'review/early' },
      due: '2027-01-04',
      importance: 8,
      needs: ['a strong trunk', 'breaks'],
      ladder: { steps: ['20 minutes, then stand', '40 minutes'], evidence: byDefault },
      milestones: [],
      servedBy: [],
      unservedBecause: 'What would serve it is not in the plan (set aside: Thrust technique).',
      sessions: [],
      rules: [],
    })
  })

  it.each([
    ['rule-unknown', 'No target yet; to answer first: brittle bones.'],
    ['no-branch-fits', 'No target: no formula of this goal fits the baseline; agree one together.'],
  ] as const)('without a target for %s say: %s', (noTarget, sentence) => {
    const goals = [{ ...decisions.goals[1]!, noTarget, missing: ['osteoporosis'] }]
    expect(assemblePlan(...argumentsOf({ decisions: { ...decisions, goals } })).goals[0]?.noTarget).toBe(
      sentence,
    )
  })

  it('are on track at the target itself from the due date on', () => {
    const goals = [{ ...decisions.goals[0]!, dueWeeks: 5 }]
    const one = assemblePlan(...argumentsOf({ decisions: { ...decisions, goals } }))
    expect(one.goals[0]?.due).toBe('2027-01-11')
    expect(one.goals[0]?.milestones.map(({ score }) => score)).toEqual([7, 5])
  })

  it.each([
    ['at the end of the stage they are due by', 'settle', '2026-12-20'],
    ['at the end of the program when it has no such stage', 'perform', '2027-01-17'],
  ] as const)('are due %s', (_, dueStage, due) => {
    const goals = [{ ...decisions.goals[0]!, dueStage }]
    const [standard] = [pack.programs.standard!]
    const phases = standard.phases.map((phase, index) =>
      index === 0 ? { ...phase, stage: 'settle' as const } : phase,
    )
    const staged = { ...pack, programs: { ...pack.programs, standard: { ...standard, phases } } }
    const one = assemblePlan(...argumentsOf({ pack: staged, decisions: { ...decisions, goals } }))
    expect(one.goals[0]?.due).toBe(due)
  })

  it('say so when no rule recommends anything that would serve them', () => {
    const items = decisions.items.filter(({ id }) => id !== 'thrust')
    const one = assemblePlan(...argumentsOf({ decisions: { ...decisions, items } }))
    expect(one.goals[1]?.unservedBecause).toBe('No rule recommends anything that would serve it.')
  })
})

describe('disagreements', () => {
  it('say who says what, what the plan does, what of it is here and what would change it', () => {
    expect(plan.disagreements[1]).toEqual({
      id: 'six-weeks',
      title: 'Six weeks are enough',
      kind: 'article',
      positions: [{ source: 'other-2020', says: 'they are not always' }],
      stance: 'A review decides.',
      setting: { id: 'course-weeks', title: 'Length of a course', value: 6, unit: 'weeks' },
      about: ['program/standard'],
      evidence: byDefault,
    })
  })

  it('have no setting where an adopter has no choice', () => {
    expect(plan.disagreements[0]).not.toHaveProperty('setting')
  })
})

describe('reviews', () => {
  it('measure what goals and monitoring ask for, and say what on track is that day', () => {
    expect(plan.reviews[0]).toEqual({
      id: 'early',
      title: 'Early review',
      week: 2,
      date: '2026-12-21',
      start: '10:00',
      minutes: 20,
      question: 'Is it going well?',
      ifOffTrack: 'Change the plan.',
      roles: ['therapist'],
      measures: [
        { id: 'pain-score', title: 'Pain score' },
        { id: 'sitting', title: 'Sitting time' },
      ],
      onTrack: [{ goal: 'less-pain', score: 7, comparator: 'at-most' }],
      rules: ['program.convention'],
    })
  })

  it('take a monitored measure once its weeks have passed, and not before', () => {
    const goals = decisions.goals.slice(0, 1)
    const one = assemblePlan(...argumentsOf({ decisions: { ...decisions, goals } }))
    expect(one.reviews.map(({ measures }) => measures.map(({ id }) => id))).toEqual([
      ['pain-score'],
      ['pain-score', 'sitting'],
    ])
  })
})

describe('citations', () => {
  it('copy every rule that is named, with what it rests on', () => {
    expect(Object.keys(plan.rules)).toEqual([
      'program.convention',
      'thrust.osteoporosis',
      'visits.recommend',
      'walking.recommend',
    ])
    expect(plan.rules['thrust.osteoporosis']).toEqual({
      title: 'No thrust with brittle bones',
      because: 'Thrust can fracture brittle bone.',
      action: 'contraindicate',
      toConfirm: false,
      ...fromGuideline,
      facts: ['osteoporosis'],
    })
  })

  it('mark conventions for a clinician to confirm', () => {
    expect(plan.rules['program.convention']?.toConfirm).toBe(true)
  })

  it('copy the facts those rules read, through named conditions, as they were known', () => {
    expect(plan.facts).toEqual({
      age: {
        title: 'age',
        unit: 'years',
        value: { type: 'number', min: 44, max: 44 },
      },
      osteoporosis: {
        title: 'brittle bones',
        value: { type: 'boolean', value: true },
      },
    })
  })

  it('copy what rules set as they set it, since nobody was asked about it', () => {
    const set = { ...findings, setFacts: { osteoporosis: { type: 'code', value: 'severe' } as const } }
    expect(assemblePlan(...argumentsOf({ findings: set })).facts.osteoporosis?.value).toEqual({
      type: 'code',
      value: 'severe',
    })
  })

  it('copy facts that are asked for, though nobody knows them', () => {
    expect(provisional.facts.screen).toEqual({
      title: 'numbness between the legs',
      value: { type: 'unknown' },
    })
  })

  it('copy the sources of rules, items, directions and disagreements, and no others', () => {
    expect(Object.keys(plan.sources)).toEqual(['guide-2021', 'other-2020', 'third-2019'])
  })
})

describe('a stopped plan', () => {
  it('holds the disposition, whom to see and what to watch for, and nothing else', () => {
    expect(stopped).toEqual({
      format: 1,
      id: plan.id,
      subject: 'p-1',
      language: 'en',
      status: 'proposed',
      notice: 'Made for a test.',
      asOf: '2026-12-01',
      startOn: '2026-12-01',
      endOn: '2026-12-01',
      zone: 'America/Toronto',
      provisional: false,
      triage: {
        state: 'stop',
        summary: 'Emergency department: see Physician now. No treatment is planned.',
        treatmentWaits: false,
        dispositions: [
          {
            id: 'emergency',
            title: 'Emergency department',
            effect: 'stop',
            instruction: 'Go to the emergency department now.',
            allowed: 'Nothing until then.',
            to: { role: 'physician', title: 'Physician' },
            withinHours: 0,
            rules: ['screen.emergency'],
            certain: true,
            missing: [],
          },
        ],
        possible: [],
        openGates: [],
      },
      conditions: [],
      team: [
        {
          role: 'physician',
          title: 'Physician',
          discipline: 'medicine',
          as: 'lead',
          for: ['Emergency department'],
          responsibilities: ['Gives medicine.'],
          rules: ['screen.emergency'],
        },
      ],

      pathways: [],
      interventions: [],
      education: [],
      exercises: [],
      goals: [],
      sessions: [],
      home: [],
      reviews: [],
      uncovered: [],
      wishes: [],
      unscheduled: [],
      fit: { wanted: 0, placed: 0, percent: 100, says: 'No visits are planned.', items: [] },
      held: [],
      setAside: [],
      questions: [],
      advice: [
        {
          id: 'watch',
          kind: 'safety-net',
          title: 'When to call',
          text: ['Call at once if your legs go numb.'],
          rules: [],
        },
      ],
      disagreements: [],
      coverage: [],
      faults: [],
      rules: {
        'screen.emergency': expect.objectContaining({ action: 'triage' }),
      },
      facts: {
        screen: {
          title: 'numbness between the legs',
          value: { type: 'unknown' },
        },
      },
      sources: {
        'guide-2021': expect.objectContaining({
          citation: 'A guideline, 2021.',
        }),
      },
      provenance: plan.provenance,
    })
  })
})

describe('whatever was decided', () => {
  const subset = <T>(list: readonly T[]) => fc.subarray([...list])

  it('the plan breaks no invariant', () => {
    fc.assert(
      fc.property(
        subset(decisions.items),
        subset(decisions.goals),
        subset(schedule.reviews),
        fc.constantFrom('selected', 'held', 'set-aside'),
        (chosen, goals, reviews, outcome) => {
          const items = chosen.map((item) => (item.id === 'visits' ? { ...item, outcome } : item))
          const there = new Set(
            items.filter((item) => item.outcome === 'selected').map(({ kind, id }) => `${kind}/${id}`),
          )
          const served = goals.map((goal) => ({
            ...goal,
            servedBy: goal.servedBy.filter((key) => there.has(key)),
          }))
          const disagreements = decisions.disagreements.filter(({ about }) =>
            about.every(
              (key) => !key.startsWith('intervention/') || items.some(({ id }) => key.endsWith(id)),
            ),
          )
          const one = assemblePlan(
            ...argumentsOf({
              decisions: { ...decisions, items, goals: served, disagreements },
              schedule: {
                ...schedule,
                reviews,
                sessions: there.has('intervention/visits') ? schedule.sessions : [],
                home: there.has('exercise/walking') ? schedule.home : [],
              },
            }),
          )
          // Care chooses no treatment without a goal; here both are drawn without each other.
          const codes = checkPlan(one).problems.map(({ code }) => code)
          expect(codes.filter((code) => code !== 'serves-nothing')).toEqual([])
        },
      ),
    )
  })
})

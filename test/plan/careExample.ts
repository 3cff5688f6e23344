import type { Assessment } from '../../src/model/assessment.js'
import type { CareDecisions, ItemDecision } from '../../src/model/careDecisions.js'
import type { Evidence } from '../../src/model/evidence.js'
import type { Findings } from '../../src/model/finding.js'
import type { Pack } from '../../src/model/pack.js'
import type { Rule } from '../../src/model/rule.js'
import type { Schedule, Session } from '../../src/model/schedule.js'
import { fact, rule, tinyPack } from '../support/tinyPack.js'

/**
 * A small centre and one person in it, with everything a plan can hold once. Tests change what they are about:
 * `assemblePlan(...argumentsOf({ decisions: { …example.decisions, … } }))`.
 */
export const fromGuideline: Evidence = {
  basis: 'guideline',
  confidence: 'high',
  sources: ['guide-2021'],
}
export const byDefault: Evidence = {
  basis: 'default',
  confidence: 'low',
  sources: [],
}

const always = { fact: 'age', operator: 'greaterThan', value: 17 } as const

function recommends(name: string, title: string, params: { exercise?: string; intervention?: string }): Rule {
  const event = { type: 'recommend', params } as const
  return {
    ...rule(name, always, event),
    ...fromGuideline,
    title,
    because: 'Moving helps.',
  }
}

export const pack: Pack = tinyPack({
  facts: [
    fact('age', 'number', { title: 'age', unit: 'years' }),
    fact('osteoporosis', 'boolean', {
      title: 'brittle bones',
      question: 'Has the person brittle bones?',
    }),
    fact('screen', 'boolean', {
      title: 'numbness between the legs',
      question: 'Any numbness?',
      gate: true,
    }),
  ],
  rules: [
    recommends('walking.recommend', 'Walk', { exercise: 'walking' }),
    recommends('visits.recommend', 'Come to exercise', {
      intervention: 'visits',
    }),
    {
      ...rule('thrust.osteoporosis', { condition: 'brittle' }),
      ...fromGuideline,
      title: 'No thrust with brittle bones',
      because: 'Thrust can fracture brittle bone.',
      event: { type: 'contraindicate', params: { intervention: 'thrust' } },
    },
    {
      ...rule('program.convention', always),
      title: 'The usual program',
      because: 'It is usual.',
      basis: 'convention',
    },
    {
      ...rule('screen.emergency', {
        fact: 'screen',
        operator: 'equal',
        value: true,
      }),
      ...fromGuideline,
      title: 'Numbness is an emergency',
      because: 'Pressed nerves do not wait.',
      event: { type: 'triage', params: { disposition: 'emergency' } },
    },
  ],
  namedConditions: [
    {
      name: 'brittle',
      conditions: { fact: 'osteoporosis', operator: 'equal', value: true },
    },
  ],
  rest: {
    dispositions: {
      emergency: {
        id: 'emergency',
        title: 'Emergency department',
        effect: 'stop',
        withinHours: 0,
        to: 'physician',
        instruction: 'Go to the emergency department now.',
        allowed: 'Nothing until then.',
        holds: 'all',
        evidence: fromGuideline,
      },
      letter: {
        id: 'letter',
        title: 'Letter to the physician',
        effect: 'proceed',
        to: 'physician',
        instruction: 'We write to your physician.',
        allowed: 'Everything.',
        holds: [],
        evidence: byDefault,
      },
    },
    programs: {
      standard: {
        id: 'standard',
        title: 'Six weeks',
        plain: 'Visits and walking.',
        phases: [
          phase('standard.begin', 'Begin', 2, 'Settle the pain.'),
          phase('standard.build', 'Build', 4, 'Get stronger.'),
        ],
        meetings: [
          {
            title: 'Case review',
            cadence: 'in the middle',
            everyWeeks: 2,
            who: ['therapist', 'nobody-of-the-team'],
            withPatient: true,
            output: 'New goals.',
            evidence: byDefault,
          },
          {
            title: 'A meeting of others',
            cadence: 'never',
            who: ['nobody-of-the-team'],
            output: 'x',
            evidence: byDefault,
          },
        ],
        roles: ['therapist'],
        visitsPerWeek: { min: 1, max: 3 },
        visitsPerDay: 1,
        activeMinutesPerDay: 60,
        leastDaysPerWeek: 1,
        maxWeeks: 12,
        evidence: byDefault,
      },
      intensive: {
        id: 'intensive',
        title: 'Intensive weeks',
        plain: 'Every day.',
        phases: [phase('intensive.all', 'All', 3, 'Everything.')],
        roles: ['therapist'],
        visitsPerWeek: { min: 4, max: 5 },
        visitsPerDay: 2,
        activeMinutesPerDay: 180,
        leastDaysPerWeek: 4,
        maxWeeks: 3,
        evidence: byDefault,
      },
    },
    conditions: {
      'stiff-back': {
        id: 'stiff-back',
        title: 'Stiff back',
        plain: 'Your back is stiff.',
        presentation: ['Stiff in the morning.'],
        direction: { text: 'Either way.', evidence: byDefault },
        firstLine: ['Move.', { text: 'Warm it.', evidence: fromGuideline }],
        avoid: ['Bed rest.'],
        precautions: ['Ask about falls.'],
        course: 'Weeks.',
        escalate: [
          { when: 'No better in 6 weeks', to: 'physician', withinDays: 14 },
          {
            when: 'Numb legs',
            to: 'physician',
            withinDays: 0,
            evidence: byDefault,
          },
          { when: 'Wanted', to: 'therapist' },
        ],
        procedures: ['None.'],
        evidence: fromGuideline,
      },
      'sore-back': {
        id: 'sore-back',
        title: 'Sore back',
        plain: 'Your back is sore.',
        fallback: true,
        evidence: byDefault,
      },
    },
    interventions: {
      visits: {
        id: 'visits',
        title: 'Supervised exercise',
        plain: 'You exercise with a therapist.',
        discipline: 'therapist',
        category: 'treatment',
        modes: ['in-person', 'virtual'],
        dose: { perWeek: 1, minutes: 40 },
        benefits: ['Less pain'],
        risks: ['Sore muscles'],
        directions: [
          { source: 'guide-2021', direction: 'recommend' },
          {
            source: 'other-2020',
            direction: 'against',
            note: 'Alone it does little.',
          },
        ],
        evidence: fromGuideline,
        doseEvidence: byDefault,
      },
      thrust: {
        id: 'thrust',
        title: 'Thrust technique',
        plain: 'A quick push.',
        tags: ['hands-on'],
        discipline: 'therapist',
        category: 'treatment',
        modes: ['in-person'],
        benefits: ['Less pain'],
        risks: ['Fracture'],
        evidence: fromGuideline,
      },
    },
    exercises: {
      walking: {
        id: 'walking',
        title: 'Walking',
        plain: 'You walk.',
        howTo: ['Walk on flat ground.', 'Keep talking pace.'],
        dose: { daysPerWeek: 5, minutes: 10 },
        progression: {
          when: 'It is easy for a week.',
          change: 'five minutes more',
        },
        regression: {
          when: 'Pain lasts into the next day.',
          change: 'five minutes less',
        },
        stopWhen: 'Pain shoots down the leg.',
        equipment: [],
        cautions: [],
        evidence: fromGuideline,
      },
    },
    education: {
      'pain-talk': {
        id: 'pain-talk',
        title: 'What pain is',
        plain: 'You learn about pain.',
        discipline: 'therapist',
        keyMessages: ['Hurt is not harm.'],
        modes: ['in-person'],
        delivery: 'within-visits',
        evidence: fromGuideline,
      },
    },
    measures: {
      'pain-score': {
        id: 'pain-score',
        title: 'Pain score',
        unit: 'points',
        min: 0,
        max: 10,
        grain: 1,
        direction: 'lower-is-better',
        retest: 'Each review.',
        minutes: 1,
        licence: 'free',
        evidence: fromGuideline,
      },
      sitting: {
        id: 'sitting',
        title: 'Sitting time',
        unit: 'min',
        min: 0,
        max: 480,
        grain: 5,
        direction: 'higher-is-better',
        parts: [{ code: 'desk', title: 'at a desk', min: 0, max: 480 }],
        retest: 'Each review.',
        minutes: 1,
        licence: 'free',
        evidence: byDefault,
      },
    },
    goals: {
      'less-pain': {
        id: 'less-pain',
        title: 'Less pain',
        statement: 'Pain from {baseline} to {target} {unit} by {due}.',
        measure: 'pain-score',
        targets: [
          {
            title: 'a third less',
            formula: { kind: 'improve', percent: 30 },
            evidence: fromGuideline,
          },
        ],
        due: 'program-end',
        trajectory: 'steady',
        servedBy: [{ intervention: 'visits' }, { exercise: 'walking' }],
        evidence: byDefault,
      },
      sit: {
        id: 'sit',
        title: 'Sit longer',
        statement: '{words}: sit {target} {unit} by {due}.',
        measure: 'sitting',
        part: 'desk',
        activity: 'desk',
        ladder: { steps: ['20 minutes, then stand', '40 minutes'], evidence: byDefault },
        targets: [
          {
            title: 'own',
            formula: { kind: 'patients-own' },
            evidence: byDefault,
          },
        ],
        due: { weeks: 4 },
        trajectory: 'steady',
        servedBy: [{ tag: 'hands-on' }],
        evidence: byDefault,
      },
    },
    activities: {
      desk: { id: 'desk', title: 'Desk', capacities: ['a strong trunk', 'breaks'], evidence: byDefault },
    },
    trajectories: {
      steady: {
        id: 'steady',
        title: 'Steady',
        points: [
          { week: 2, share: 0.5 },
          { week: 6, share: 1 },
        ],
        evidence: byDefault,
      },
    },
    roles: {
      therapist: roleOf('therapist', 'Therapist', 'therapy'),
      physician: roleOf('physician', 'Physician', 'medicine'),
    },
    reviews: {
      early: reviewOf('early', 'Early review', 2),
      late: reviewOf('late', 'Last review', 5),
    },
    advice: {
      watch: {
        id: 'watch',
        kind: 'safety-net',
        title: 'When to call',
        text: ['Call at once if your legs go numb.'],
        evidence: fromGuideline,
      },
      shoes: {
        id: 'shoes',
        kind: 'first-appointment',
        title: 'What to bring',
        text: ['Bring shoes.'],
        evidence: byDefault,
      },
    },
    payers: {
      claim: {
        id: 'claim',
        payer: 'board',
        title: 'The compensation board',
        plain: 'It pays after an injury at work.',
        rank: 1,
        covers: [
          { discipline: 'therapist', visits: 6, unitCost: { value: 99.5, currency: 'CAD' } },
          { discipline: 'physician', preAuthorisation: false },
        ],
        verifyNote: 'Ask the board.',
        evidence: fromGuideline,
      },
      insurer: {
        id: 'insurer',
        payer: 'insurer',
        title: 'The insurer',
        plain: 'It pays a part.',
        validFrom: '2026-12-01',
        validTo: '2026-12-31',
        rank: 2,
        covers: [
          {
            item: 'visits',
            amount: { value: 600, currency: 'CAD' },
            preAuthorisation: true,
            leadBusinessDays: 10,
            note: 'a letter is needed',
          },
          { item: 'thrust', visits: 3 },
        ],
        verifyNote: 'Ask the insurer.',
        evidence: byDefault,
      },
    },
    limits: {
      'hands-on': {
        id: 'hands-on',
        title: 'Hands-on treatments',
        tag: 'hands-on',
        max: 1,
        evidence: byDefault,
      },
    },
    tags: { 'hands-on': { id: 'hands-on', title: 'Hands-on' } },
    disagreements: {
      'thrust-alone': {
        id: 'thrust-alone',
        title: 'Thrust techniques alone',
        kind: 'guidelines',
        positions: [
          { source: 'guide-2021', says: 'only with exercise' },
          { source: 'other-2020', says: 'also alone' },
          { source: 'third-2019', says: 'also alone' },
        ],
        stance: 'Only with exercise: it is safer.',
        about: [{ intervention: 'thrust' }],
        evidence: fromGuideline,
      },
      'six-weeks': {
        id: 'six-weeks',
        title: 'Six weeks are enough',
        kind: 'article',
        positions: [{ source: 'other-2020', says: 'they are not always' }],
        stance: 'A review decides.',
        configuredBy: 'course-weeks',
        about: [{ program: 'standard' }],
        evidence: byDefault,
      },
    },
    settings: {
      'course-weeks': {
        id: 'course-weeks',
        title: 'Length of a course',
        unit: 'weeks',
        value: 6,
        min: 4,
        max: 8,
        evidence: byDefault,
      },
    },
    bibliography: {
      'third-2019': { id: 'third-2019', citation: 'A third guideline, 2019.', read: 'read' },
      'guide-2021': { id: 'guide-2021', citation: 'A guideline, 2021.', year: 2021, read: 'read' },
      'other-2020': { id: 'other-2020', citation: 'Another guideline, 2020.', read: 'recalled' },
      'unused-1999': { id: 'unused-1999', citation: 'Nobody cites this.', read: 'read' },
    },
  },
})

function phase(id: string, title: string, weeks: number, focus: string) {
  return {
    id,
    title,
    weeks,
    focus,
    entry: ['Cleared.'],
    exit: [{ text: 'It is easier.' }],
    evidence: byDefault,
  }
}

function roleOf(id: string, title: string, discipline: string) {
  return {
    id,
    title,
    discipline,
    responsibilities: [`Gives ${discipline}.`],
    mayLead: true,
    evidence: byDefault,
  }
}

function reviewOf(id: string, title: string, week: number) {
  return {
    id,
    title,
    week,
    minutes: 20,
    measures: [],
    roles: ['therapist'],
    question: 'Is it going well?',
    ifOffTrack: 'Change the plan.',
    evidence: byDefault,
  }
}

export const assessment: Assessment = { id: 'p-1', assessedOn: '2026-12-01' }

export const findings: Findings = {
  asOf: '2026-12-01',
  findings: [],
  facts: {
    asOf: '2026-12-01',
    values: {
      age: { type: 'number', min: 44, max: 44 },
      osteoporosis: { type: 'boolean', value: true },
      screen: { type: 'unknown' },
    },
  },
  openGates: [],
  setFacts: {},
  faults: [],
}

const voice = (name: string, action: string, outcome: 'applies' | 'unknown' = 'applies') => ({
  rule: name,
  action,
  outcome,
  missing: outcome === 'unknown' ? ['osteoporosis'] : [],
})

/** A selected item unless `more` says otherwise. */
export function itemDecision(
  kind: ItemDecision['kind'],
  id: string,
  more: Partial<ItemDecision> = {},
): ItemDecision {
  return {
    kind,
    id,
    outcome: 'selected',
    reason: 'recommended',
    strength: 'recommend',
    preferred: false,
    phases: ['standard.begin', 'standard.build'],
    doseChanges: [],
    voices: [],
    checks: [],
    missing: [],
    ...more,
  }
}

export const decisions: CareDecisions = {
  asOf: '2026-12-01',
  provisional: false,
  triage: {
    state: 'clear',
    treatmentWaits: false,
    fired: [],
    possible: [],
    openGates: [],
  },
  program: {
    program: 'standard',
    provisional: false,
    rules: ['program.convention'],
    missing: [],
    alternatives: [{ program: 'intensive', reason: 'too-few-days', rules: [], missing: [] }],
  },

  pathways: [],
  items: [
    itemDecision('education', 'pain-talk', {
      strength: 'consider',
      reason: 'considered',
    }),
    itemDecision('exercise', 'walking', {
      exerciseDose: { daysPerWeek: 5, minutes: 10 },
      voices: [voice('walking.recommend', 'recommend')],
    }),
    itemDecision('intervention', 'thrust', {
      outcome: 'set-aside',
      reason: 'contraindicated',
      voices: [voice('thrust.osteoporosis', 'contraindicate')],
    }),
    itemDecision('intervention', 'visits', {
      sessionDose: { perWeek: 1, minutes: 40 },
      preferred: true,
      voices: [voice('visits.recommend', 'recommend')],
      checks: [
        {
          rule: 'program.convention',
          check: 'Watch the blood pressure.',
          certain: true,
        },
      ],
      doseChanges: [
        {
          quantity: 'perWeek',
          from: 2,
          to: 1,
          rules: ['program.convention'],
          cautious: false,
        },
      ],
    }),
  ],
  goals: [
    {
      id: 'less-pain',
      template: 'less-pain',
      measure: 'pain-score',
      baseline: { score: 8, on: '2026-12-01' },
      target: { score: 5, comparator: 'at-most', branch: 'a third less' },
      trajectory: 'steady',
      servedBy: ['exercise/walking', 'intervention/visits'],
      rules: [],
      missing: [],
    },
    {
      id: 'sit.desk',
      template: 'sit',
      measure: 'sitting',
      part: 'desk',
      words: 'Work at my desk',
      importance: 8,
      noTarget: 'no-baseline',
      dueWeeks: 4,
      trajectory: 'steady',
      servedBy: [],
      rules: [],
      missing: [],
    },
  ],
  team: [
    {
      role: 'therapist',
      as: 'lead',
      for: ['exercise'],
      rules: ['program.convention'],
      from: ['program'],
    },
  ],
  reviews: [
    { review: 'early', week: 2, rules: ['program.convention'] },
    { review: 'late', week: 5, rules: [] },
  ],
  monitors: [{ measure: 'sitting', everyWeeks: 4, rules: [] }],
  advice: [
    { advice: 'shoes', rules: [] },
    { advice: 'watch', rules: [] },
  ],
  disagreements: [
    { disagreement: 'thrust-alone', about: ['intervention/thrust'] },
    { disagreement: 'six-weeks', about: ['program/standard'] },
  ],
  payers: [
    { payer: 'claim', certain: false, missing: ['osteoporosis'] },
    { payer: 'insurer', certain: true, missing: [] },
  ],
  questions: [
    {
      fact: 'osteoporosis',
      question: 'Has the person brittle bones?',
      gate: false,
      decides: ['intervention/thrust'],
      rules: ['thrust.osteoporosis'],
    },
  ],
}

/** A weekly visit on a Monday; ordinal 1 is on 7 December 2026. */
export function visit(ordinal: number, more: Partial<Session> = {}): Session {
  const dates = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-29', '2027-01-04', '2027-01-11']
  const date = dates[ordinal - 1] ?? '2027-01-11'
  return {
    id: `visits/${ordinal}`,
    series: 'visits',
    ordinal,
    date,
    start: '09:00',
    minutes: 40,
    discipline: 'therapist',
    mode: ordinal === 2 ? 'virtual' : 'in-person',
    category: 'treatment',
    items: ['intervention/visits'],
    phase: ordinal < 3 ? 'standard.begin' : 'standard.build',
    window: { earliest: date, latest: date },
    ...more,
  }
}

export const schedule: Schedule = {
  startOn: '2026-12-07',
  endOn: '2027-01-17',
  zone: 'America/Toronto',
  phases: [
    { id: 'standard.begin', from: '2026-12-07', to: '2026-12-20' },
    { id: 'standard.build', from: '2026-12-21', to: '2027-01-17' },
  ],
  sessions: [1, 2, 3, 4, 5].map((ordinal) => visit(ordinal)),
  reviews: [
    {
      review: 'early',
      week: 2,
      date: '2026-12-21',
      start: '10:00',
      minutes: 20,
    },
    {
      review: 'late',
      week: 5,
      date: '2027-01-11',
      start: '10:00',
      minutes: 20,
    },
  ],
  home: [
    {
      exercise: 'walking',
      from: '2026-12-07',
      to: '2027-01-17',
      weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      timesPerDay: 1,
    },
  ],
  fit: [],
  unscheduled: [
    {
      series: 'visits',
      items: ['intervention/visits'],
      discipline: 'therapist',
      phase: 'standard.build',
      sessions: 1,
      constraint: 'centre-closed',
      wouldHelp: 'another weekday than Monday',
    },
  ],
  wanted: 6,
  placed: 5,
}

interface Example {
  readonly pack: Pack
  readonly assessment: Assessment
  readonly findings: Findings
  readonly decisions: CareDecisions
  readonly schedule: Schedule
}

export const example: Example = {
  pack,
  assessment,
  findings,
  decisions,
  schedule,
}

/** What `assemblePlan` takes, with what a test changes. */
export function argumentsOf(
  changes: Partial<Example> = {},
): [Pack, Assessment, Findings, CareDecisions, Schedule] {
  const given = { ...example, ...changes }
  return [given.pack, given.assessment, given.findings, given.decisions, given.schedule]
}

const emergency = {
  disposition: 'emergency',
  rule: 'screen.emergency',
  to: 'physician',
  withinHours: 0,
  certain: true,
  missing: [],
}

/** The same person with numbness between the legs: everything stops. */
export const stopDecisions: CareDecisions = {
  ...decisions,
  triage: {
    state: 'stop',
    treatmentWaits: false,
    disposition: emergency,
    fired: [emergency],
    possible: [],
    openGates: [],
  },
}

/** The same person, of whom nobody asked. */
export const provisionalDecisions: CareDecisions = {
  ...decisions,
  provisional: true,
  triage: {
    state: 'provisional',
    treatmentWaits: true,
    fired: [],
    possible: [{ ...emergency, certain: false, missing: ['screen'] }],
    openGates: ['screen'],
  },
  questions: [
    {
      fact: 'screen',
      question: 'Any numbness?',
      gate: true,
      decides: ['triage'],
      rules: ['screen.emergency'],
    },
    ...decisions.questions,
  ],
}

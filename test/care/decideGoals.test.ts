import { describe, expect, test } from 'vitest'
import type { Action } from '../../src/model/action.js'
import type { GoalDecision } from '../../src/model/careDecisions.js'
import type { GoalTemplate, TargetBranch } from '../../src/model/goalTemplate.js'
import { fact } from '../support/tinyPack.js'
import {
  contraindicate,
  decide,
  evidence,
  measure,
  offerChronic,
  type Rules,
  recommend,
  type Situation,
} from './careExample.js'

const branch = (title: string, more: Partial<TargetBranch>): TargetBranch => ({
  title,
  formula: { kind: 'improve', points: 10 },
  evidence: { ...evidence, sources: [] },
  ...more,
})

function template(id: string, more: Partial<GoalTemplate> = {}): GoalTemplate {
  return {
    id,
    title: id,
    statement: 'x',
    measure: 'odi',
    targets: [branch('improve', {})],
    due: 'program-end',
    trajectory: 'steady',
    servedBy: [{ tag: 'strength' }, { intervention: 'massage' }],
    evidence: { ...evidence, sources: [] },
    ...more,
  }
}

const set = (goal: string): Action => ({ type: 'set-goal', params: { goal } })
const odi = (score: number, on = '2026-12-01') => ({ measure: 'odi', score, on })

/** The goals of a situation with one template `g`, set by the rule `set` unless told otherwise. */
function goalsOf(more: Partial<GoalTemplate>, situation: Situation = {}): readonly GoalDecision[] {
  return decide({
    ...situation,
    rules: { ...offerChronic, set: set('g'), ...situation.rules },
    rest: {
      goals: { g: template('g', more) },
      measures: {
        odi: measure('odi'),
        psfs: measure('psfs', { max: 10, grain: 0.5, direction: 'higher-is-better' }),
      },
    },
  }).goals
}

describe('a goal', () => {
  test('has its baseline, its target, what serves it and the rules that set it', () => {
    const rules: Rules = {
      also: set('g'),
      m: recommend('massage'),
      b: { type: 'recommend', params: { exercise: 'bridge' } },
      s: { type: 'recommend', params: { exercise: 'squat' } },
      no: { type: 'contraindicate', params: { exercise: 'squat' } },
    }
    expect(
      goalsOf({ due: { weeks: 6 } }, { rules, assessment: { measures: [odi(42, '2026-11-30')] } }),
    ).toEqual([
      {
        id: 'g',
        template: 'g',
        measure: 'odi',
        baseline: { score: 42, on: '2026-11-30' },
        target: { score: 32, comparator: 'at-most', branch: 'improve' },
        dueWeeks: 6,
        trajectory: 'steady',
        servedBy: ['exercise/bridge', 'intervention/massage'],
        rules: ['also', 'set'],
        missing: [],
      },
    ])
  })

  test('that nothing serves says so', () => {
    expect(goalsOf({}, { rules: { m: contraindicate('massage') } })[0]?.servedBy).toEqual([])
  })
})

describe('the baseline', () => {
  test.each<[string, Partial<GoalTemplate>, Situation, GoalDecision['baseline']]>([
    [
      'is the latest score',
      {},
      { assessment: { measures: [odi(42), odi(60, '2026-10-01')] } },
      { score: 42, on: '2026-12-01' },
    ],
    [
      'ignores the measure of another instrument',
      {},
      { assessment: { measures: [{ measure: 'psfs', score: 4, on: '2026-12-01' }] } },
      undefined,
    ],
    [
      'ignores a score after the day of reckoning',
      {},
      { assessment: { measures: [odi(42, '2026-12-02'), odi(60, '2026-10-01')] } },
      { score: 60, on: '2026-10-01' },
    ],
    [
      'passes over an entry without a score',
      {},
      {
        assessment: {
          measures: [{ measure: 'odi', parts: { sitting: 3 }, on: '2026-12-01' }, odi(60, '2026-10-01')],
        },
      },
      { score: 60, on: '2026-10-01' },
    ],
    [
      'is the latest of the part',
      { part: 'sitting' },
      { assessment: { measures: [{ measure: 'odi', score: 60, parts: { sitting: 3 }, on: '2026-12-01' }] } },
      { score: 3, on: '2026-12-01' },
    ],
    [
      'is the fact that the template names',
      { baselineFact: 'pain' },
      { values: { pain: { type: 'number', min: 6, max: 6 } } },
      { score: 6, on: '2026-12-01' },
    ],
    [
      'is no fact that is known only roughly',
      { baselineFact: 'pain' },
      { values: { pain: { type: 'number', min: 5, max: 6 } } },
      undefined,
    ],
    [
      'is a score before a fact',
      { baselineFact: 'pain' },
      { assessment: { measures: [odi(42)] }, values: { pain: { type: 'number', min: 6, max: 6 } } },
      { score: 42, on: '2026-12-01' },
    ],
    [
      'of a person own goal is what they said',
      { activity: 'gardening' },
      { assessment: { goals: [{ activity: 'gardening', words: 'weeding', baseline: 3 }] } },
      { score: 3, on: '2026-12-01' },
    ],
  ])('%s', (_, more, situation, expected) => {
    expect(goalsOf(more, situation)[0]?.baseline).toEqual(expected)
  })

  test('that is missing leaves no target, and is asked for', () => {
    const facts = [
      fact('odi-score', 'number', {
        question: 'What is the score?',
        obtain: { from: 'measure', measure: 'odi' },
      }),
    ]
    const rest = { goals: { g: template('g') }, measures: { odi: measure('odi') } }
    const decisions = decide({ rules: { ...offerChronic, set: set('g') }, facts, rest })
    expect(decisions.goals[0]).toMatchObject({ noTarget: 'no-baseline', missing: ['odi-score'] })
    expect(decisions.goals[0]).not.toHaveProperty('target')
    expect(decisions.questions).toEqual([
      { fact: 'odi-score', question: 'What is the score?', gate: false, decides: ['goal/g'], rules: ['set'] },
    ])
  })
})

describe("the baseline of a person's own goal", () => {
  const own = { activity: 'gardening', measure: 'odi' }
  const gardening = { activity: 'gardening', words: 'weeding' }
  test('is the recorded score when the person named none', () => {
    const situation = { assessment: { goals: [gardening], measures: [odi(42, '2026-11-30')] } }
    expect(goalsOf(own, situation)[0]).toMatchObject({
      baseline: { score: 42, on: '2026-11-30' },
      target: { score: 32 },
    })
  })

  test('is what the person said where both are there', () => {
    const situation = { assessment: { goals: [{ ...gardening, baseline: 50 }], measures: [odi(42)] } }
    expect(goalsOf(own, situation)[0]?.baseline).toEqual({ score: 50, on: '2026-12-01' })
  })

  test('is no score that may be about another activity of the person', () => {
    const goals = [gardening, { activity: 'stairs', words: 'to my flat' }]
    const decisions = decide({
      assessment: { goals, measures: [odi(42)] },
      rules: { ...offerChronic, one: set('g'), other: set('h') },
      rest: {
        goals: { g: template('g', own), h: template('h', { ...own, activity: 'stairs' }) },
        measures: { odi: measure('odi') },
      },
    })
    expect(decisions.goals.map(({ baseline, noTarget }) => baseline ?? noTarget)).toEqual([
      'no-baseline',
      'no-baseline',
    ])
  })

  test('keeps who is beyond the target they named', () => {
    const targets = [branch('own', { formula: { kind: 'patients-own' } })]
    const situation = { assessment: { goals: [{ ...gardening, target: 60 }], measures: [odi(42)] } }
    expect(goalsOf({ ...own, targets }, situation)[0]?.target?.score).toBe(42)
  })
})

describe('a baseline at the end of the scale', () => {
  test.each([
    ['lower-is-better', 0, 'already-best'],
    ['lower-is-better', 1, undefined],
    ['higher-is-better', 100, 'already-best'],
    ['higher-is-better', 99, undefined],
  ] as const)('of a measure where %s: %i', (direction, score, noTarget) => {
    const { goals } = decide({
      rules: { ...offerChronic, set: set('g') },
      assessment: { measures: [odi(score)] },
      rest: { goals: { g: template('g') }, measures: { odi: measure('odi', { direction }) } },
    })
    expect(goals[0]?.noTarget).toBe(noTarget)
  })
})

describe('without a program', () => {
  test('there is no date to reach a goal by, and so no goal', () => {
    const rest = { goals: { g: template('g') }, measures: { odi: measure('odi') } }
    expect(decide({ rules: { set: set('g') }, rest }).goals).toEqual([])
  })
})

describe('a person own goal', () => {
  test('carries their words, what it means to them and their target', () => {
    const goals = [
      {
        activity: 'gardening',
        words: 'an hour of weeding',
        baseline: 3,
        target: 8,
        importance: 9,
        confidence: 6,
      },
    ]
    const targets = [branch('own', { formula: { kind: 'patients-own' } }), branch('improve', {})]
    expect(
      goalsOf({ activity: 'gardening', measure: 'psfs', targets }, { assessment: { goals } }),
    ).toMatchObject([
      {
        id: 'g.gardening',
        template: 'g',
        words: 'an hour of weeding',
        importance: 9,
        confidence: 6,
        baseline: { score: 3, on: '2026-12-01' },
        target: { score: 8, comparator: 'at-least', branch: 'own' },
      },
    ])
  })

  test('without a target of their own takes the next branch', () => {
    const goals = [{ activity: 'gardening', words: 'weeding', baseline: 3 }]
    const targets = [
      branch('own', { formula: { kind: 'patients-own' } }),
      branch('improve', { formula: { kind: 'improve', points: 3 } }),
    ]
    expect(
      goalsOf({ activity: 'gardening', measure: 'psfs', targets }, { assessment: { goals } })[0]?.target,
    ).toEqual({
      score: 6,
      comparator: 'at-least',
      branch: 'improve',
    })
  })
})

describe('the branch', () => {
  const targets = [
    branch('low', { baselineTo: 20, formula: { kind: 'maintain' } }),
    branch('feverish', {
      baselineFrom: 60,
      when: { fact: 'fever', operator: 'equal', value: true },
      formula: { kind: 'improve', points: 4 },
    }),
    branch('high', { baselineFrom: 40, baselineTo: 80 }),
  ]
  test.each<[string, number, boolean | undefined, Partial<GoalDecision>]>([
    ['includes its upper end', 20, false, { target: { score: 20, comparator: 'at-most', branch: 'low' } }],
    ['is none between two', 21, false, { noTarget: 'no-branch-fits' }],
    ['includes its lower end', 40, false, { target: { score: 30, comparator: 'at-most', branch: 'high' } }],
    ['needs its condition', 60, false, { target: { score: 50, comparator: 'at-most', branch: 'high' } }],
    [
      'is the first that fits',
      60,
      true,
      { target: { score: 56, comparator: 'at-most', branch: 'feverish' } },
    ],
    [
      'is open while its condition is unknown',
      60,
      undefined,
      { noTarget: 'rule-unknown', missing: ['fever'] },
    ],
    [
      'is not asked about where it cannot fit',
      40,
      undefined,
      { target: { score: 30, comparator: 'at-most', branch: 'high' } },
    ],
    ['is none above all', 81, false, { noTarget: 'no-branch-fits' }],
  ])('%s', (_, score, fever, expected) => {
    const values = fever === undefined ? {} : { fever: { type: 'boolean' as const, value: fever } }
    expect(goalsOf({ targets }, { assessment: { measures: [odi(score)] }, values })[0]).toMatchObject(
      expected,
    )
  })
})

describe('a goal that is set by an unknown rule', () => {
  test('has no target, and is asked about', () => {
    const rules: Rules = { set: [set('g'), ['bone']] }
    expect(goalsOf({}, { rules, assessment: { measures: [odi(42)] } })[0]).toMatchObject({
      baseline: { score: 42, on: '2026-12-01' },
      noTarget: 'rule-unknown',
      rules: ['set'],
      missing: ['bone'],
    })
  })

  test('has its target as soon as another rule sets it for certain', () => {
    const rules: Rules = { other: [set('g'), ['bone']] }
    expect(goalsOf({}, { rules, assessment: { measures: [odi(42)] } })[0]).toMatchObject({
      target: { score: 32, comparator: 'at-most', branch: 'improve' },
      rules: ['set'],
      missing: [],
    })
  })
})

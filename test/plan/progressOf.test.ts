import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { GoalStatus, JudgedGoal } from '../../src/model/goalProgress.js'
import { importantChange } from '../../src/plan/importantChange.js'
import { progressOf } from '../../src/plan/progressOf.js'
import { backPain } from '../support/backPain.js'
import { byDefault } from './careExample.js'

/** Disability from 44 to 30 in twelve weeks: 40 after two, 32 after four, 31 after eight. Error and important change are 10. */
const disability: JudgedGoal = {
  id: 'disability',
  measure: { id: 'odi', title: 'Disability', unit: 'percent' },
  direction: 'lower-is-better',
  baseline: { score: 44, on: '2026-12-01' },
  target: { score: 30, comparator: 'at-most', branch: 'a third less', evidence: byDefault },
  due: '2027-02-23',
  milestones: [
    { review: 'week-2', date: '2026-12-15', score: 40 },
    { review: 'week-4', date: '2026-12-29', score: 32 },
    { review: 'week-8', date: '2027-01-26', score: 31 },
  ],
  importantChange: { points: 13.2, evidence: byDefault },
  measurementError: { points: 10, evidence: byDefault },
  behind: { belowPercent: 50, checkpoints: 2, evidence: byDefault },
}
const with_ = (changes: Partial<JudgedGoal>): JudgedGoal => ({ ...disability, ...changes })
const without = (...fields: (keyof JudgedGoal)[]): JudgedGoal =>
  Object.fromEntries(
    Object.entries(disability).filter(([key]) => !(fields as string[]).includes(key)),
  ) as unknown as JudgedGoal

const keep = with_({
  baseline: { score: 2, on: '2026-12-01' },
  target: { score: 2, comparator: 'at-most', branch: 'keep', evidence: byDefault },
  milestones: disability.milestones.map((one) => ({ ...one, score: 2 })),
  measurementError: { points: 2, evidence: byDefault },
})

const steep = with_({
  baseline: { score: 80, on: '2026-12-01' },
  milestones: [{ review: 'week-4', date: '2026-12-29', score: 50 }],
})

const confidence = with_({
  direction: 'higher-is-better',
  baseline: { score: 22, on: '2026-12-01' },
  target: { score: 30, comparator: 'at-least', branch: 'eight more', evidence: byDefault },
  milestones: [{ review: 'week-4', date: '2026-12-29', score: 27 }],
  measurementError: { points: 11.5, evidence: byDefault },
  importantChange: { points: 8, evidence: byDefault },
})

type Row = readonly [name: string, goal: JudgedGoal, scores: readonly [string, number][], status: GoalStatus]

const rows: readonly Row[] = [
  ['nothing measured', disability, [], 'not-measured'],
  ['measured on the day of the baseline only', disability, [['2026-12-01', 30]], 'not-measured'],
  ['measured on the day after', disability, [['2026-12-02', 30]], 'achieved'],
  ['measured, without a baseline', without('baseline'), [['2026-12-15', 30]], 'not-measured'],

  ['worse by less than the error', disability, [['2026-12-15', 53.9]], 'within-measurement-error'],
  ['worse by just the error', disability, [['2026-12-15', 54]], 'worsening'],
  [
    'worse by the error at the second checkpoint too',
    disability,
    [
      ['2026-12-15', 54],
      ['2026-12-29', 54],
    ],
    'worsening',
  ],
  [
    'worse, error unknown, by less than matters',
    without('measurementError'),
    [['2026-12-08', 57.1]],
    'within-measurement-error',
  ],
  ['worse, error unknown, by what matters', without('measurementError'), [['2026-12-08', 57.2]], 'worsening'],
  [
    'worse by anything, when nothing is known of the measure',
    without('measurementError', 'importantChange'),
    [['2026-12-08', 44.1]],
    'worsening',
  ],
  [
    'unchanged, when nothing is known of the measure',
    without('measurementError', 'importantChange'),
    [['2026-12-08', 44]],
    'on-track',
  ],

  ['the target just met', disability, [['2027-01-26', 30]], 'achieved'],
  ['the target just missed', disability, [['2027-01-26', 31]], 'on-track'],
  [
    'the target met by less than the error',
    with_({ target: { ...disability.target!, score: 35 } }),
    [['2026-12-15', 34.1]],
    'within-measurement-error',
  ],
  [
    'the target met by just the error',
    with_({ target: { ...disability.target!, score: 35 } }),
    [['2026-12-15', 34]],
    'achieved',
  ],
  ['the target met, error unknown', without('measurementError'), [['2026-12-15', 30]], 'achieved'],
  ['what was to be kept, kept', keep, [['2026-12-15', 2]], 'achieved'],
  [
    'what was to be kept, worse by less than the error',
    keep,
    [['2026-12-15', 3]],
    'within-measurement-error',
  ],
  [
    'that, again and again',
    keep,
    [
      ['2026-12-15', 3],
      ['2026-12-29', 3],
      ['2027-01-26', 3],
    ],
    'within-measurement-error',
  ],
  ['what was to be kept, worse by the error', keep, [['2026-12-15', 4]], 'worsening'],

  ['within the error before any milestone', disability, [['2026-12-14', 44]], 'within-measurement-error'],
  ['beyond the error before any milestone', disability, [['2026-12-14', 34]], 'on-track'],
  ['within the error with the milestone met', disability, [['2026-12-15', 40]], 'within-measurement-error'],
  [
    'half of the plan within the error, twice',
    disability,
    [
      ['2026-12-15', 42],
      ['2026-12-29', 38],
    ],
    'within-measurement-error',
  ],
  [
    'less than half of the plan within the error, once',
    disability,
    [['2026-12-29', 39]],
    'within-measurement-error',
  ],
  [
    'less than half, then half',
    disability,
    [
      ['2026-12-15', 43],
      ['2026-12-29', 38],
    ],
    'within-measurement-error',
  ],
  [
    'half, then less than half',
    disability,
    [
      ['2026-12-15', 42],
      ['2026-12-29', 39],
    ],
    'within-measurement-error',
  ],
  [
    'less than half, twice',
    disability,
    [
      ['2026-12-15', 42.1],
      ['2026-12-29', 38.1],
    ],
    'behind',
  ],
  [
    'less than half, twice, measured often between',
    disability,
    [
      ['2026-12-15', 44],
      ['2026-12-17', 43],
      ['2026-12-29', 39],
      ['2027-01-04', 39],
    ],
    'behind',
  ],
  [
    'less than half twice before one milestone is one checkpoint',
    disability,
    [
      ['2026-12-15', 44],
      ['2026-12-28', 44],
    ],
    'within-measurement-error',
  ],

  ['the milestone just met, beyond the error', disability, [['2026-12-29', 32]], 'on-track'],
  ['half of the plan, beyond the error', steep, [['2026-12-29', 65]], 'on-track'],
  ['less than half of the plan, beyond the error', steep, [['2026-12-29', 65.1]], 'behind'],
  ['that on the day before the milestone', steep, [['2026-12-28', 65.1]], 'on-track'],
  [
    'a missed milestone, when the goal says nothing of behind',
    without('behind'),
    [['2026-12-29', 32.1]],
    'behind',
  ],
  [
    'a milestone met, when the goal says nothing of behind',
    without('behind'),
    [['2026-12-29', 32]],
    'on-track',
  ],

  ['short of the target on the day before it is due', disability, [['2027-02-22', 31.5]], 'on-track'],
  ['short of the target on the day it is due', disability, [['2027-02-23', 30.5]], 'behind'],
  ['short of the target after it was due', disability, [['2027-03-23', 30.5]], 'behind'],
  ['the target met after it was due', disability, [['2027-03-23', 30]], 'achieved'],

  ['better than the error without a target', without('target'), [['2026-12-08', 34]], 'on-track'],
  [
    'no better than the error without a target',
    without('target'),
    [['2026-12-08', 35]],
    'within-measurement-error',
  ],

  [
    'where more is better, the target met within the error',
    confidence,
    [['2026-12-29', 31]],
    'within-measurement-error',
  ],
  ['where more is better, the target met beyond the error', confidence, [['2026-12-29', 34]], 'achieved'],
  ['where more is better, worse by the error', confidence, [['2026-12-29', 10.5]], 'worsening'],
]

const measured = (scores: Row[2]) => scores.map(([on, score]) => ({ on, score }))

describe('a goal', () => {
  it.each(rows)('%s', (_name, goal, scores, status) => {
    expect(progressOf(goal, measured(scores)).status).toBe(status)
  })

  it('is judged by the latest day and by the worse score of that day', () => {
    const scores = measured([
      ['2026-12-29', 30],
      ['2026-12-15', 60],
      ['2026-12-29', 33],
    ])
    expect(progressOf(disability, scores).latest).toEqual({ on: '2026-12-29', score: 33 })
  })

  it('says in numbers what it was judged by', () => {
    expect(progressOf(disability, measured([['2026-12-29', 30]]))).toMatchObject({
      goal: 'disability',
      status: 'achieved',
      latest: { score: 30, on: '2026-12-29' },
      change: 14,
      changePercent: 32,
      isBeyondError: true,
      isImportant: true,
      milestone: { score: 32, on: '2026-12-29' },
      percentOfPlanned: 117,
      checkpointsBehind: 0,
    })
  })

  it('counts checkpoints that are behind, back to the last that was not', () => {
    const scores = measured([
      ['2026-12-15', 40],
      ['2026-12-29', 43],
      ['2027-01-26', 43],
      ['2027-02-23', 43],
    ])
    expect(progressOf(disability, scores).checkpointsBehind).toBe(3)
  })

  const anyScores = fc.array(
    fc.record({
      on: fc.integer({ min: 1, max: 28 }).map((day) => `2026-12-${String(day).padStart(2, '0')}`),
      score: fc.integer({ min: 0, max: 100 }),
    }),
  )
  it('does not depend on the order of the measurements', () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        expect(progressOf(disability, [...scores].reverse())).toEqual(progressOf(disability, scores))
      }),
    )
  })

  it('is never better for a worse latest score', () => {
    const order = ['achieved', 'on-track', 'within-measurement-error', 'behind', 'worsening']
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (one, other) => {
        const rank = (score: number) =>
          order.indexOf(progressOf(disability, [{ score, on: '2026-12-15' }]).status)
        const [better, worse] = [Math.min(one, other), Math.max(one, other)]
        return rank(better) <= rank(worse)
      }),
    )
  })
})

describe('the sentence', () => {
  const sentence = (goal: JudgedGoal, scores: Row[2]) => progressOf(goal, measured(scores)).sentence
  it.each([
    ['nothing measured', disability, [], 'Disability has not been measured since 1 December 2026.'],
    ['no baseline', without('baseline'), [], 'Disability has not been measured yet.'],
    [
      'no baseline, a score',
      without('baseline'),
      [['2026-12-15', 30]],
      'Disability has no baseline to compare with; Disability 30 on 15 December 2026 can become it.',
    ],
    [
      'achieved',
      disability,
      [['2027-01-26', 28]],
      'Disability 28 on 26 January 2027: the target of at most 30 is reached, 16 better than at the start, which is a change that matters.',
    ],
    [
      'on track',
      disability,
      [['2026-12-29', 32]],
      'Disability 32 on 29 December 2026: 12 better than at the start, on track (planned: 32 by 29 December 2026).',
    ],
    [
      'near',
      steep,
      [['2026-12-29', 60]],
      'Disability 60 on 29 December 2026: 20 better than at the start, which is a change that matters, 67 percent of what was planned, near enough to the milestone (50 by 29 December 2026).',
    ],
    [
      'within the error',
      disability,
      [['2026-12-15', 44]],
      'Disability 44 on 15 December 2026: as at the start, within the measurement error of 10. The next measurement will tell more.',
    ],
    [
      'reached within the error',
      confidence,
      [['2026-12-29', 31]],
      'Disability 31 on 29 December 2026: the target of at least 30 is reached, but 9 better than at the start, which is a change that matters, within the measurement error of 11.5. Measure again before it counts as achieved.',
    ],
    [
      'behind',
      disability,
      [
        ['2026-12-15', 44],
        ['2026-12-29', 44],
      ],
      'Disability 44 on 29 December 2026: as at the start, less than the plan foresaw by now (32 by 29 December 2026), for the second time in a row. This is a reason to look at the plan again, not a failure of the person.',
    ],
    [
      'short when due',
      disability,
      [['2027-02-23', 33]],
      'Disability 33 on 23 February 2027: 11 better than at the start; 30 was the target for 23 February 2027. This is a reason to look at the plan again, not a failure of the person.',
    ],
    [
      'worse',
      disability,
      [['2026-12-15', 56]],
      'Disability 56 on 15 December 2026: 12 worse than at the start, beyond the measurement error of 10. Look for the reason first.',
    ],
  ] as readonly [string, JudgedGoal, Row[2], string][])('%s', (_name, goal, scores, expected) => {
    expect(sentence(goal, scores)).toBe(expected)
  })
})

describe('the important change', () => {
  it.each([
    ['nprs', 7, 2.1],
    ['nprs', 4, 2],
    ['nprs', 3, 0.9],
    ['odi', 44, 13.2],
    ['odi', 24, 10],
    ['odi', 20, 10],
    ['odi', 18, 5.4],
    ['rmdq', 14, 5],
    ['rmdq', 9, 2.7],
    ['pcs', 30, 8],
    ['pcs', 34, 11],
    ['pseq', 22, 8],
    ['isi', 17, 6],
    ['isi', 11, 3.3],
  ])('of %s from %d is %d', (measure, baseline, points) => {
    expect(importantChange(backPain.measures[measure]!, baseline)?.points).toBe(points)
  })

  it('is not known of a measure of which nobody said it', () => {
    expect(importantChange(backPain.measures['start-back']!, 5)).toBeUndefined()
  })
})

describe('the worked examples', () => {
  const goalOf = (measure: string, baseline: number, target: number): JudgedGoal => {
    const { measurementErrorPoints: points = 0, direction, evidence } = backPain.measures[measure]!
    return with_({
      direction,
      baseline: { score: baseline, on: '2026-12-01' },
      target: { ...disability.target!, score: target },
      milestones: [],
      measurementError: { points, evidence },
      importantChange: importantChange(backPain.measures[measure]!, baseline)!,
    })
  }
  it('self-efficacy from 22 to 31 is better, but within measurement error', () => {
    const progress = progressOf(goalOf('pseq', 22, 30), [{ score: 31, on: '2027-01-12' }])
    expect(progress).toMatchObject({ status: 'within-measurement-error', isImportant: true })
  })

  it('catastrophizing from 34 to 25 is not enough, since 11 points count from above 30', () => {
    const progress = progressOf(goalOf('pcs', 34, 23), [{ score: 25, on: '2027-01-12' }])
    expect(progress).toMatchObject({ status: 'on-track', change: 9, isImportant: false })
  })

  it('pain of 6.5 in week 6, from 7 and planned 5.2, is behind if repeated', () => {
    const pain = {
      ...goalOf('nprs', 7, 4.9),
      milestones: ['2027-01-12', '2027-02-09'].map((date) => ({ review: date, date, score: 5.2 })),
    }
    const once = [{ score: 6.5, on: '2027-01-12' }]
    expect(progressOf(pain, once)).toMatchObject({ status: 'within-measurement-error', checkpointsBehind: 1 })
    const twice = [...once, { score: 6.5, on: '2027-02-09' }]
    expect(progressOf(pain, twice)).toMatchObject({ status: 'behind', percentOfPlanned: 28 })
  })
})

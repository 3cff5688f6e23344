import { describe, expect, test } from 'vitest'
import type { Override, Progress } from '../../src/model/progress.js'
import { addProgress, mergeProgress } from '../../src/revision/mergeProgress.js'

const day1 = '2026-12-01'
const day2 = '2026-12-15'
const score = (value: number, on = day1) => ({ measure: 'pain', score: value, on })
const exclude: Override = {
  on: day1,
  byRole: 'lead',
  action: 'exclude',
  target: 'intervention/tape',
  reasonCode: 'judgement',
  reason: 'It itched.',
}

const full: Progress = {
  reviewedOn: day1,
  measures: [score(5)],
  attendance: [{ session: 'intervention/tape/1', status: 'done' }],
  homeAdherencePercent: { walk: 80 },
  adverseEvents: [{ on: day1, code: 'fall' }],
  findings: { numb: false },
  procedures: [{ on: day1, code: 'operation' }],
  overrides: [exclude],
  transitions: [{ on: day1, byRole: 'lead', to: 'accepted' }],
}

describe('two accounts of one review', () => {
  test('are one account when they say the same', () => {
    expect(mergeProgress(full, full)).toEqual(mergeProgress(full, { reviewedOn: day1 }))
    expect(addProgress(addProgress([], full), full)).toEqual(addProgress([], full))
  })

  test.each<[string, Partial<Progress>, Partial<Progress>, Partial<Progress>]>([
    [
      'keep what came of a session as it was told last, where it was told first',
      {
        attendance: [
          { session: 'a/1', status: 'done' },
          { session: 'a/2', status: 'done' },
        ],
      },
      { attendance: [{ session: 'a/1', status: 'no-show' }] },
      {
        attendance: [
          { session: 'a/1', status: 'no-show' },
          { session: 'a/2', status: 'done' },
        ],
      },
    ],
    [
      'join findings by code; the later one wins',
      { findings: { numb: false, weak: true } },
      { findings: { weak: false, stiff: true } },
      { findings: { numb: false, stiff: true, weak: false } },
    ],
    [
      'join adherence by exercise',
      { homeAdherencePercent: { walk: 10, squat: 20 } },
      { homeAdherencePercent: { walk: 90 } },
      { homeAdherencePercent: { squat: 20, walk: 90 } },
    ],
    [
      'keep two scores of one day: nothing says which holds',
      { measures: [score(5)] },
      { measures: [score(6)] },
      { measures: [score(5), score(6)] },
    ],
    [
      'replace a section that an assessment has too',
      { work: { status: 'off' } },
      { work: { status: 'full' } },
      { work: { status: 'full' } },
    ],
    [
      'keep an empty list apart from none: it says that there was nothing',
      {},
      { adverseEvents: [] },
      { adverseEvents: [] },
    ],
  ])('%s', (_, earlier, later, merged) => {
    expect(mergeProgress({ reviewedOn: day1, ...earlier }, { reviewedOn: day1, ...later })).toEqual({
      reviewedOn: day1,
      ...merged,
    })
  })

  test('give the same bytes in whatever order their keys are told', () => {
    const backwards = Object.fromEntries(Object.entries(full).reverse()) as Progress
    expect(JSON.stringify(addProgress([], backwards))).toBe(JSON.stringify(addProgress([], full)))
  })
})

describe('the record of reviews', () => {
  const second: Progress = { reviewedOn: day2, measures: [score(3, day2)] }

  test('is in order of days, whatever order they are told in', () => {
    expect(addProgress(addProgress([], second), full).map(({ reviewedOn }) => reviewedOn)).toEqual([
      day1,
      day2,
    ])
  })

  test('is the same when a review says everything since the beginning or only what is new', () => {
    const findings = { numb: { value: false, on: day1 } }
    const first = { ...full, findings }
    const everything = { ...first, ...second, measures: [score(5), score(3, day2)] }
    const { homeAdherencePercent: _, ...told } = everything
    expect(addProgress(addProgress([], first), told)).toEqual(addProgress(addProgress([], first), second))
  })

  test('takes an answer without a date as an answer of the day it is told', () => {
    const again = { reviewedOn: day2, findings: { numb: false } }
    expect(addProgress(addProgress([], full), again)[1]).toEqual(again)
  })

  test('keeps what came of a session anew when it is told differently later', () => {
    const corrected: Progress = {
      reviewedOn: day2,
      attendance: [{ session: 'intervention/tape/1', status: 'no-show' }],
    }
    expect(addProgress(addProgress([], full), corrected)[1]).toEqual(corrected)
  })
})

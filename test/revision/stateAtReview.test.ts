import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../src/model/assessment.js'
import type { Progress } from '../../src/model/progress.js'
import { stateAtReview } from '../../src/revision/stateAtReview.js'
import { fact, tinyPack, valueSet } from '../support/tinyPack.js'

const pack = tinyPack({
  facts: [fact('fever', 'boolean', { gate: true }), fact('stiff', 'boolean')],
  valueSets: [valueSet('surgery', 'fusion')],
})
const assessment: Assessment = {
  ...{ id: 'p-1', assessedOn: '2026-12-01' },
  findings: { fever: false, stiff: true },
  measures: [{ measure: 'odi', score: 40, on: '2026-12-01' }],
}
const first: Progress = {
  reviewedOn: '2026-12-15',
  findings: { fever: false },
  measures: [{ measure: 'odi', score: 34, on: '2026-12-15' }],
  attendance: [
    { session: 'a/1', status: 'done' },
    { session: 'a/2', status: 'no-show' },
  ],
  adverseEvents: [],
  preferences: { maxVisitsPerWeek: 1 },
}
const second: Progress = {
  reviewedOn: '2026-12-29',
  attendance: [{ session: 'a/2', status: 'cancelled' }],
  adverseEvents: [{ on: '2026-12-20', code: 'fall' }],
  procedures: [{ code: 'fusion', on: '2026-12-18' }],
}

describe('the state at the first review', () => {
  const { before, progress, current } = stateAtReview(pack, assessment, [first])

  test('begins from the assessment as it was made', () => {
    expect(before).toBe(assessment)
    expect(progress).toEqual(first)
  })

  test('stands with what the review recorded: the screen of the day, the scores beside the earlier ones', () => {
    expect(current).toMatchObject({
      findings: { fever: { value: false, on: '2026-12-15' }, stiff: true },
      measures: [...(assessment.measures ?? []), ...(first.measures ?? [])],
      preferences: { maxVisitsPerWeek: 1 },
    })
  })
})

describe('the state at a later review', () => {
  const { before, progress, current } = stateAtReview(pack, assessment, [first, second])

  test('begins from the assessment as the review before left it', () => {
    expect(before).toEqual(stateAtReview(pack, assessment, [first]).current)
  })

  test('counts visits and events over the whole course; what was said last of a visit holds', () => {
    expect(progress).toEqual({
      ...second,
      attendance: [
        { session: 'a/1', status: 'done' },
        { session: 'a/2', status: 'cancelled' },
      ],
      adverseEvents: [{ on: '2026-12-20', code: 'fall' }],
    })
  })

  test('has no answer to a screen that was not asked again, and keeps other findings', () => {
    expect(current.findings).toEqual({ stiff: true })
  })

  test('keeps the screen that stopped a plan until it is answered anew', () => {
    const stands = stateAtReview(pack, assessment, [first, second], true)
    expect(stands.current.findings).toEqual({ fever: { value: false, on: '2026-12-15' }, stiff: true })
  })

  test('has an operation in its history once', () => {
    const third = { reviewedOn: '2027-01-12' }
    const after = stateAtReview(pack, assessment, [first, second, third])
    expect(after.current.history?.surgeries).toEqual([{ code: 'fusion', on: '2026-12-18' }])
  })
})

test.each<[string, Progress[], Partial<Progress>]>([
  ['nothing was said of visits and events', [{ reviewedOn: '2026-12-15' }], {}],
  [
    'an earlier review said that there was no event',
    [{ reviewedOn: '2026-12-08', adverseEvents: [] }, { reviewedOn: '2026-12-15' }],
    { adverseEvents: [] },
  ],
  [
    'the last review said that no visit was due',
    [{ reviewedOn: '2026-12-08' }, { reviewedOn: '2026-12-15', attendance: [] }],
    { attendance: [] },
  ],
])('absent is unknown and an empty list is none: %s', (_, record, more) => {
  expect(stateAtReview(pack, assessment, record).progress).toEqual({ reviewedOn: '2026-12-15', ...more })
})

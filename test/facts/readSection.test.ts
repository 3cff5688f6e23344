import { describe, expect, test } from 'vitest'
import { deriveFacts } from '../../src/facts/deriveFacts.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { Obtain } from '../../src/model/fact.js'
import type { Progress } from '../../src/model/progress.js'
import { number, unknown } from '../logic/known.js'
import { fact, setting, tinyPack } from '../support/tinyPack.js'
import { derive } from './support.js'

const pain = { current: 6 }
const aged = { from: 'assessment', path: 'pain.current', maxAgeDays: 10 } as const
const later = { from: 'assessment', path: 'pain.current', laterScore: 'scale' } as const
const scored = (score: number, on: string) => ({ measure: 'scale', score, on })

describe('a field of a section that grows old', () => {
  test.each([
    ['2026-06-15', number(6)],
    ['2026-06-25', number(6)],
    ['2026-06-26', unknown],
  ])('is as old as the assessment of 15 June: on %s it is %j, ten days being the most', (asOf, expected) => {
    expect(derive('number', aged, { pain }, { asOf })).toEqual(expected)
  })

  test.each([
    ['2026-06-05', number(6)],
    ['2026-06-04', unknown],
  ])('is as old as its own day, %s: %j', (on, expected) => {
    expect(derive('number', aged, { pain: { ...pain, on } })).toEqual(expected)
  })

  test('may be as old as a setting says', () => {
    const pack = { settings: [setting('fresh', 3)] }
    const obtain = { ...aged, maxAgeDays: { setting: 'fresh' } }
    const ask = (on: string) => derive('number', obtain, { pain: { ...pain, on } }, { pack })
    expect([ask('2026-06-12'), ask('2026-06-11')]).toEqual([number(6), unknown])
  })

  test('is of no age on a day before it was asked', () => {
    expect(derive('number', aged, { pain }, { asOf: '2026-06-01' })).toEqual(number(6))
  })
})

describe('a field for which a later score counts', () => {
  const on = '2026-06-10'
  test.each([
    ['of the day before', '2026-06-09', number(6)],
    ['of the same day', '2026-06-10', number(6)],
    ['of the day after', '2026-06-11', number(2)],
    ['of a day that has not come', '2026-06-16', number(6)],
  ])('is not replaced or is by a score %s', (_, day, expected) => {
    const given = { pain: { ...pain, on }, measures: [scored(2, day)] }
    expect(derive('number', later, given)).toEqual(expected)
  })

  test('lies between two scores of one later day', () => {
    const given = { pain: { ...pain, on }, measures: [scored(2, '2026-06-12'), scored(4, '2026-06-12')] }
    expect(derive('number', later, given)).toEqual({ type: 'number', min: 2, max: 4 })
  })

  test('is known by the score alone, and as old as that', () => {
    const obtain: Obtain = { ...later, maxAgeDays: 10 }
    const given = { pain: { on }, measures: [scored(2, '2026-06-12')] }
    const ask = (asOf: string) => derive('number', obtain, given, { asOf })
    expect([ask('2026-06-22'), ask('2026-06-23')]).toEqual([number(2), unknown])
  })
})

describe('at a review', () => {
  const assessment: Assessment = { id: 'p1', assessedOn: '2026-06-15', pain }
  const pack = tinyPack({ facts: [fact('asked', 'number', { obtain: aged })] })
  const worth = (progress: Progress) => deriveFacts(pack, assessment, progress).values.asked
  const reviewedOn = '2026-06-26'

  test('an old answer is unknown when nobody asked again', () => {
    expect(worth({ reviewedOn })).toEqual(unknown)
  })

  test('an answer of the review is new', () => {
    expect(worth({ reviewedOn, pain: { current: 3 } })).toEqual(number(3))
  })

  test('an answer keeps the day that it names', () => {
    expect(worth({ reviewedOn, pain: { current: 3, on: '2026-06-16' } })).toEqual(number(3))
    expect(worth({ reviewedOn, pain: { current: 3, on: '2026-06-15' } })).toEqual(unknown)
  })
})

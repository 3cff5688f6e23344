import { describe, expect, test } from 'vitest'
import type { Action } from '../../src/model/action.js'
import type { FactValue } from '../../src/model/fact.js'
import { decide, evidence, offerChronic, type Rules } from './careExample.js'

const reviewAt = (id: string, week: number) => ({
  id,
  title: id,
  week,
  minutes: 30,
  measures: [],
  roles: ['nurse'],
  question: 'x',
  ifOffTrack: 'x',
  evidence: { ...evidence, sources: [] },
})
const advice = (id: string, kind: 'safety-net' | 'work') => ({
  id,
  kind,
  title: id,
  text: ['x'],
  evidence: { ...evidence, sources: [] },
})
const rest = {
  reviews: {
    early: reviewAt('early', 2),
    end: reviewAt('end', 6),
    late: reviewAt('late', 7),
    a: reviewAt('a', 6),
  },
  advice: { danger: advice('danger', 'safety-net'), desk: advice('desk', 'work') },
}
const review = (id: string, more: object = {}): Action => ({
  type: 'review',
  params: { review: id, ...more },
})
const advise = (id: string, more: object = {}): Action => ({
  type: 'advise',
  params: { advice: id, ...more },
})
const monitor = (measure: string, everyWeeks: number): Action => ({
  type: 'monitor',
  params: { measure, everyWeeks },
})

function followUp(rules: Rules) {
  return decide({ rules: { ...offerChronic, ...rules }, rest })
}

describe('reviews', () => {
  test('come by week, once each, until the program ends', () => {
    const rules: Rules = {
      r1: review('end'),
      r2: review('early'),
      r3: review('late'),
      r4: review('end'),
      r5: review('a'),
    }
    expect(followUp(rules).reviews).toEqual([
      { review: 'early', week: 2, rules: ['r2'] },
      { review: 'a', week: 6, rules: ['r5'] },
      { review: 'end', week: 6, rules: ['r1', 'r4'] },
    ])
  })

  test.each<[string, Rules]>([
    ['of another program', { r: review('early', { programs: ['acute'] }) }],
    ['that are not certain', { r: [review('early'), ['bone']] }],
  ])('leave out those %s', (_, rules) => {
    expect(followUp(rules).reviews).toEqual([])
  })

  describe('that are asked for by days', () => {
    const { week: _, ...look } = reviewAt('look', 0)
    const asked = (rules: Rules, values: Readonly<Record<string, FactValue>> = {}) =>
      decide({ rules: { ...offerChronic, ...rules }, rest: { ...rest, reviews: { look } }, values }).reviews
    const given = (day: string): FactValue => ({ type: 'date', earliest: day, latest: day })

    test('have their days from the day of reckoning on, the soonest of several rules', () => {
      expect(
        asked({ r1: review('look', { withinDays: 28 }), r2: review('look', { withinDays: 7 }) }),
      ).toEqual([
        {
          review: 'look',
          week: 0,
          rules: ['r1', 'r2'],
          within: { from: '2026-12-02', to: '2026-12-08' },
        },
      ])
    })

    test('count from a date when they name one', () => {
      const after = { r: review('look', { withinDays: 28, fromDays: 14, since: 'given' }) }
      expect(asked(after, { given: given('2026-11-30') })).toMatchObject([
        { within: { from: '2026-12-14', to: '2026-12-28' } },
      ])
      expect(asked(after)).toEqual([])
    })

    test('are asked for no more once their days are over', () => {
      const after = { r: review('look', { withinDays: 28, since: 'given' }) }
      expect(asked(after, { given: given('2026-11-04') })).toHaveLength(1)
      expect(asked(after, { given: given('2026-11-03') })).toEqual([])
    })
  })

  test('all stay when no program says when it ends', () => {
    expect(decide({ rules: { r: review('late') }, rest }).reviews).toEqual([
      { review: 'late', week: 7, rules: ['r'] },
    ])
  })
})

test('monitors follow a measure as often as the most frequent rule asks', () => {
  const rules: Rules = { a: monitor('odi', 6), b: monitor('odi', 4), c: monitor('nprs', 2) }
  expect(followUp(rules).monitors).toEqual([
    { measure: 'nprs', everyWeeks: 2, rules: ['c'] },
    { measure: 'odi', everyWeeks: 4, rules: ['a', 'b'] },
  ])
})

describe('advice', () => {
  test.each<[string, Rules, string[]]>([
    ['that applies is given once', { a: advise('desk'), b: advise('desk') }, ['desk']],
    ['that is a safety net is given when unknown', { a: [advise('danger'), ['bone']] }, ['danger']],
    ['of another kind is not given when unknown', { a: [advise('desk'), ['bone']] }, []],
    ['of another program is not given', { a: advise('desk', { programs: ['acute'] }) }, []],
    ['of this program is given', { a: advise('desk', { programs: ['chronic'] }) }, ['desk']],
  ])('%s', (_, rules, expected) => {
    expect(followUp(rules).advice.map((one) => one.advice)).toEqual(expected)
  })
})

test('what is not certain is asked about', () => {
  const rules: Rules = {
    a: [advise('desk'), ['bone']],
    b: [review('early'), ['bone']],
    c: [monitor('odi', 2), ['bone']],
    d: [advise('danger'), ['fever']],
  }
  expect(followUp(rules).questions).toEqual([
    {
      fact: 'bone',
      question: 'Bone density',
      gate: false,
      decides: ['advice/desk', 'monitor/odi', 'review/early'],
      rules: ['a', 'b', 'c'],
    },
  ])
})

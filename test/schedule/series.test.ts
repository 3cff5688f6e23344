import { describe, expect, test } from 'vitest'
import {
  classOf,
  minutesInWeek,
  postpone,
  type Series,
  startSeries,
  takeWishes,
  visitsBetween,
  visitsInWeeks,
} from '../../src/schedule/series.js'

const series = (parts: Partial<Series> = {}): Series => ({
  key: 'intervention/a',
  discipline: 'physio',
  category: 'treatment',
  modes: ['in-person'],
  usableModes: ['in-person'],
  recommended: true,
  perWeek: 1,
  minutes: 30,
  firstMinutes: 30,
  daysApart: 1,
  weeks: [0, 1, 2, 3],
  total: 4,
  ...parts,
})
const obstacle = { constraint: 'centre-closed', minutes: 30 } as const

describe('visits due', () => {
  test.each([
    [1, [1, 1, 1, 1]],
    [2.5, [3, 2, 3, 2]],
    [0.5, [1, 0, 1, 0]],
    [1 / 3, [1, 0, 0, 1]],
    [0.25, [1, 0, 0, 0]],
    [0, [0, 0, 0, 0]],
  ])('at %d a week are spread evenly', (perWeek, expected) => {
    expect([0, 1, 2, 3].map((week) => visitsBetween(perWeek, week, week + 1))).toEqual(expected)
  })

  test('are not more for the way a fraction is rounded', () => {
    expect(visitsBetween(0.7, 0, 10)).toBe(7)
    expect(visitsBetween(0.1, 0, 30)).toBe(3)
  })
})

describe('the wishes of a week', () => {
  test('are numbered on from week to week', () => {
    const progress = startSeries(series({ perWeek: 2, total: 8 }))
    expect(takeWishes(progress, 0)).toEqual([
      { ordinal: 1, week: 0 },
      { ordinal: 2, week: 0 },
    ])
    expect(takeWishes(progress, 1).map(({ ordinal }) => ordinal)).toEqual([3, 4])
  })

  test('are none in a week that is not its own', () => {
    const progress = startSeries(series({ weeks: [2, 3], total: 2 }))
    expect(takeWishes(progress, 0)).toEqual([])
    expect(takeWishes(progress, 2)).toEqual([{ ordinal: 1, week: 2 }])
  })

  test('end with the most visits of the dose', () => {
    const progress = startSeries(series({ perWeek: 2, total: 3 }))
    expect([0, 1, 2, 3].map((week) => takeWishes(progress, week).length)).toEqual([2, 1, 0, 0])
  })

  test('hold a postponed visit again where the dose leaves room', () => {
    const fortnightly = startSeries(series({ perWeek: 0.5, total: 2 }))
    postpone(fortnightly, takeWishes(fortnightly, 0), obstacle)
    expect(takeWishes(fortnightly, 1)).toEqual([{ ordinal: 1, week: 0, obstacle }])
    const weekly = startSeries(series())
    postpone(weekly, takeWishes(weekly, 0), obstacle)
    expect(takeWishes(weekly, 1)).toEqual([{ ordinal: 2, week: 1 }])
    expect(weekly.waiting).toEqual([{ ordinal: 1, week: 0, obstacle }])
  })

  test('hold a visit missed in a short course again after its last week', () => {
    const course = startSeries(series({ total: 2 }))
    postpone(course, takeWishes(course, 0), obstacle)
    takeWishes(course, 1)
    expect(takeWishes(course, 2).map(({ ordinal }) => ordinal)).toEqual([1])
    expect(course.waiting).toEqual([])
  })

  test('keep the reason of the week in which they were due', () => {
    const course = startSeries(series({ total: 1 }))
    postpone(course, takeWishes(course, 0), obstacle)
    postpone(course, takeWishes(course, 1), { constraint: 'mode', minutes: 30 })
    expect(course.waiting).toEqual([{ ordinal: 1, week: 0, obstacle }])
  })
})

test.each([
  ['assessment', true, 0],
  ['assessment', false, 0],
  ['education', false, 1],
  ['treatment', true, 2],
  ['coordination', true, 2],
  ['treatment', false, 3],
] as const)('%s, recommended %s, is placed in round %i', (category, recommended, round) => {
  expect(classOf(series({ category, recommended }))).toBe(round)
})

describe('a dose that changes by phase', () => {
  const rates = [2, 2, 1, 0.5, 0.5, 0.5].map((perWeek) => ({ perWeek, minutes: perWeek * 30 }))
  const tapering = series({ perWeek: 2, rates, weeks: [0, 1, 2, 3, 4, 5], total: 7 })

  test('counts anew where the rate changes', () => {
    expect([1, 2, 3, 4, 5, 6].map((weeks) => visitsInWeeks(tapering, weeks))).toEqual([2, 4, 5, 6, 6, 7])
  })

  test('asks for its visits week by week', () => {
    const progress = startSeries(tapering)
    expect([0, 1, 2, 3, 4, 5].map((week) => takeWishes(progress, week).length)).toEqual([2, 2, 1, 1, 0, 1])
  })

  test('has visits as long as their week says', () => {
    expect([0, 2, 5].map((week) => minutesInWeek(tapering, week))).toEqual([60, 30, 15])
    expect(minutesInWeek(series({ minutes: 45 }), 0)).toBe(45)
  })
})

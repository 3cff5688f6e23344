import { describe, expect, test } from 'vitest'
import {
  classOf,
  daysToNearest,
  makeDue,
  minutesInWeek,
  noteVisit,
  postpone,
  type Series,
  type SeriesProgress,
  startSeries,
  takeWishes,
  visitsBetween,
  visitsInWeeks,
  wishAgain,
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
  phases: [],
  most: Infinity,
  total: 4,
  ...parts,
})

/** All its visits due, none placed. */
function start(parts: Partial<Series> = {}): SeriesProgress {
  const progress = startSeries(series(parts), 6)
  makeDue(progress)
  return progress
}

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
    const progress = start({ perWeek: 2 })
    expect(takeWishes(progress, 0)).toEqual([
      { ordinal: 1, week: 0 },
      { ordinal: 2, week: 0 },
    ])
    expect(takeWishes(progress, 1).map(({ ordinal }) => ordinal)).toEqual([3, 4])
  })

  test('are none in a week that is not its own', () => {
    const progress = start({ weeks: [2, 3] })
    expect(takeWishes(progress, 0)).toEqual([])
    expect(takeWishes(progress, 2)).toEqual([{ ordinal: 1, week: 2 }])
  })

  test('end with the most visits of the dose', () => {
    const progress = start({ perWeek: 2, most: 3 })
    expect([0, 1, 2, 3].map((week) => takeWishes(progress, week).length)).toEqual([2, 1, 0, 0])
    expect(progress.due).toEqual([2, 1, 0, 0, 0, 0])
  })

  test('hold a postponed visit again where the dose leaves room', () => {
    const fortnightly = start({ perWeek: 0.5 })
    postpone(fortnightly, 0, takeWishes(fortnightly, 0))
    expect(takeWishes(fortnightly, 1)).toEqual([{ ordinal: 1, week: 0 }])
    const weekly = start()
    postpone(weekly, 0, takeWishes(weekly, 0))
    expect(takeWishes(weekly, 1)).toEqual([{ ordinal: 2, week: 1 }])
    expect(weekly.waiting).toEqual([{ ordinal: 1, week: 0 }])
  })

  test('hold a visit missed in a short course again after its last week', () => {
    const course = start({ most: 2 })
    postpone(course, 0, takeWishes(course, 0))
    takeWishes(course, 1)
    expect(takeWishes(course, 2).map(({ ordinal }) => ordinal)).toEqual([1])
    expect(course.waiting).toEqual([])
  })

  test('are no more than the week may still have', () => {
    const progress = start({ perWeek: 2 })
    noteVisit(progress, 1)
    expect(takeWishes(progress, 0)).toEqual([{ ordinal: 1, week: 0 }])
    expect(progress.waiting).toEqual([{ ordinal: 2, week: 0 }])
  })

  test('come up again in their own weeks', () => {
    const progress = start()
    for (const week of [0, 1]) postpone(progress, week, takeWishes(progress, week))
    wishAgain(progress)
    expect([progress.waiting, progress.coming.map((wishes) => wishes.length)]).toEqual([
      [],
      [1, 1, 1, 1, 0, 0],
    ])
  })
})

describe('the days of a series', () => {
  test('are kept in order, whenever they were placed', () => {
    const progress = start()
    for (const day of [9, 2, 30, 9]) noteVisit(progress, day)
    expect(progress.days).toEqual([2, 9, 9, 30])
    expect(progress.inWeek).toEqual([1, 2, 0, 0, 1, 0])
  })

  test.each([
    [0, 2],
    [2, 0],
    [5, 3],
    [6, 3],
    [40, 10],
  ])('day %i lies %i days from the nearest', (day, distance) => {
    const progress = start()
    for (const one of [2, 9, 30]) noteVisit(progress, one)
    expect(daysToNearest(progress, day)).toBe(distance)
  })

  test('lie endlessly far when there are none', () => {
    expect(daysToNearest(start(), 3)).toBe(Infinity)
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
    const progress = startSeries(tapering, 6)
    makeDue(progress)
    expect([0, 1, 2, 3, 4, 5].map((week) => takeWishes(progress, week).length)).toEqual([2, 2, 1, 1, 0, 1])
  })

  test('has visits as long as their week says', () => {
    expect([0, 2, 5].map((week) => minutesInWeek(tapering, week))).toEqual([60, 30, 15])
    expect(minutesInWeek(series({ minutes: 45 }), 0)).toBe(45)
  })
})

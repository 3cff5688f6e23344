import { describe, expect, test } from 'vitest'
import type { ItemFit } from '../../src/model/schedule.js'
import { planFit } from '../../src/plan/planFit.js'

const fitOf = (wanted: number, placed: number) => planFit({ wanted, placed, fit: [] })

describe('how well a plan fits', () => {
  test.each([
    [0, 0, 100, 'No visits are planned.'],
    [1, 1, 100, 'The one visit has a day.'],
    [14, 14, 100, 'All 14 visits and reviews have a day.'],
    [10, 8, 80, '8 of 10 visits and reviews have a day (80%).'],
    [100, 79, 79, 'This plan fits badly: 79 of 100 visits and reviews have a day (79%).'],
    [3, 0, 0, 'This plan fits badly: 0 of 3 visits and reviews have a day (0%).'],
    [1000, 999, 99, '999 of 1000 visits and reviews have a day (99%).'],
  ])('with %i wanted and %i placed is %i percent', (wanted, placed, percent, says) => {
    expect(fitOf(wanted, placed)).toMatchObject({ percent, says })
  })

  test('says of each item how much of it was placed', () => {
    const item = { item: 'intervention/a', due: [2, 2], wanted: 4, placed: 3, lastOrdinal: 3 }
    expect(planFit({ wanted: 4, placed: 3, fit: [item] }).items).toEqual([{ ...item, percent: 75 }])
  })

  const coverEnds = (wanted: number, placed: number, instead: ItemFit['instead']) =>
    planFit({
      wanted,
      placed,
      fit: [{ item: 'intervention/a', due: [], wanted, placed, instead: instead!, lastOrdinal: placed }],
    })

  test.each<[string, number, number, ItemFit['instead'], number, string]>([
    [
      'what is done at home for want of cover is given, and the rest told',
      24,
      9,
      { home: 13 },
      91,
      '9 of 24 visits and reviews have a day, 13 more are done at home for want of cover, and 2 found no place (91%).',
    ],
    [
      'nothing is left when all else is done at home',
      10,
      9,
      { home: 1 },
      100,
      '9 of 10 visits and reviews have a day, 1 more is done at home for want of cover, and none is left without a place (100%).',
    ],
    [
      'it fits badly only by what is not given at all',
      10,
      1,
      { home: 6 },
      70,
      'This plan fits badly: 1 of 10 visits and reviews have a day, 6 more are done at home for want of cover, and 3 found no place (70%).',
    ],
    [
      'a visit in a group or by video has its day, and is told',
      10,
      10,
      { group: 2, virtual: 1 },
      100,
      'All 10 visits and reviews have a day. For want of cover, 2 in a group and 1 by video or phone, not in the usual way.',
    ],
  ])('where cover ends: %s', (_, wanted, placed, instead, percent, says) => {
    expect(coverEnds(wanted, placed, instead)).toMatchObject({ percent, says, items: [{ percent }] })
  })
})

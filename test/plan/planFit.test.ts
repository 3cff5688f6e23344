import { describe, expect, test } from 'vitest'
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
})

import { describe, expect, test } from 'vitest'
import { daysIn, daysWhere, leastGap, setsOfSize, sizeOf, unevenness } from '../../src/schedule/daySets.js'

const setOf = (...days: number[]) => daysWhere((day) => days.includes(day))

describe('sets of days', () => {
  test('hold the days for which something holds', () => {
    expect(setOf(0, 3)).toBe(0b1001)
    expect(daysIn(setOf(0, 3))).toEqual([0, 3])
    expect(sizeOf(setOf(0, 3))).toBe(2)
  })

  test.each([
    [0, 1],
    [1, 7],
    [2, 21],
    [3, 35],
    [6, 7],
    [7, 1],
    [8, 0],
  ])('of size %i are %i', (size, count) => {
    expect(setsOfSize(size)).toHaveLength(count)
  })

  test('stand with the earliest days first', () => {
    expect(setsOfSize(2).slice(0, 3).map(daysIn)).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
    ])
    expect(setsOfSize(1).map(daysIn)).toEqual([[0], [1], [2], [3], [4], [5], [6]])
  })

  test.each([
    [[], Infinity],
    [[4], Infinity],
    [[0, 6], 6],
    [[0, 2, 4], 2],
    [[1, 4, 5], 1],
  ])('%j has a least gap of %d days', (days, gap) => {
    expect(leastGap(setOf(...days))).toBe(gap)
  })

  test.each([
    [[0], 49],
    [[0, 3], 25],
    [[0, 4], 25],
    [[0, 1], 37],
    [[0, 2, 4], 17],
    [[0, 1, 2], 27],
    [[0, 1, 2, 3, 4, 5, 6], 7],
  ])('%j is uneven by %d', (days, expected) => {
    expect(unevenness(setOf(...days))).toBe(expected)
  })
})

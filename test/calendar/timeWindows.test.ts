import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  commonWindows,
  longestOf,
  remainingWindows,
  type TimeWindow,
  windowsOn,
} from '../../src/calendar/timeWindows.js'

const window = (from: number, to: number): TimeWindow => ({ from, to })

describe('the windows of a weekday', () => {
  const on = (...times: [string, string][]) =>
    windowsOn(
      'monday',
      times.map(([from, to]) => ({ weekday: 'monday', from, to })),
    )

  test('are in minutes since midnight, earliest first', () => {
    expect(on(['13:00', '17:00'], ['09:00', '12:00'])).toEqual([window(540, 720), window(780, 1020)])
  })

  test('leave out other weekdays', () => {
    expect(windowsOn('monday', [{ weekday: 'tuesday', from: '09:00', to: '12:00' }])).toEqual([])
  })

  test.each([
    ['overlap', ['09:00', '12:00'], ['11:00', '13:00']],
    ['touch', ['09:00', '12:00'], ['12:00', '13:00']],
    ['lie inside each other', ['09:00', '13:00'], ['10:00', '11:00']],
  ] as [string, [string, string], [string, string]][])('are joined where they %s', (_, one, other) => {
    expect(on(one, other)).toEqual([window(540, 780)])
    expect(on(other, one)).toEqual([window(540, 780)])
  })

  test('are none where they end as they start, or before', () => {
    expect(on(['09:00', '09:00'], ['12:00', '10:00'])).toEqual([])
  })
})

describe('common windows', () => {
  test.each([
    ['overlap', [window(0, 10)], [window(5, 15)], [window(5, 10)]],
    ['touch', [window(0, 10)], [window(10, 20)], []],
    ['lie inside', [window(0, 30)], [window(5, 10), window(20, 25)], [window(5, 10), window(20, 25)]],
    ['lie apart', [window(0, 5)], [window(10, 20)], []],
  ])('of windows that %s', (_, left, right, expected) => {
    expect(commonWindows(left, right)).toEqual(expected)
    expect(commonWindows(right, left)).toEqual(expected)
  })
})

describe('remaining windows', () => {
  test.each([
    ['nothing is taken', [window(0, 10)], [], [window(0, 10)]],
    ['the middle is taken', [window(0, 10)], [window(4, 6)], [window(0, 4), window(6, 10)]],
    ['the start is taken', [window(0, 10)], [window(0, 6)], [window(6, 10)]],
    ['all is taken', [window(0, 10)], [window(0, 10)], []],
    [
      'several stretches are taken',
      [window(0, 10), window(20, 30)],
      [window(5, 25)],
      [window(0, 5), window(25, 30)],
    ],
  ])('when %s', (_, from, without, expected) => {
    expect(remainingWindows(from, without)).toEqual(expected)
  })

  const windows = fc
    .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 8 })
    .map((ends) => ends.sort((left, right) => left - right))
    .map((ends) => ends.flatMap((end, index) => (index % 2 === 1 ? [window(ends[index - 1]!, end)] : [])))
  const minutesIn = (list: readonly TimeWindow[]) =>
    Array.from({ length: 41 }, (_, minute) => minute).filter((minute) =>
      list.some(({ from, to }) => from <= minute && minute < to),
    )

  test('and common windows share out every minute', () => {
    fc.assert(
      fc.property(windows, windows, (left, right) => {
        const shared = minutesIn(commonWindows(left, right))
        const rest = minutesIn(remainingWindows(left, right))
        expect([...shared, ...rest].sort((one, other) => one - other)).toEqual(minutesIn(left))
        expect(shared.filter((minute) => !minutesIn(right).includes(minute))).toEqual([])
      }),
    )
  })
})

test('the longest window of none is 0 minutes', () => {
  expect(longestOf([])).toBe(0)
  expect(longestOf([window(0, 10), window(20, 50)])).toBe(30)
})

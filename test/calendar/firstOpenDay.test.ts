import { describe, expect, test } from 'vitest'
import { firstOpenDay } from '../../src/calendar/firstOpenDay.js'
import type { Calendar } from '../../src/model/calendar.js'

const mondaysAndFridays = (closures: Calendar['closures'] = []): Calendar => ({
  zone: 'America/Toronto',
  opening: [
    { weekday: 'monday', from: '09:00', to: '17:00' },
    { weekday: 'friday', from: '09:00', to: '12:00' },
  ],
  closures,
})

describe('the first open day', () => {
  test.each([
    ['is the day itself when it is open', '2026-11-30', '2026-11-30'],
    ['is the next open weekday', '2026-12-01', '2026-12-04'],
    ['is over a weekend', '2026-12-05', '2026-12-07'],
    ['is over a year end', '2027-01-02', '2027-01-04'],
  ])('%s', (_, onOrAfter, expected) => {
    expect(firstOpenDay(mondaysAndFridays(), onOrAfter)).toBe(expected)
  })

  test.each([
    ['the day before a closure', '2026-12-21', '2026-12-21'],
    ['the first day of a closure', '2026-12-25', '2027-01-04'],
    ['the last day of a closure', '2027-01-01', '2027-01-04'],
    ['the day after a closure', '2027-01-04', '2027-01-04'],
  ])('looks past a closure from %s', (_, onOrAfter, expected) => {
    const closed = mondaysAndFridays([{ from: '2026-12-25', to: '2027-01-01', title: 'winter' }])
    expect(firstOpenDay(closed, onOrAfter)).toBe(expected)
  })

  test('takes a closure without an end for one day', () => {
    const closed = mondaysAndFridays([{ from: '2026-11-30', title: 'stocktaking' }])
    expect(firstOpenDay(closed, '2026-11-30')).toBe('2026-12-04')
  })

  test('is missing when nothing opens within a year', () => {
    const closed = mondaysAndFridays([{ from: '2026-01-01', to: '2029-01-01', title: 'moved' }])
    expect(firstOpenDay(closed, '2026-11-30')).toBeUndefined()
  })
})

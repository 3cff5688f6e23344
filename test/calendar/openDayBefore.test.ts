import { describe, expect, it } from 'vitest'
import { openDayBefore } from '../../src/calendar/openDayBefore.js'
import type { Calendar } from '../../src/model/calendar.js'

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
const calendar = (closures: Calendar['closures'] = []): Calendar => ({
  zone: 'UTC',
  opening: weekdays.map((weekday) => ({ weekday, from: '08:00', to: '17:00' })),
  closures,
})
const holidays = [
  { from: '2026-12-25', to: '2026-12-26', title: 'Christmas' },
  { from: '2027-01-01', title: "New Year's Day" },
]

describe('the day from which so many open days lie before a date', () => {
  it.each([
    ['none: the date itself', '2026-12-15', 0, '2026-12-15'],
    ['one, in the week', '2026-12-15', 1, '2026-12-14'],
    ['one, over a weekend', '2026-12-14', 1, '2026-12-11'],
    ['from a Sunday', '2026-12-13', 1, '2026-12-11'],
    ['ten, two weeks', '2026-12-15', 10, '2026-12-01'],
    ['over a leap day', '2028-03-01', 2, '2028-02-28'],
  ])('%s', (_, date, days, expected) => {
    expect(openDayBefore(calendar(), date, days)).toBe(expected)
  })

  it('leaves out closed days, over the end of a year', () => {
    expect(openDayBefore(calendar(holidays), '2027-01-04', 5)).toBe('2026-12-24')
  })

  it('is not there when a year has not so many', () => {
    const closed = [{ from: '2020-01-01', to: '2030-01-01', title: 'Closed' }]
    expect(openDayBefore(calendar(closed), '2026-12-15', 1)).toBeUndefined()
  })
})

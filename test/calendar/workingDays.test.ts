import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/calendar/calendarDay.js'
import { isWorkingDay } from '../../src/calendar/isWorkingDay.js'
import { workingDayAfter } from '../../src/calendar/workingDayAfter.js'
import { workingDayBefore } from '../../src/calendar/workingDayBefore.js'
import type { Calendar } from '../../src/model/calendar.js'
import type { Weekday } from '../../src/model/primitives.js'

const calendar = (
  closures: Calendar['closures'] = [],
  weekdays: readonly Weekday[] = ['monday'],
): Calendar => ({
  zone: 'UTC',
  opening: weekdays.map((weekday) => ({ weekday, from: '08:00', to: '17:00' })),
  closures,
})
const holidays = [
  { from: '2026-12-25', to: '2026-12-26', title: 'Christmas' },
  { from: '2027-01-01', title: "New Year's Day" },
]

describe('a working day', () => {
  it.each<[string, string, boolean, Calendar]>([
    ['is a Friday', '2026-12-04', true, calendar()],
    ['is a Tuesday, although the centre sees nobody on Tuesdays', '2026-12-01', true, calendar()],
    ['is no Saturday, although the centre is open', '2026-12-05', false, calendar([], ['saturday'])],
    ['is no Sunday', '2026-12-06', false, calendar()],
    ['is no day on which the centre is closed', '2026-12-25', false, calendar(holidays)],
    [
      'is no holiday',
      '2026-12-04',
      false,
      { ...calendar(), holidays: [{ date: '2026-12-04', title: 'Holiday' }] },
    ],
  ])('%s', (_, date, expected, one) => {
    expect(isWorkingDay(one, date)).toBe(expected)
  })
})

describe('the day on which a payer that has so many working days can have answered', () => {
  it.each([
    ['none: the day it was asked', '2026-12-01', 0, '2026-12-01'],
    ['one, in the week', '2026-12-01', 1, '2026-12-02'],
    ['one, asked on a Friday', '2026-12-04', 1, '2026-12-07'],
    ['one, asked on a Sunday', '2026-12-06', 1, '2026-12-07'],
    ['ten, two weeks', '2026-12-01', 10, '2026-12-15'],
    ['over a leap day', '2028-02-28', 2, '2028-03-01'],
  ])('%s', (_, asked, days, expected) => {
    expect(workingDayAfter(calendar(), asked, days)).toBe(expected)
  })
})

describe('the last working day on which it can be asked for an answer by a date', () => {
  it.each([
    ['none: the date itself', '2026-12-15', 0, '2026-12-15'],
    ['one, in the week', '2026-12-15', 1, '2026-12-14'],
    ['one, over a weekend', '2026-12-14', 1, '2026-12-11'],
    ['one, by a Sunday: the answer is there on Friday', '2026-12-13', 1, '2026-12-10'],
    ['ten, two weeks', '2026-12-15', 10, '2026-12-01'],
    ['over a leap day', '2028-03-01', 2, '2028-02-28'],
  ])('%s', (_, date, days, expected) => {
    expect(workingDayBefore(calendar(), date, days)).toBe(expected)
  })

  it('leaves out closed days, over the end of a year', () => {
    expect(workingDayBefore(calendar(holidays), '2027-01-04', 5)).toBe('2026-12-24')
  })
})

it('there is none when the centre is closed for more than a year', () => {
  const closed = calendar([{ from: '2020-01-01', to: '2030-01-01', title: 'Closed' }])
  expect(workingDayBefore(closed, '2026-12-15', 1)).toBeUndefined()
  expect(workingDayAfter(closed, '2026-12-15', 1)).toBeUndefined()
})

it('whoever asks on the last day has the answer in time, and whoever asks a working day later has not', () => {
  const closures = fc.array(
    fc.integer({ min: 0, max: 60 }).map((day) => ({ from: addDays('2026-12-01', day), title: 'Closed' })),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(closures, fc.nat(60), fc.integer({ min: 1, max: 15 }), (closed, day, days) => {
      const one = calendar(closed)
      const date = addDays('2026-12-01', day)
      const last = workingDayBefore(one, date, days) as string
      const later = workingDayAfter(one, last, 1) as string
      expect(isWorkingDay(one, last)).toBe(true)
      expect((workingDayAfter(one, last, days) as string) <= date).toBe(true)
      expect((workingDayAfter(one, later, days) as string) > date).toBe(true)
    }),
  )
})

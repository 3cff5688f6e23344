import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/calendarDay.js'
import { planFit } from '../../src/plan/planFit.js'
import { calendarOf, datesOf, hours, type Input, type Item, schedule } from './scheduleInput.js'

const everyDay = hours(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'])
const visit: Item = { id: 'visit', dose: { perWeek: 1, minutes: 60 } }
const daily: Item = { id: 'daily', dose: { perWeek: 7, minutes: 30 } }
const windows: [] = []

/** Zones on both sides of the date line and of Greenwich: in all of them a day is a day. */
const zones = ['America/Toronto', 'Pacific/Apia', 'Asia/Kolkata', 'Europe/Berlin']

/** Starts whose first fortnight holds a clock change, a leap day, the end of a year or of a month. */
const starts = [
  ['the clocks go forward', '2027-03-08'],
  ['the clocks go back', '2026-10-26'],
  ['a leap day comes', '2028-02-24'],
  ['a year ends', '2026-12-28'],
  ['a month ends', '2027-04-26'],
] as const

describe.each(starts)('when %s', (_, startOn) => {
  const day = (number: number) => addDays(startOn, number)
  const dated = (zone: string, input: Input, more: Partial<Input['options']> = {}) =>
    schedule({
      phases: { only: 2 },
      ...input,
      options: {
        startOn,
        calendar: { ...calendarOf(everyDay), zone },
        ...more,
      },
    })

  test.each(zones)('a window after a procedure keeps to its first and its last day in %s', (zone) => {
    const timing = {
      windows: [
        {
          timing: 'rest',
          items: ['intervention/daily'],
          from: day(3),
          to: day(9),
        },
      ],
    }
    const { sessions } = dated(zone, { items: [daily], timing })
    expect(sessions.map(({ date, start }) => `${date} ${start}`)).toEqual(
      [3, 4, 5, 6, 7, 8, 9].map((number) => `${day(number)} 09:00`),
    )
  })

  test.each(zones)('a closure takes its first and its last day and no other in %s', (zone) => {
    const calendar = {
      ...calendarOf(everyDay, [{ from: day(2), to: day(4), title: 'closed' }]),
      zone,
    }
    expect(datesOf(dated(zone, { items: [daily] }, { calendar }), 'intervention/daily')).toEqual(
      [0, 1, 5, 6, 7, 8, 9, 10, 11, 12, 13].map(day),
    )
  })

  test.each([
    ['the day before', -1, 1],
    ['on the day', 0, 0],
    ['the day after', 1, 0],
  ])('a first visit that should be %s is late by so many days', (_name, by, daysLate) => {
    const timing = { firstVisit: { timing: 'first', by: day(by) }, windows }
    const { firstVisit } = dated('America/Toronto', {
      items: [visit],
      timing,
    })
    expect(firstVisit).toMatchObject({ by: day(by), on: day(0), daysLate })
  })

  test('muscles rest from the last days of a week to the first of the next', () => {
    const legs: Item = {
      ...visit,
      recoveryGroups: ['legs'],
      dose: { perWeek: 4, minutes: 30 },
    }
    const dates = datesOf(dated('Pacific/Apia', { items: [legs] }), 'intervention/visit')
    expect(dates).toEqual([0, 2, 4, 6, 9, 11, 13].map(day))
  })
})

describe('a first visit', () => {
  const late = (by: string, options: Input['options'] = {}) => {
    const timing = { firstVisit: { timing: 'first', by }, windows }
    return planFit(schedule({ items: [visit], timing, options: { ...options } })).says
  }

  test('in time is nothing to speak of', () => {
    expect(late('2026-11-30')).toBe('All 4 visits and reviews have a day.')
  })

  test.each([
    ['before the plan begins', '2026-11-28', {}, '2 days later', 'the plan begins after that day'],
    [
      'while the centre is closed',
      '2026-12-01',
      { calendar: calendarOf(hours(['thursday'])) },
      '2 days later',
      'the centre is closed until then',
    ],
    [
      'while the person cannot come',
      '2026-12-03',
      { preferences: { availability: hours(['friday']) } },
      '1 day later',
      'the person cannot come until then',
    ],
  ])('that was due %s says by how much it is late, and why', (_, by, options, days, why) => {
    const says = late(by, options as Input['options'])
    expect(says).toBe(
      `All 4 visits and reviews have a day. The first visit is ${days} than it should be (by ${by}): ${why}.`,
    )
  })
})

test('of the minutes a day of the program and of the pack the least count', () => {
  const timing = { minutesPerDay: { timing: 'short', minutes: 45 }, windows }
  const input: Input = {
    items: [visit],
    phases: { only: 1 },
    program: { activeMinutesPerDay: 120 },
  }
  expect(schedule(input).placed).toBe(1)
  expect(schedule({ ...input, timing }).unscheduled).toMatchObject([
    { constraint: 'minutes-per-day', wouldHelp: 'more than 45 minutes a day' },
  ])
  expect(schedule({ ...input, program: { activeMinutesPerDay: 30 }, timing }).unscheduled).toMatchObject([
    { wouldHelp: 'more than 30 minutes a day' },
  ])
})

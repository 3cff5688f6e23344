import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/calendarDay.js'
import { planFit } from '../../src/plan/planFit.js'
import { scheduleCare } from '../../src/schedule/scheduleCare.js'
import {
  calendarOf,
  datesOf,
  decisionsOf,
  hours,
  type Input,
  type Item,
  packOf,
  schedule,
} from './scheduleInput.js'

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

  /** Open on these days of three weeks only. */
  const openOn = (...open: number[]) =>
    calendarOf(
      everyDay,
      Array.from({ length: 28 }, (_none, number) => number)
        .filter((number) => !open.includes(number))
        .map((number) => ({ from: day(number), title: 'closed' })),
    )

  test.each([
    ['the day before it may be', 7, [5]],
    ['on the first day that it may be', 8, [5, 8]],
    ['the day after that', 9, [5, 9]],
  ])('a visit three days after the one before: %s', (_name, second, dates) => {
    const apart: Item = { id: 'visit', dose: { perWeek: 1, minutes: 60, daysApart: 3 } }
    const result = dated('Pacific/Apia', { items: [apart] }, { calendar: openOn(5, second) })
    expect(datesOf(result, 'intervention/visit')).toEqual(dates.map(day))
  })

  test.each([
    ['seven days before the day it is due', 0, []],
    ['six days before it', 1, [1]],
    ['the day before it', 6, [6]],
    ['on the day', 7, [7]],
    ['the day after it', 8, [8]],
    ['six days after it', 13, [13]],
    ['seven days after it', 14, []],
  ])('a review is held %s, or not', (_name, open, dates) => {
    const input = { phases: { only: 3 }, reviews: [{ review: 'check', week: 1 }] }
    const { reviews, unscheduled } = dated('Asia/Kolkata', input, { calendar: openOn(open) })
    expect(reviews.map(({ date }) => date)).toEqual(dates.map(day))
    expect(unscheduled.map(({ sessions }) => sessions)).toEqual(dates.length > 0 ? [] : [1])
  })

  /** A payer that must agree first, and answers after so many working days. */
  const paid = (payer: object, leadBusinessDays: number, asked?: number) => {
    const input: Input = { items: [daily], phases: { only: 2 } }
    const covers = [{ discipline: 'physio', preAuthorisation: true, leadBusinessDays }]
    const payers = { auto: { id: 'auto', covers, ...payer } } as never
    const preAuthorisations =
      asked === undefined ? [] : [{ item: 'daily', status: 'requested' as const, on: day(asked) }]
    const result = scheduleCare(
      { ...packOf(input), payers },
      { ...decisionsOf(input), payers: [{ payer: 'auto', certain: true, missing: [] }] },
      { startOn, calendar: calendarOf(everyDay), coverage: { preAuthorisations } },
    )
    return datesOf(result, 'intervention/daily')
  }

  test.each([
    ['the first day', 0, 14],
    ['the day after it', 1, 13],
    ['the last day', 13, 1],
    ['the day after the last', 14, 0],
  ])('a payer that agrees on %s has visits from then on', (_name, asked, visits) => {
    const dates = paid({}, 0, asked)
    expect(dates).toEqual(Array.from({ length: visits }, (_none, number) => day(asked + number)))
  })

  test.each([
    ['until the day before', { validTo: day(-1) }, 0],
    ['until the day', { validTo: day(0) }, 1],
    ['from the day on', { validFrom: day(0) }, 1],
    ['from the day after', { validFrom: day(1) }, 0],
  ])('a payer that pays %s is asked or not on the day of the start', (_name, payer, isAsked) => {
    const [first] = paid(payer, 1)
    expect(first === day(0) ? 0 : 1).toBe(isAsked)
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

describe('the minutes a day that the person accepts', () => {
  const accepting = (maxMinutesPerDay: number, input: Input = {}) =>
    schedule({
      items: [visit],
      phases: { only: 1 },
      ...input,
      options: { preferences: { maxMinutesPerDay } },
    })

  test.each([
    [59, 0],
    [60, 1],
    [61, 1],
  ])('%i minutes hold a visit of 60: %i times', (most, placed) => {
    const result = accepting(most)
    expect(result.placed).toBe(placed)
    expect(result.unscheduled.map(({ constraint, wouldHelp }) => [constraint, wouldHelp])).toEqual(
      placed === 1 ? [] : [['minutes-per-day', 'more than 59 minutes a day']],
    )
  })

  test('are the least of those, those of the program and those of the pack', () => {
    const timing = { minutesPerDay: { timing: 'short', minutes: 60 }, windows }
    const program = { activeMinutesPerDay: 60 }
    expect(accepting(60, { timing, program }).placed).toBe(1)
    expect(accepting(59, { timing, program }).placed).toBe(0)
    expect(accepting(61, { timing, program: { activeMinutesPerDay: 59 } }).placed).toBe(0)
    expect(
      accepting(61, { timing: { ...timing, minutesPerDay: { timing: 'short', minutes: 59 } } }).placed,
    ).toBe(0)
  })

  // The visit is on Monday, and the review is due on the Monday after.
  test.each([
    [89, '2026-12-08'],
    [90, '2026-12-07'],
    [91, '2026-12-07'],
  ])('of %i hold a visit of 60 and a review of 30 on one day, or not: the review is on %s', (most, on) => {
    const reviews = [{ review: 'check', week: 1 }]
    expect(accepting(most, { reviews, phases: { only: 3 } }).reviews).toMatchObject([{ date: on }])
  })

  test('that are fewer than a review takes leave it without a day', () => {
    const result = accepting(29, { items: [], reviews: [{ review: 'check', week: 1 }], phases: { only: 3 } })
    expect(result.unscheduled).toMatchObject([
      { series: 'review/check', constraint: 'minutes-per-day', wouldHelp: 'more than 29 minutes a day' },
    ])
  })
})

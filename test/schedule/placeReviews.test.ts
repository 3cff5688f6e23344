import { describe, expect, test } from 'vitest'
import { calendarOf, hours, type Input, schedule, workdays } from './scheduleInput.js'

const review = (week: number, parts: Partial<Input> = {}) =>
  schedule({ reviews: [{ review: 'check', week }], ...parts })
const closed = (from: string, to: string) => ({
  options: { calendar: calendarOf(hours(workdays), [{ from, to, title: 'closed' }]) },
})
const weekly = { id: 'a', dose: { perWeek: 1, minutes: 30 } }
const onWednesdays = { preferredWeekdays: ['wednesday' as const] }

describe('a review', () => {
  test('is held on the day it is due, in a slot of its own', () => {
    expect(review(2)).toMatchObject({
      reviews: [
        {
          review: 'check',
          week: 2,
          date: '2026-12-14',
          start: '09:00',
          minutes: 30,
        },
      ],
      unscheduled: [],
      wanted: 1,
      placed: 1,
    })
  })

  test('is held on a day that has a visit, after it', () => {
    const result = review(2, { items: [weekly], options: { preferences: onWednesdays } })
    expect(result.sessions[2]).toMatchObject({ date: '2026-12-16', start: '09:00' })
    expect(result.reviews).toMatchObject([{ date: '2026-12-16', start: '09:30' }])
  })

  test.each([
    ['the day it is due', '2026-12-14', '2026-12-14', '2026-12-15'],
    ['all but the last workday of six', '2026-12-14', '2026-12-17', '2026-12-18'],
    ['every day up to six later, so it comes before', '2026-12-14', '2026-12-20', '2026-12-11'],
  ])('moves when the centre is closed on %s', (_, from, to, date) => {
    expect(review(2, closed(from, to)).reviews).toMatchObject([{ date }])
  })

  test.each([
    ['on the last day but six of the plan', 3, '2026-12-21'],
    ['the day after the plan, and is held then', 4, '2026-12-28'],
  ])('is due %s', (_, week, date) => {
    expect(review(week).reviews).toMatchObject([{ date }])
  })

  test('due the day after the plan is held after the last visits, on the first open day', () => {
    const result = review(4, { items: [weekly], options: { preferences: onWednesdays } })
    expect(result.reviews).toMatchObject([{ date: '2026-12-28' }])
  })

  test.each([
    ['closes before the end, at most six days after it', '2026-12-20', '2026-12-31', '2027-01-01'],
    ['closes on the whole leeway, not at all', '2026-12-20', '2027-01-02', undefined],
  ])('due the day after the plan is held, when the centre %s', (_, from, to, date) => {
    expect(review(4, closed(from, to)).reviews.map((one) => one.date)).toEqual(date ? [date] : [])
  })

  test('due more than six days after the plan asks for a longer one', () => {
    expect(review(5)).toMatchObject({
      reviews: [],
      unscheduled: [
        {
          series: 'review/check',
          items: ['review/check'],
          discipline: 'lead',
          phase: 'only',
          sessions: 1,
          constraint: 'phase-window',
          wouldHelp: 'a longer plan',
        },
      ],
      wanted: 1,
      placed: 0,
    })
  })

  test('on a visit day takes none of the visits a week, and on a day of its own it does', () => {
    const preferences = { maxVisitsPerWeek: 1 }
    expect(review(1, { items: [weekly], options: { preferences } }).reviews).toMatchObject([
      { date: '2026-12-07' },
    ])
    // The visit fills the only hour of that day, and the week has no second visit.
    const short = calendarOf(hours(workdays, '09:00', '09:30'))
    const full = review(1, { items: [weekly], options: { preferences, calendar: short } })
    expect(full.unscheduled).toMatchObject([
      { constraint: 'visits-per-week', wouldHelp: 'one more visit a week' },
    ])
    const roomy = { preferences: { maxVisitsPerWeek: 2 }, calendar: short }
    expect(review(1, { items: [weekly], options: roomy }).reviews).toMatchObject([{ date: '2026-12-08' }])
  })

  test('does not overlap another on the same day', () => {
    const result = schedule({
      reviews: [
        { review: 'second', week: 1 },
        { review: 'first', week: 1 },
      ],
    })
    expect(result.reviews.map(({ review: id, date, start }) => `${id} ${date} ${start}`)).toEqual([
      'first 2026-12-07 09:00',
      'second 2026-12-07 09:30',
    ])
  })

  test.each([
    ['the person can never come', { preferences: { availability: [] } }, 'not-available'],
    ['the centre is closed for weeks', closed('2026-11-01', '2027-02-01').options, 'centre-closed'],
  ])('is listed when %s', (_, options, constraint) => {
    expect(review(2, { options }).unscheduled).toMatchObject([{ series: 'review/check', constraint }])
  })
})

describe('a review that is asked for by days', () => {
  const asked = (from: string, to: string, parts: Partial<Input> = {}) =>
    schedule({
      reviews: [{ review: 'look', week: 0, within: { from, to } }],
      ...parts,
    })

  test('is held on the last of them', () => {
    expect(asked('2026-12-08', '2026-12-14').reviews).toMatchObject([
      { review: 'look', date: '2026-12-14', week: 2 },
    ])
  })

  test('is held earlier rather than later when that day is closed', () => {
    expect(asked('2026-12-08', '2026-12-14', closed('2026-12-14', '2026-12-14')).reviews).toMatchObject([
      { date: '2026-12-11' },
    ])
  })

  test('shares the last day on which there is a visit', () => {
    const result = asked('2026-12-08', '2026-12-14', {
      items: [weekly],
      options: { preferences: onWednesdays },
    })
    expect(result.reviews).toMatchObject([{ date: '2026-12-09' }])
  })

  test.each([
    ['is not held when another review lies within them', 2, ['check']],
    ['is held when the other one comes the day after', 2.2, ['look', 'check']],
  ])('%s', (_, week, held) => {
    const reviews = [
      {
        review: 'look',
        week: 0,
        within: { from: '2026-12-08', to: '2026-12-14' },
      },
      { review: 'check', week },
    ]
    expect(schedule({ reviews }).reviews.map(({ review: id }) => id)).toEqual(held)
  })

  test('is held after the plan when its days lie there', () => {
    expect(asked('2027-01-11', '2027-01-20').reviews).toMatchObject([{ date: '2027-01-20' }])
  })

  test('stands as without a date when none of the days is open', () => {
    const result = asked('2026-12-08', '2026-12-10', closed('2026-12-07', '2026-12-11'))
    expect(result.reviews).toEqual([])
    expect(result.unscheduled).toMatchObject([{ series: 'review/look', constraint: 'centre-closed' }])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  completedMonths,
  completedYears,
  dateOfDayNumber,
  dayNumberOf,
  daysBetween,
  weekdayOf,
} from '../../src/calendar/calendarDay.js'

const anyDay = fc.integer({ min: dayNumberOf('1900-01-01'), max: dayNumberOf('2199-12-31') })

describe('a day number', () => {
  test.each([
    ['1969-12-31', -1],
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1970-02-01', 31],
    ['1971-01-01', 365],
    ['2000-02-29', 11016],
    ['2026-11-30', 20787],
  ])('of %s is %i', (date, day) => {
    expect(dayNumberOf(date)).toBe(day)
    expect(dateOfDayNumber(day)).toBe(date)
  })

  test('and its date name the same day', () => {
    fc.assert(fc.property(anyDay, (day) => dayNumberOf(dateOfDayNumber(day)) === day))
  })

  test('grows with the date', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        expect(dateOfDayNumber(one) < dateOfDayNumber(other)).toBe(one < other)
      }),
    )
  })
})

describe('adding days', () => {
  test.each([
    ['to the end of a month', '2026-11-30', 1, '2026-12-01'],
    ['to the end of a year', '2026-12-31', 1, '2027-01-01'],
    ['to 28 February', '2027-02-28', 1, '2027-03-01'],
    ['to 28 February in a leap year', '2028-02-28', 1, '2028-02-29'],
    ['to 29 February', '2028-02-29', 1, '2028-03-01'],
    ['to 28 February of a century that has no leap day', '2100-02-28', 1, '2100-03-01'],
    ['over the day the clocks go forward in Toronto', '2027-03-13', 2, '2027-03-15'],
    ['over the day the clocks go back in Toronto', '2026-10-31', 2, '2026-11-02'],
    ['over the day that Samoa left out', '2011-12-29', 2, '2011-12-31'],
    ['backwards over a year end', '2027-01-01', -1, '2026-12-31'],
    ['none', '2026-11-30', 0, '2026-11-30'],
    ['a leap year', '2028-01-01', 366, '2029-01-01'],
  ])('%s', (_, date, days, later) => {
    expect(addDays(date, days)).toBe(later)
    expect(daysBetween(date, later)).toBe(days)
  })
})

describe('the weekday', () => {
  test.each([
    ['1969-12-28', 'sunday'],
    ['1969-12-31', 'wednesday'],
    ['1970-01-01', 'thursday'],
    ['2000-02-29', 'tuesday'],
    ['2026-11-30', 'monday'],
    ['2026-12-25', 'friday'],
    ['2027-01-01', 'friday'],
    ['2028-02-29', 'tuesday'],
  ])('of %s is %s', (date, weekday) => {
    expect(weekdayOf(dayNumberOf(date))).toBe(weekday)
  })

  test('comes back after seven days and not before', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const week = [0, 1, 2, 3, 4, 5, 6].map((offset) => weekdayOf(day + offset))
        expect(new Set(week).size).toBe(7)
        expect(weekdayOf(day + 7)).toBe(week[0])
      }),
    )
  })
})

describe('completed months', () => {
  test.each([
    ['a day short of a month', '2026-11-15', '2026-12-14', 0],
    ['a month to the day', '2026-11-15', '2026-12-15', 1],
    ['the same day', '2026-11-15', '2026-11-15', 0],
    ['31 January to the end of February', '2027-01-31', '2027-02-28', 0],
    ['31 December to the end of February', '2026-12-31', '2027-02-28', 1],
    ['a month backwards', '2026-12-15', '2026-11-15', -1],
    ['a day short of a month backwards', '2026-12-14', '2026-11-15', 0],
    ['31 January to 1 March', '2027-01-31', '2027-03-01', 1],
    ['over a year end', '2026-12-10', '2027-01-10', 1],
    ['a year', '2026-11-30', '2027-11-30', 12],
  ])('%s', (_, from, to, months) => {
    expect(completedMonths(from, to)).toBe(months)
  })
})

describe('completed years', () => {
  test.each([
    ['the day before a birthday', '1980-06-15', '2026-06-14', 45],
    ['on the birthday', '1980-06-15', '2026-06-15', 46],
    ['born on a leap day, on 28 February', '2000-02-29', '2027-02-28', 26],
    ['born on a leap day, on 1 March', '2000-02-29', '2027-03-01', 27],
    ['born on a leap day, on the next leap day', '2000-02-29', '2028-02-29', 28],
    ['the day of birth', '2026-11-30', '2026-11-30', 0],
  ])('%s', (_, from, to, years) => {
    expect(completedYears(from, to)).toBe(years)
  })
})

describe('adding months', () => {
  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2026-11-30', 0, '2026-11-30'],
  ])('to %s, %i of them', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later)
  })

  test('never leaves the month it leads to', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -36, max: 36 }), (day, months) => {
        const date = dateOfDayNumber(day)
        const later = addMonths(date, months)
        const month = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
        expect(month(later) - month(date)).toBe(months)
        expect(later.slice(8) <= date.slice(8)).toBe(true)
      }),
    )
  })
})

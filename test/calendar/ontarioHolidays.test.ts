import { describe, expect, test } from 'vitest'
import { dayNumberOf, weekdayOf } from '../../src/calendar/calendarDay.js'
import { ontarioHolidays } from '../../src/calendar/ontarioHolidays.js'

const years = Array.from({ length: 12 }, (_, index) => 2024 + index)
const dateOf = (year: number, name: string) => ontarioHolidays(year).find(({ title }) => title === name)?.date

describe('the public holidays of Ontario', () => {
  /** As the calendars of those years have them. */
  test.each([
    [2024, '02-19', '03-29', '05-20', '09-02', '10-14'],
    [2025, '02-17', '04-18', '05-19', '09-01', '10-13'],
    [2026, '02-16', '04-03', '05-18', '09-07', '10-12'],
    [2027, '02-15', '03-26', '05-24', '09-06', '10-11'],
    [2028, '02-21', '04-14', '05-22', '09-04', '10-09'],
    [2029, '02-19', '03-30', '05-21', '09-03', '10-08'],
    [2030, '02-18', '04-19', '05-20', '09-02', '10-14'],
    [2031, '02-17', '04-11', '05-19', '09-01', '10-13'],
    [2032, '02-16', '03-26', '05-24', '09-06', '10-11'],
    [2033, '02-21', '04-15', '05-23', '09-05', '10-10'],
    [2034, '02-20', '04-07', '05-22', '09-04', '10-09'],
    [2035, '02-19', '03-23', '05-21', '09-03', '10-08'],
  ])('of %i', (year, family, goodFriday, victoria, labour, thanksgiving) => {
    expect(ontarioHolidays(year).map(({ date }) => date.slice(5))).toEqual([
      '01-01',
      family,
      goodFriday,
      victoria,
      '07-01',
      labour,
      thanksgiving,
      '12-25',
      '12-26',
    ])
  })

  test('are nine, in order, each named', () => {
    for (const year of years) {
      const holidays = ontarioHolidays(year)
      expect(holidays).toHaveLength(9)
      expect(holidays.map(({ date }) => date)).toEqual(holidays.map(({ date }) => date).sort())
      expect(new Set(holidays.map(({ title }) => title)).size).toBe(9)
    }
  })

  test('fall on their weekdays', () => {
    const weekdayIn = (year: number, name: string) => weekdayOf(dayNumberOf(dateOf(year, name)!))
    for (const year of years) {
      for (const name of ['Family Day', 'Victoria Day', 'Labour Day', 'Thanksgiving Day'])
        expect(weekdayIn(year, name)).toBe('monday')
      expect(weekdayIn(year, 'Good Friday')).toBe('friday')
    }
  })

  test('hold no Easter Monday, no Civic Holiday, no 30 September, no Remembrance Day', () => {
    const all = new Set(years.flatMap((year) => ontarioHolidays(year).map(({ date }) => date)))
    for (const date of ['2026-04-06', '2027-03-29', '2026-08-03', '2026-09-30', '2026-11-11'])
      expect(all.has(date)).toBe(false)
  })
})

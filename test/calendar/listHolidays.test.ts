import { expect, test } from 'vitest'
import { isClosedOn } from '../../src/calendar/isClosedOn.js'
import { listHolidays } from '../../src/calendar/listHolidays.js'
import { ontarioHolidays } from '../../src/calendar/ontarioHolidays.js'
import type { OpenCalendar } from '../../src/model/calendar.js'

const calendar: OpenCalendar = {
  zone: 'America/Toronto',
  opening: [{ weekday: 'monday', from: '09:00', to: '17:00' }],
  closures: [{ from: '2026-12-28', to: '2026-12-30', title: 'Winter break' }],
}

test('a function of the year becomes a list of the years between', () => {
  const listed = listHolidays({ ...calendar, holidays: ontarioHolidays }, '2026-12-01', '2028-01-31')
  expect(listed.holidays).toHaveLength(27)
  expect(listed.holidays?.at(0)?.date).toBe('2026-01-01')
  expect(listed.holidays?.at(-1)?.date).toBe('2028-12-26')
})

test('a list stays as it is, and so does none', () => {
  const holidays = [{ date: '2026-12-25', title: 'Christmas Day' }]
  expect(listHolidays({ ...calendar, holidays }, '2026-12-01', '2027-12-01').holidays).toEqual(holidays)
  expect(listHolidays(calendar, '2026-12-01', '2027-12-01')).toEqual(calendar)
})

test.each([
  ['the day before a closure', '2026-12-27', false],
  ['its first day', '2026-12-28', true],
  ['its last day', '2026-12-30', true],
  ['the day after it', '2026-12-31', false],
  ['a holiday', '2026-12-25', true],
])('%s (%s) is closed: %s', (_, date, expected) => {
  const holidays = [{ date: '2026-12-25', title: 'Christmas Day' }]
  expect(isClosedOn(listHolidays({ ...calendar, holidays }, date, date), date)).toBe(expected)
})

import { expect, test } from 'vitest'
import { minuteOfDay, wallTimeOf } from '../../src/calendar/wallTime.js'

test.each([
  ['00:00', 0],
  ['00:01', 1],
  ['00:59', 59],
  ['01:00', 60],
  ['09:15', 555],
  ['12:00', 720],
  ['23:59', 1439],
])('%s is minute %i of the day', (time, minute) => {
  expect(minuteOfDay(time)).toBe(minute)
  expect(wallTimeOf(minute)).toBe(time)
})

import { describe, expect, test } from 'vitest'
import { safeParseCalendar } from '../../src/assessment/safeParseCalendar.js'
import { problemLine } from '../../src/cli/problemLine.js'
import { pack } from './testPack.js'

const calendar = {
  zone: 'America/Toronto',
  opening: [{ weekday: 'monday', from: '08:00', to: '16:00' }],
  closures: [{ from: '2027-01-04', to: '2027-01-04', title: 'Painting' }],
  holidays: [{ date: '2027-01-01', title: 'New Year' }],
  capacity: [{ discipline: 'nurse', visits: 0, dates: ['2027-01-05'] }],
}

function linesOf(json: unknown): Record<string, string> {
  const result = safeParseCalendar(pack, json)
  return Object.fromEntries(
    (result.ok ? [] : result.problems).map((problem) => [problem.pointer, problemLine(problem)]),
  )
}

test('a sound calendar comes back as it was given, frozen', () => {
  const result = safeParseCalendar(pack, calendar)
  expect(result).toEqual({ ok: true, value: calendar })
  expect(result.ok && Object.isFrozen(result.value.opening)).toBe(true)
})

describe('a broken calendar', () => {
  test.each<[string, unknown, Record<string, string>]>([
    ['that is a text', 'weekdays', { '': 'the text `weekdays` is not an object' }],
    [
      'that says nothing',
      {},
      {
        '/closures': 'the key `closures` is missing; expected a list',
        '/opening': 'the key `opening` is missing; expected a list',
        '/zone': 'the key `zone` is missing; expected a text',
      },
    ],
    [
      'that is never open',
      { ...calendar, opening: [] },
      { '/opening': '`[]` is not a list of 1 or more entries' },
    ],
    [
      'of no time zone',
      { ...calendar, zone: 'Toronto time' },
      { '/zone': '`Toronto time` is not the IANA name of a time zone, as America/Toronto' },
    ],
    [
      'that closes when it opens, and on a day that is none',
      { ...calendar, opening: [{ weekday: 'mon', from: '09:00', to: '09:00' }] },
      {
        '/opening/0/to':
          'the window ends at `09:00`, which is not after its start at 09:00; expected a time after 09:00',
        '/opening/0/weekday':
          '`mon` is not one of monday, tuesday, wednesday, thursday, friday, saturday, sunday',
      },
    ],
    [
      'with a closure that ends before it starts',
      { ...calendar, closures: [{ from: '2027-01-04', to: '2027-01-03', title: 'Painting' }] },
      {
        '/closures/0/to':
          'the closure ends on `2027-01-03`, before it starts on 2027-01-04; expected 2027-01-04 or later',
      },
    ],
    [
      'with places of a role that is none',
      { ...calendar, capacity: [{ discipline: 'nurs', visits: -1 }] },
      {
        '/capacity/0/discipline':
          '`nurs` is not a role of the pack; expected one of physiotherapist, nurse; did you mean `nurse`?',
        '/capacity/0/visits': '`-1` is not at least 0',
      },
    ],
    [
      'with a misspelt key',
      { ...calendar, hollidays: [] },
      {
        '/hollidays':
          'there is no key `hollidays` here; expected one of zone, opening, closures, holidays, capacity; did you mean `holidays`?',
      },
    ],
  ])('%s is told at once, place by place', (_, json, lines) => {
    expect(linesOf(json)).toEqual(lines)
  })
})

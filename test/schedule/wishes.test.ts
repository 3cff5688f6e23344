import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Schedule } from '../../src/model/schedule.js'
import { scheduleCare } from '../../src/schedule/scheduleCare.js'
import { usualWeights, type Weights } from '../../src/schedule/weightsOf.js'
import { arbitraryInput } from './arbitraryInput.js'
import {
  calendarOf,
  datesOf,
  decisionsOf,
  hours,
  type Input,
  type Item,
  optionsOf,
  packOf,
  workdays,
} from './scheduleInput.js'

/** The schedule by a pack with these weights; wishes that are not named are switched off. */
function wish(input: Input, weights: Partial<Weights>): Schedule {
  const pack = packOf(input)
  const none = Object.fromEntries(Object.keys(usualWeights).map((name) => [name, 0])) as Weights
  const manifest = { ...pack.manifest, scheduling: { ...none, ...weights } }
  return scheduleCare({ ...pack, manifest }, decisionsOf(input), optionsOf(input))
}

const weekly = (id: string, parts: Partial<Item> = {}, perWeek = 1): Item => ({
  id,
  dose: { perWeek, minutes: 30 },
  ...parts,
})
const assessment = weekly('look', {
  category: 'assessment',
  dose: { perWeek: 1, minutes: 60, maxSessions: 1 },
})
const psychologist = { discipline: 'psychologist' }
const oneWeek = (items: readonly Item[], options: Input['options'] = {}): Input => ({
  phases: { only: 1 },
  items,
  options,
})
const when = ({ sessions }: Schedule) => sessions.map(({ date, start }) => `${date} ${start}`)
const split = calendarOf([...hours(workdays, '09:00', '10:00'), ...hours(workdays, '13:00', '17:00')])

describe('a wish changes the plan, and with weight 0 does not', () => {
  const cases: [keyof Weights, Input, Partial<Weights>, string[], string[]][] = [
    [
      'preferredDays',
      oneWeek([weekly('a')], {
        preferences: { preferredWeekdays: ['thursday'] },
      }),
      {},
      ['2026-12-03 09:00'],
      ['2026-11-30 09:00'],
    ],
    [
      'preferredTimes',
      oneWeek([weekly('a')], {
        preferences: { preferredTimes: [{ from: '14:00', to: '15:00' }] },
      }),
      {},
      ['2026-11-30 14:00'],
      ['2026-11-30 09:00'],
    ],
    [
      'sharedTrips',
      oneWeek(
        [weekly('a', { modes: ['in-person'] }), weekly('b', psychologist)],
        // The first discipline can only be seen on Wednesday.
        {
          calendar: {
            ...calendarOf(),
            capacity: [
              {
                discipline: 'physio',
                visits: 0,
                weekdays: ['monday', 'tuesday'],
              },
            ],
          },
        },
      ),
      {},
      ['2026-12-02 09:00', '2026-12-02 09:30'],
      ['2026-11-30 09:00', '2026-12-02 09:00'],
    ],
    [
      'apartFromAssessment',
      oneWeek([assessment, weekly('a')]),
      {},
      ['2026-11-30 09:00', '2026-12-01 09:00'],
      ['2026-11-30 09:00', '2026-11-30 10:00'],
    ],
    [
      'fewGaps',
      oneWeek([weekly('a', { dose: { perWeek: 1, minutes: 60 } }), weekly('b', psychologist)], {
        calendar: split,
      }),
      { sharedTrips: 40 },
      ['2026-11-30 13:00', '2026-11-30 14:00'],
      ['2026-11-30 09:00', '2026-11-30 13:00'],
    ],
    [
      'evenSpread',
      oneWeek([weekly('a', {}, 2)]),
      {},
      ['2026-11-30 09:00', '2026-12-03 09:00'],
      ['2026-11-30 09:00', '2026-12-01 09:00'],
    ],
    [
      'regularWeekdays',
      {
        phases: { only: 2 },
        items: [weekly('a')],
        options: {
          calendar: calendarOf(hours(workdays), [{ from: '2026-11-30', to: '2026-12-01', title: 'closed' }]),
        },
      },
      {},
      ['2026-12-02 09:00', '2026-12-09 09:00'],
      ['2026-12-02 09:00', '2026-12-07 09:00'],
    ],
    [
      'earlyAssessment',
      oneWeek([assessment], {
        preferences: { preferredWeekdays: ['friday'] },
      }),
      { preferredDays: 320 },
      ['2026-11-30 09:00'],
      ['2026-12-04 09:00'],
    ],
  ]

  test.each(cases)('%s', (name, input, others, on, off) => {
    expect(when(wish(input, { ...others, [name]: usualWeights[name] || 60 }))).toEqual(on)
    expect(when(wish(input, others))).toEqual(off)
  })

  test('each wish has its case', () => {
    expect(cases.map(([name]) => name).sort()).toEqual(Object.keys(usualWeights).sort())
  })
})

describe('wishes that conflict', () => {
  const input = oneWeek([weekly('a'), weekly('b', psychologist)], {
    preferences: { preferredWeekdays: ['thursday'] },
    calendar: {
      ...calendarOf(),
      capacity: [
        {
          discipline: 'physio',
          visits: 0,
          weekdays: ['monday', 'wednesday', 'thursday', 'friday'],
        },
      ],
    },
  })

  test('are weighed: a preferred day against a shared trip', () => {
    expect(datesOf(wish(input, { preferredDays: 50, sharedTrips: 40 }), 'intervention/b')).toEqual([
      '2026-12-03',
    ])
    expect(datesOf(wish(input, { preferredDays: 40, sharedTrips: 50 }), 'intervention/b')).toEqual([
      '2026-12-01',
    ])
  })
})

describe('treatment on the day of the first assessment', () => {
  const apart = { ...usualWeights, apartFromAssessment: 60 }

  test('is had where nothing else fits', () => {
    const calendar = calendarOf(hours(['monday']))
    expect(when(wish(oneWeek([assessment, weekly('a')], { calendar }), apart))).toEqual([
      '2026-11-30 09:00',
      '2026-11-30 10:00',
    ])
  })

  test('is had where what comes after it would find no place otherwise', () => {
    const calendar = calendarOf(hours(['monday', 'tuesday']))
    const items = [assessment, weekly('a'), weekly('b', { after: ['a'] })]
    const result = wish(oneWeek(items, { calendar }), apart)
    expect(datesOf(result, 'intervention/b')).toEqual(['2026-12-01'])
    expect(result.unscheduled).toEqual([])
  })
})

test('no weight costs a visit that the usual weights place', () => {
  const weight = fc.integer({ min: 0, max: 400 })
  const weights = fc.record(
    Object.fromEntries(Object.keys(usualWeights).map((name) => [name, weight])),
  ) as fc.Arbitrary<Weights>
  const visits = ({ sessions }: Schedule) => sessions.flatMap(({ items }) => items).length
  fc.assert(
    fc.property(arbitraryInput, weights, (input, given) => {
      expect(visits(wish(input, given))).toBeGreaterThanOrEqual(visits(wish(input, usualWeights)))
    }),
    { numRuns: 150 },
  )
})

describe('cover for fewer visits than are wanted', () => {
  const limited = (items: readonly Item[], visits: number, more: Partial<Input> = {}): Input => ({
    items,
    phases: { only: 6 },
    options: { coverage: { limits: [{ discipline: 'physio', visits }] } },
    ...more,
  })
  const inWeeks = (result: Schedule, item: string): number[] => {
    const dates = datesOf(result, item)
    const weeks = dates.map((date) => Math.floor((Date.parse(date) - Date.parse('2026-11-30')) / 604_800_000))
    return [0, 1, 2, 3, 4, 5].map((week) => weeks.filter((one) => one === week).length)
  }

  test('is spread over the weeks of the plan', () => {
    expect(inWeeks(wish(limited([weekly('a', {}, 2)], 6), usualWeights), 'intervention/a')).toEqual([
      1, 1, 1, 1, 1, 1,
    ])
  })

  test('gives the first weeks what cannot be shared out evenly', () => {
    expect(inWeeks(wish(limited([weekly('a', {}, 2)], 8), usualWeights), 'intervention/a')).toEqual([
      2, 1, 1, 2, 1, 1,
    ])
  })

  test('follows a dose that grows less', () => {
    const item = weekly('a', {
      dose: { perWeek: 3, minutes: 30 },
      phaseDoses: [
        { phase: 'early', sessionDose: { perWeek: 3, minutes: 30 } },
        { phase: 'late', sessionDose: { perWeek: 1, minutes: 30 } },
      ],
    })
    const input = limited([item], 6, { phases: { early: 3, late: 3 } })
    expect(inWeeks(wish(input, usualWeights), 'intervention/a')).toEqual([2, 1, 2, 0, 1, 0])
  })

  test('goes to assessment first, which is given anyway', () => {
    const result = wish(limited([assessment, weekly('a', {}, 2)], 4), usualWeights)
    expect(datesOf(result, 'intervention/look')).toHaveLength(1)
    expect(inWeeks(result, 'intervention/a')).toEqual([1, 0, 1, 0, 1, 0])
  })

  test('is all used where a later week has no room for its part', () => {
    const calendar = calendarOf(hours(workdays), [{ from: '2026-12-21', to: '2027-01-10', title: 'closed' }])
    const input = limited([weekly('a', {}, 2)], 6)
    const result = wish({ ...input, options: { ...input.options, calendar } }, usualWeights)
    expect(inWeeks(result, 'intervention/a')).toEqual([2, 2, 2, 0, 0, 0])
  })
})

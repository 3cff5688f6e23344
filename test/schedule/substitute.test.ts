import { describe, expect, test } from 'vitest'
import type { Schedule } from '../../src/model/schedule.js'
import { scheduleCare } from '../../src/schedule/scheduleCare.js'
import { decisionsOf, type Input, type Item, optionsOf, packOf, schedule } from './scheduleInput.js'

/** Four visits, one a week, by a physiotherapist who can give them in three ways. */
const visits: Item = {
  id: 'practice',
  discipline: 'physio',
  modes: ['in-person', 'group', 'virtual'],
  dose: { perWeek: 1, minutes: 45, maxSessions: 4 },
  atHome: ['at-home'],
}
const walking: Item = {
  kind: 'exercise',
  id: 'walking',
  tags: ['at-home'],
  exerciseDose: { daysPerWeek: 5, minutes: 10 },
}
type Limit = NonNullable<NonNullable<NonNullable<Input['options']>['coverage']>['limits']>[number]
const inPerson = ['in-person' as const]
const notGroup = ['in-person' as const, 'virtual' as const]
const notVirtual = ['in-person' as const, 'group' as const]

const covered = (limit: Omit<Limit, 'discipline'>, more: Partial<Input> = {}): Input => ({
  items: [visits, walking],
  overCoverage: ['group', 'virtual', 'home'],
  ...more,
  options: { coverage: { limits: [{ discipline: 'physio', ...limit }] }, ...more.options },
})

const modesOf = ({ sessions }: Schedule) => sessions.map(({ mode }) => mode)
const outcomeOf = (input: Input) => {
  const result = schedule(input)
  return [
    modesOf(result).join(' '),
    JSON.stringify(result.fit[0]?.instead ?? {}),
    result.unscheduled.map(({ sessions, constraint }) => `${sessions} ${constraint}`).join(' '),
  ]
}

describe('a visit beyond what is covered', () => {
  test.each<[string, Input, string, string, string]>([
    [
      'is none at the limit',
      covered({ visits: 4, modes: inPerson }),
      'in-person in-person in-person in-person',
      '{}',
      '',
    ],
    [
      'is given in a group that does not count, one over',
      covered({ visits: 3, modes: inPerson }),
      'in-person in-person in-person group',
      '{"group":1}',
      '',
    ],
    [
      'is given by video where a group counts',
      covered({ visits: 3, modes: notVirtual }),
      'in-person in-person in-person virtual',
      '{"virtual":1}',
      '',
    ],
    [
      'is given in the order of the pack',
      covered({ visits: 3, modes: inPerson }, { overCoverage: ['virtual', 'group'] }),
      'in-person in-person in-person virtual',
      '{"virtual":1}',
      '',
    ],
    [
      'goes on at home where every way counts',
      covered({ visits: 3 }),
      'in-person in-person in-person',
      '{"home":1}',
      '',
    ],
    [
      'is left out where nothing at home does the same',
      covered({ visits: 3 }, { items: [visits] }),
      'in-person in-person in-person',
      '{}',
      '1 coverage-limit',
    ],
    [
      'is left out where the pack names nothing instead',
      { items: [visits, walking], options: covered({ visits: 3, modes: inPerson }).options! },
      'in-person in-person in-person',
      '{}',
      '1 coverage-limit',
    ],
    [
      'is not given in a way that the person cannot use',
      covered(
        { visits: 3, modes: inPerson },
        {
          options: {
            coverage: { limits: [{ discipline: 'physio', visits: 3, modes: inPerson }] },
            preferences: { modes: ['in-person', 'virtual'] },
          },
        },
      ),
      'in-person in-person in-person virtual',
      '{"virtual":1}',
      '',
    ],
    [
      'is not given in a way that the item does not allow',
      covered({ visits: 3, modes: inPerson }, { items: [{ ...visits, modes: ['in-person'] }, walking] }),
      'in-person in-person in-person',
      '{"home":1}',
      '',
    ],
    [
      'may be the first in a group',
      covered({ visits: 0, modes: notVirtual.slice(0, 1) }),
      'group group group group',
      '{"group":4}',
      '',
    ],
    [
      'is never the first by video, nor at home before it was shown',
      covered({ visits: 0, modes: notVirtual }),
      '',
      '{}',
      '0 phase-window 4 coverage-limit',
    ],
  ])('%s', (_, input, modes, instead, left) => {
    expect(outcomeOf(input)).toEqual([modes, instead, left])
  })

  test.each<[string, Partial<Limit>, number]>([
    [
      'as many as the money pays',
      { amount: { value: 300, currency: 'CAD' }, unitCost: { value: 100, currency: 'CAD' } },
      3,
    ],
    [
      'one fewer for a cent less',
      { amount: { value: 299.99, currency: 'CAD' }, unitCost: { value: 100, currency: 'CAD' } },
      2,
    ],
    [
      'without a false remainder',
      { amount: { value: 99.9, currency: 'CAD' }, unitCost: { value: 33.3, currency: 'CAD' } },
      3,
    ],
    ['all of them when nobody knows what one costs', { amount: { value: 1, currency: 'CAD' } }, 4],
  ])('is counted from money: %s', (_, limit, expected) => {
    expect(schedule(covered(limit, { items: [visits] })).sessions.length).toBe(expected)
  })

  test.each(['assessment', 'coordination', 'education'] as const)('is never of %s', (category) => {
    const kept: Item = { ...visits, id: 'kept', category, dose: { perWeek: 1, minutes: 30, maxSessions: 2 } }
    const result = schedule(covered({ visits: 0, modes: inPerson }, { items: [kept, walking] }))
    expect(modesOf(result)).toEqual(['in-person', 'in-person'])
    expect(result.limits).toMatchObject([{ planned: 2, covered: 0, beyond: 2 }])
  })
})

describe('what becomes of a limit', () => {
  // The visits are on the Mondays 30 November and 7, 14 and 21 December.
  test.each<[string, string, object]>([
    [
      'the day before the last visit',
      '2026-12-20',
      { covered: 3, after: 1, afterFrom: '2026-12-21', unpaid: ['intervention/practice/4'] },
    ],
    ['on the day of the last visit', '2026-12-21', { covered: 4 }],
    ['the day after the last visit', '2026-12-22', { covered: 4 }],
  ])('that ends %s', (_, until, expected) => {
    expect(schedule(covered({ visits: 9, until }, { items: [visits] })).limits).toEqual([
      { discipline: 'physio', visits: 9, until, planned: 4, ...expected },
    ])
  })

  test('that does not count a group', () => {
    expect(schedule(covered({ visits: 1, modes: notGroup })).limits).toMatchObject([
      { planned: 4, covered: 1, uncounted: 3 },
    ])
  })

  test('of which nobody knows how many visits it pays', () => {
    const amount = { value: 500, currency: 'CAD' }
    expect(schedule(covered({ amount })).limits).toEqual([{ discipline: 'physio', amount, planned: 4 }])
  })
})

describe('a plan that goes on', () => {
  const input = covered({ visits: 2, modes: inPerson })
  const before = schedule(input)
  const again = (from: string, changes: Partial<Input['options']> = {}, missed: readonly string[] = []) => {
    const earlier = {
      from,
      sessions: before.sessions,
      reviews: before.reviews,
      home: before.home,
      fit: before.fit,
      kept: new Set(before.sessions.filter(({ date }) => date < from).map(({ id }) => id)),
      missed: new Set(missed),
    }
    return scheduleCare(packOf(input), decisionsOf(input), { ...optionsOf(input), ...changes, earlier })
  }

  test.each(['2026-11-30', '2026-12-08', '2026-12-15', '2026-12-22'])(
    'keeps the way of each visit, to the byte, on %s',
    (from) => {
      expect(JSON.stringify(again(from))).toBe(JSON.stringify(before))
    },
  )

  test('gives visits in the usual way again as far as there is more cover, the earliest first', () => {
    const coverage = { limits: [{ discipline: 'physio', visits: 3, modes: inPerson }] }
    const after = again('2026-12-07', { coverage })
    expect(modesOf(after)).toEqual(['in-person', 'in-person', 'in-person', 'group'])
    expect(after.sessions.map(({ date, start }) => [date, start])).toEqual(
      before.sessions.map(({ date, start }) => [date, start]),
    )
  })

  test('gives more visits in another way when there is less cover', () => {
    const coverage = { limits: [{ discipline: 'physio', visits: 1, modes: inPerson }] }
    expect(modesOf(again('2026-12-05', { coverage }))).toEqual(['in-person', 'group', 'group', 'group'])
  })

  test('does not count visits before the day on which cover was told', () => {
    const coverage = { limits: [{ discipline: 'physio', visits: 2, modes: inPerson }] }
    expect(modesOf(again('2026-12-08', { coverage, coverageFrom: '2026-12-08' }))).toEqual([
      'in-person',
      'group',
      'in-person',
      'in-person',
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { calendarOf, datesOf, hours, type Input, type Item, schedule, workdays } from './scheduleInput.js'

const weekly = (id: string, parts: Partial<Item> = {}, perWeek = 1): Item => ({
  id,
  dose: { perWeek, minutes: 30 },
  ...parts,
})
const assessment: Partial<Item> = {
  category: 'assessment',
  dose: { perWeek: 1, minutes: 60, maxSessions: 1 },
}
const week = (items: readonly Item[], parts: Partial<Input> = {}) =>
  schedule({ phases: { only: 1 }, items, ...parts })

describe('visits of one discipline', () => {
  test('are shared by its items, called after the one with most of them', () => {
    const { sessions, unscheduled } = week([weekly('b', {}, 2), weekly('a'), weekly('c', {}, 2)])
    expect(sessions.map(({ id, items, minutes }) => ({ id, items, minutes }))).toEqual([
      { id: 'intervention/b/1', items: ['intervention/b', 'intervention/a', 'intervention/c'], minutes: 90 },
      { id: 'intervention/b/2', items: ['intervention/b', 'intervention/c'], minutes: 60 },
    ])
    expect(unscheduled).toEqual([])
  })

  test('are called after what is recommended where the items have as many', () => {
    const { sessions } = week([weekly('a', { strength: 'consider' }), weekly('b')])
    expect(sessions.map(({ id }) => id)).toEqual(['intervention/b/1'])
  })

  test('keep their ids when an item with fewer visits comes or goes', () => {
    const idsOf = (items: readonly Item[]) => week(items).sessions.map(({ id }) => id)
    expect(idsOf([weekly('z', {}, 2), weekly('a')])).toEqual(idsOf([weekly('z', {}, 2)]))
  })

  test('deliver every item to somebody who can come once a week', () => {
    const { sessions, unscheduled } = week(
      [weekly('a'), weekly('b'), weekly('c', { strength: 'consider' })],
      {
        options: { preferences: { maxVisitsPerWeek: 1 } },
      },
    )
    expect(sessions).toHaveLength(1)
    expect(unscheduled).toEqual([])
  })

  test.each([
    ['the discipline differs', { discipline: 'psychologist' }],
    ['the category differs', { category: 'education' }],
    ['no way of meeting is common to both', { modes: ['virtual'] }],
  ] as const)('are apart where %s', (_, parts) => {
    expect(week([weekly('a'), weekly('b', parts)]).sessions.map(({ items }) => items.length)).toEqual([1, 1])
  })

  test('are apart where together they are too long for the day', () => {
    const program = { activeMinutesPerDay: 50 }
    expect(week([weekly('a'), weekly('b')], { program }).sessions).toMatchObject([
      { date: '2026-11-30', items: ['intervention/a'] },
      { date: '2026-12-01', items: ['intervention/b'] },
    ])
  })
})

describe('the way of meeting', () => {
  test.each([
    ['is the first of the item', ['in-person', 'virtual'], undefined, 'in-person'],
    ['is one the person can use', ['in-person', 'virtual'], ['virtual', 'group'], 'virtual'],
    [
      'goes by the order of the item, not of the person',
      ['group', 'in-person'],
      ['in-person', 'group'],
      'group',
    ],
  ] as const)('%s', (_, modes, usable, mode) => {
    const preferences = usable ? { modes: [...usable] } : {}
    expect(week([weekly('a', { modes })], { options: { preferences } }).sessions).toMatchObject([{ mode }])
  })

  test('of a shared visit suits all of its items', () => {
    const items = [weekly('a', { modes: ['in-person', 'virtual'] }), weekly('b', { modes: ['virtual'] })]
    expect(week(items).sessions).toMatchObject([
      { mode: 'virtual', items: ['intervention/a', 'intervention/b'] },
    ])
  })
})

describe('assessment', () => {
  test('comes before treatment, on the same day at the earliest', () => {
    const { sessions } = week([weekly('a', {}, 3), weekly('z', assessment)])
    expect(sessions.map(({ date, start, series }) => `${date} ${start} ${series}`)).toEqual([
      '2026-11-30 09:00 intervention/z',
      '2026-11-30 10:00 intervention/a',
      '2026-12-02 09:00 intervention/a',
      '2026-12-04 09:00 intervention/a',
    ])
  })

  test('takes the earliest day, whatever weekday the person prefers', () => {
    const options = { preferences: { preferredWeekdays: ['friday' as const] } }
    expect(datesOf(week([weekly('a', assessment)], { options }), 'intervention/a')).toEqual(['2026-11-30'])
  })

  test('keeps the treatment of its own discipline waiting, and no other, until it has found a place', () => {
    const items = [
      weekly('a', assessment),
      weekly('b', { ...assessment, discipline: 'psychologist', modes: ['virtual'] }),
      weekly('c'),
      weekly('d', { discipline: 'psychologist' }),
    ]
    const { sessions, unscheduled } = week(items, { options: { preferences: { modes: ['in-person'] } } })
    expect(sessions.map(({ series }) => series)).toEqual(['intervention/a', 'intervention/c'])
    expect(unscheduled).toMatchObject([
      { series: 'intervention/b', constraint: 'mode', wouldHelp: 'a virtual visit' },
      { series: 'intervention/d', constraint: 'mode', wouldHelp: 'an assessment first: a virtual visit' },
    ])
  })

  test('that is due in a later phase keeps nothing waiting before it', () => {
    const items = [weekly('a'), weekly('b', { ...assessment, phases: ['late'] })]
    const result = schedule({ phases: { early: 1, late: 1 }, items })
    expect(datesOf(result, 'intervention/a')).toEqual(['2026-11-30', '2026-12-07'])
  })
})

describe('scarce visits', () => {
  const atMost = (maxVisitsPerWeek: number) => ({ options: { preferences: { maxVisitsPerWeek } } })
  const team: Item[] = [
    weekly('a', { discipline: 'chiropractor', strength: 'consider' }),
    weekly('b', { discipline: 'psychologist' }),
    weekly('c', { discipline: 'physio' }, 3),
    weekly('d', { ...assessment, discipline: 'nurse' }),
    weekly('e', { kind: 'education', discipline: 'nurse' }),
  ]

  test.each([
    [0, []],
    [1, ['d']],
    [2, ['d', 'e']],
    [3, ['c', 'd', 'e']],
    [4, ['b', 'c', 'd', 'e']],
    [6, ['b', 'c', 'c', 'c', 'd', 'e']],
    [7, ['a', 'b', 'c', 'c', 'c', 'd', 'e']],
  ])(
    '%i of them go to assessment, education, what is recommended, in turn and the most frequent first, and the rest',
    (visits, ids) => {
      const { sessions } = week(team, atMost(visits))
      expect(sessions.map(({ series }) => series.split('/')[1]).sort()).toEqual(ids)
    },
  )

  test('go again to others when one has no use for its turn', () => {
    const closedToB = weekly('b', { discipline: 'psychologist', modes: ['virtual'] })
    const options = { preferences: { maxVisitsPerWeek: 2, modes: ['in-person' as const] } }
    const { sessions } = week([closedToB, weekly('c', {}, 3)], { options })
    expect(sessions.map(({ series }) => series)).toEqual(['intervention/c', 'intervention/c'])
  })

  test('that are covered are counted by discipline, up to the last day they are covered', () => {
    const coverage = { limits: [{ discipline: 'physio', visits: 1, until: '2026-12-13' }] }
    const result = schedule({
      items: [weekly('a'), weekly('b', { discipline: 'nurse' })],
      options: { coverage },
    })
    expect(datesOf(result, 'intervention/a')).toEqual(['2026-11-30', '2026-12-14', '2026-12-21'])
    expect(datesOf(result, 'intervention/b')).toHaveLength(4)
  })
})

describe('among days that will do', () => {
  const prefers = (preferredWeekdays: ('tuesday' | 'thursday')[]) => ({
    options: { preferences: { preferredWeekdays } },
  })

  test('preferred weekdays come first', () => {
    expect(datesOf(week([weekly('a', {}, 2)], prefers(['tuesday', 'thursday'])), 'intervention/a')).toEqual([
      '2026-12-01',
      '2026-12-03',
    ])
  })

  test('a preferred weekday too few is made up for by the most even of the others', () => {
    expect(datesOf(week([weekly('a', {}, 2)], prefers(['tuesday'])), 'intervention/a')).toEqual([
      '2026-12-01',
      '2026-12-04',
    ])
  })

  test('those that have a visit come before others', () => {
    const result = week([weekly('a', {}, 2), weekly('b', { discipline: 'psychologist' }, 2)])
    expect(datesOf(result, 'intervention/b')).toEqual(datesOf(result, 'intervention/a'))
    expect(result.sessions.map(({ start }) => start)).toEqual(['09:00', '09:30', '09:00', '09:30'])
  })

  test('a second discipline takes another day where the first fills it', () => {
    const result = week([weekly('a'), weekly('b', { discipline: 'psychologist' })], {
      program: { visitsPerDay: 1 },
    })
    expect(datesOf(result, 'intervention/b')).toEqual(['2026-12-01'])
  })

  test('the weekdays and times of other weeks come back after a closure', () => {
    const closures = [{ from: '2026-12-07', to: '2026-12-07', title: 'closed' }]
    const result = schedule({
      items: [weekly('a')],
      options: { calendar: calendarOf(hours(workdays), closures) },
    })
    expect(datesOf(result, 'intervention/a')).toEqual([
      '2026-11-30',
      '2026-12-08',
      '2026-12-14',
      '2026-12-21',
    ])
  })

  test('visits keep to the hours in which the centre is open and the person can come', () => {
    const availability = [
      { weekday: 'tuesday' as const, from: '16:50', to: '20:00' },
      { weekday: 'thursday' as const, from: '07:10', to: '10:00' },
    ]
    const { sessions } = week([weekly('a')], { options: { preferences: { availability } } })
    expect(sessions).toMatchObject([{ date: '2026-12-03', start: '09:00' }])
  })
})

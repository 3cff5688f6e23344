import { describe, expect, test } from 'vitest'
import { calendarOf, datesOf, hours, type Input, monday, schedule, workdays } from './scheduleInput.js'

const assess = {
  id: 'assess',
  category: 'assessment',
  dose: { perWeek: 1, minutes: 60, maxSessions: 1 },
} as const
const train = { id: 'train', dose: { perWeek: 2, minutes: 45 } } as const

describe('a schedule', () => {
  test('has dates, times, ids and windows for all that was decided', () => {
    expect(schedule({ phases: { only: 1 }, items: [assess, train] })).toEqual({
      startOn: '2026-11-30',
      endOn: '2026-12-06',
      zone: 'America/Toronto',
      phases: [{ id: 'only', from: '2026-11-30', to: '2026-12-06' }],
      sessions: [
        {
          id: 'intervention/assess/1',
          series: 'intervention/assess',
          ordinal: 1,
          date: '2026-11-30',
          start: '09:00',
          minutes: 60,
          discipline: 'physio',
          mode: 'in-person',
          category: 'assessment',
          items: ['intervention/assess'],
          phase: 'only',
          window: { earliest: '2026-11-30', latest: '2026-12-06' },
        },
        {
          id: 'intervention/train/1',
          series: 'intervention/train',
          ordinal: 1,
          date: '2026-11-30',
          start: '10:00',
          minutes: 45,
          discipline: 'physio',
          mode: 'in-person',
          category: 'treatment',
          items: ['intervention/train'],
          phase: 'only',
          window: { earliest: '2026-11-30', latest: '2026-12-06' },
        },
        {
          id: 'intervention/train/2',
          series: 'intervention/train',
          ordinal: 2,
          date: '2026-12-03',
          start: '09:00',
          minutes: 45,
          discipline: 'physio',
          mode: 'in-person',
          category: 'treatment',
          items: ['intervention/train'],
          phase: 'only',
          window: { earliest: '2026-11-30', latest: '2026-12-06' },
        },
      ],
      reviews: [],
      home: [],
      unscheduled: [],
      fit: [
        { item: 'intervention/assess', due: [1], wanted: 1, placed: 1, lastOrdinal: 1 },
        { item: 'intervention/train', due: [2], wanted: 2, placed: 2, lastOrdinal: 2 },
      ],
      wanted: 3,
      placed: 3,
    })
  })

  test('of nothing is empty, and as long as its program', () => {
    expect(schedule({})).toMatchObject({ endOn: '2026-12-27', sessions: [], wanted: 0, placed: 0 })
  })

  test.each([
    ['held', { outcome: 'held' }],
    ['set aside', { outcome: 'set-aside' }],
    ['without a visit a week', { dose: { perWeek: 0, minutes: 30 } }],
    ['with no session allowed', { dose: { perWeek: 1, minutes: 30, maxSessions: 0 } }],
    ['education taught within other visits', { kind: 'education', delivery: 'within-visits' }],
    ['education to do alone', { kind: 'education', delivery: 'self' }],
    ['only of phases that the program does not have', { phases: ['other'] }],
  ] as const)('asks for no visit of an item %s', (_, parts) => {
    expect(schedule({ items: [{ id: 'a', ...parts }] })).toMatchObject({
      sessions: [],
      unscheduled: [],
      wanted: 0,
    })
  })
})

describe('phases', () => {
  test('follow one another in whole weeks', () => {
    expect(schedule({ phases: { early: 2, middle: 1.5, late: 1 } }).phases).toEqual([
      { id: 'early', from: '2026-11-30', to: '2026-12-13' },
      { id: 'middle', from: '2026-12-14', to: '2026-12-27' },
      { id: 'late', from: '2026-12-28', to: '2027-01-03' },
    ])
  })

  test('hold the visits of their own items, to the last day and no further', () => {
    const everyDay = { perWeek: 7, minutes: 15 }
    const result = schedule({
      phases: { early: 1, late: 1 },
      items: [
        { id: 'a', phases: ['early'], dose: everyDay },
        { id: 'b', phases: ['late'], dose: everyDay },
      ],
      options: { calendar: calendarOf(hours([...workdays, 'saturday', 'sunday'])) },
    })
    expect([datesOf(result, 'intervention/a').at(0), datesOf(result, 'intervention/a').at(-1)]).toEqual([
      '2026-11-30',
      '2026-12-06',
    ])
    expect([datesOf(result, 'intervention/b').at(0), datesOf(result, 'intervention/b').at(-1)]).toEqual([
      '2026-12-07',
      '2026-12-13',
    ])
  })

  test.each([
    ['over a leap day', '2028-02-28', ['2028-02-28', '2028-02-29', '2028-03-01', '2028-03-02', '2028-03-03']],
    [
      'over the end of February',
      '2027-02-26',
      ['2027-02-26', '2027-03-01', '2027-03-02', '2027-03-03', '2027-03-04'],
    ],
    ['over a year end', '2026-12-30', ['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-04', '2027-01-05']],
    [
      'over the clocks going forward',
      '2027-03-11',
      ['2027-03-11', '2027-03-12', '2027-03-15', '2027-03-16', '2027-03-17'],
    ],
    [
      'over the clocks going back',
      '2026-10-29',
      ['2026-10-29', '2026-10-30', '2026-11-02', '2026-11-03', '2026-11-04'],
    ],
  ])('count days %s', (_, startOn, dates) => {
    const items = [{ id: 'a', dose: { perWeek: 5, minutes: 30 } }]
    const result = schedule({ phases: { only: 1 }, items, options: { startOn } })
    expect(datesOf(result, 'intervention/a')).toEqual(dates)
    expect(result.sessions.map(({ start }) => start)).toEqual(['09:00', '09:00', '09:00', '09:00', '09:00'])
  })
})

describe('triage and program', () => {
  const items = [
    assess,
    train,
    { kind: 'education', id: 'teach', dose: { perWeek: 1, minutes: 30 } },
    { kind: 'exercise', id: 'walk' },
  ] as const
  const reviews = [{ review: 'first', week: 2 }]

  test('a stop dates nothing at all', () => {
    expect(schedule({ items, reviews, triage: { state: 'stop' } })).toEqual({
      startOn: monday,
      endOn: monday,
      zone: 'America/Toronto',
      phases: [],
      sessions: [],
      reviews: [],
      home: [],
      unscheduled: [],
      fit: [],
      wanted: 0,
      placed: 0,
    })
  })

  test('while treatment waits only assessment and education are dated, and the rest is not missing', () => {
    const result = schedule({ items, reviews, triage: { state: 'provisional', treatmentWaits: true } })
    expect(new Set(result.sessions.map(({ category }) => category))).toEqual(
      new Set(['assessment', 'education']),
    )
    expect(result).toMatchObject({ home: [], reviews: [], unscheduled: [], wanted: 5, placed: 5 })
    expect(result.endOn).toBe('2026-12-27')
  })

  test('without a program assessment and education fall into two weeks without a phase', () => {
    const result = schedule({ items, reviews, phases: {} })
    expect(result.sessions.map(({ id, date, phase }) => ({ id, date, phase }))).toEqual([
      { id: 'intervention/assess/1', date: '2026-11-30', phase: '' },
      { id: 'education/teach/1', date: '2026-11-30', phase: '' },
      { id: 'education/teach/2', date: '2026-12-07', phase: '' },
    ])
    expect(result).toMatchObject({ phases: [], endOn: '2026-12-07', home: [], reviews: [], unscheduled: [] })
  })

  test('without a program and anything to date the plan ends as it starts', () => {
    expect(schedule({ items: [train], phases: {} })).toMatchObject({
      startOn: monday,
      endOn: monday,
      wanted: 0,
    })
  })
})

describe('a closure', () => {
  const closedOn = (from: string, to?: string): Input => ({
    phases: { only: 1 },
    items: [{ id: 'a', dose: { perWeek: 5, minutes: 30 } }],
    options: { calendar: calendarOf(hours(workdays), [{ from, ...(to ? { to } : {}), title: 'closed' }]) },
  })

  test.each([
    ['of one day', '2026-12-02', undefined, ['2026-11-30', '2026-12-01', '2026-12-03', '2026-12-04']],
    ['up to and with its last day', '2026-12-01', '2026-12-02', ['2026-11-30', '2026-12-03', '2026-12-04']],
    ['that began before the plan', '2026-11-01', '2026-12-01', ['2026-12-02', '2026-12-03', '2026-12-04']],
    [
      'that ends after the plan',
      '2026-12-04',
      '2027-12-01',
      ['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03'],
    ],
  ])('keeps visits away %s', (_, from, to, dates) => {
    expect(datesOf(schedule(closedOn(from, to)), 'intervention/a')).toEqual(dates)
  })

  test('leaves the ids of the visits around it alone', () => {
    const input = (closures: { from: string; to: string; title: string }[]): Input => ({
      items: [{ id: 'a', dose: { perWeek: 1, minutes: 30 } }],
      options: { calendar: calendarOf(hours(workdays), closures) },
    })
    const closed = schedule(input([{ from: '2026-12-07', to: '2026-12-13', title: 'closed' }]))
    expect(closed.sessions.map(({ id, date }) => `${id} ${date}`)).toEqual([
      'intervention/a/1 2026-11-30',
      'intervention/a/3 2026-12-14',
      'intervention/a/4 2026-12-21',
    ])
    expect(schedule(input([])).sessions.map(({ id }) => id)).toEqual([
      'intervention/a/1',
      'intervention/a/2',
      'intervention/a/3',
      'intervention/a/4',
    ])
  })
})

describe('a dose', () => {
  test.each([
    [0.5, 4, ['2026-11-30', '2026-12-14']],
    [0.25, 8, ['2026-11-30', '2026-12-28']],
    [1, 3, ['2026-11-30', '2026-12-07', '2026-12-14']],
    [1.5, 2, ['2026-11-30', '2026-12-03', '2026-12-07']],
    [2, 1, ['2026-11-30', '2026-12-03']],
    [3, 1, ['2026-11-30', '2026-12-02', '2026-12-04']],
  ])('of %d a week over %i weeks is spread evenly', (perWeek, weeks, dates) => {
    const items = [{ id: 'a', dose: { perWeek, minutes: 30 } }]
    expect(datesOf(schedule({ phases: { only: weeks }, items }), 'intervention/a')).toEqual(dates)
  })

  test('has a longer first visit, once', () => {
    const items = [{ id: 'a', dose: { perWeek: 2, minutes: 30, firstMinutes: 60 } }]
    const { sessions } = schedule({ phases: { only: 2 }, items })
    expect(sessions.map(({ minutes }) => minutes)).toEqual([60, 30, 30, 30])
  })

  test('ends with its last visit', () => {
    const items = [{ id: 'a', dose: { perWeek: 2, minutes: 30, maxSessions: 3 } }]
    expect(schedule({ items })).toMatchObject({ wanted: 3, placed: 3, unscheduled: [] })
  })

  test('of a short course goes on after a closed week', () => {
    const closures = [{ from: '2026-11-30', to: '2026-12-06', title: 'closed' }]
    const result = schedule({ items: [assess], options: { calendar: calendarOf(hours(workdays), closures) } })
    expect(result.sessions).toMatchObject([
      { date: '2026-12-07', window: { earliest: '2026-11-30', latest: '2026-12-13' } },
    ])
    expect(result.unscheduled).toEqual([])
  })

  test.each([
    [2, ['2026-11-30', '2026-12-02', '2026-12-04']],
    [3, ['2026-11-30', '2026-12-03']],
    [4, ['2026-11-30', '2026-12-04']],
    [5, ['2026-11-30']],
  ])('with %i days between visits keeps them apart', (daysApart, dates) => {
    const items = [{ id: 'a', dose: { perWeek: 3, minutes: 30, daysApart } }]
    expect(datesOf(schedule({ phases: { only: 1 }, items }), 'intervention/a')).toEqual(dates)
  })

  test('of more than seven a week comes twice on one day', () => {
    const items = [{ id: 'a', dose: { perWeek: 10, minutes: 30 } }]
    const dates = datesOf(schedule({ phases: { only: 1 }, items }), 'intervention/a')
    expect(dates).toHaveLength(10)
    expect(new Set(dates).size).toBe(5)
  })
})

describe('a dose that changes by phase', () => {
  const phaseDoses = [
    { phase: 'first', sessionDose: { perWeek: 2, minutes: 40 } },
    { phase: 'second', sessionDose: { perWeek: 0.5, minutes: 20 } },
  ]
  const tapered = (more = {}) =>
    schedule({
      phases: { first: 2, second: 4 },
      items: [{ id: 'a', dose: { perWeek: 2, minutes: 40, ...more }, phaseDoses }],
    })

  test('has its visits and their length week by week', () => {
    const weekOf = (date: string) =>
      Math.floor((Date.parse(date) - Date.parse('2026-11-30')) / (7 * 24 * 3600 * 1000))
    expect(tapered().sessions.map(({ date, minutes }) => [weekOf(date), minutes])).toEqual([
      [0, 40],
      [0, 40],
      [1, 40],
      [1, 40],
      [2, 20],
      [4, 20],
    ])
  })

  test('has at most as many visits as the whole plan may have', () => {
    expect(tapered({ maxSessions: 3 }).sessions).toHaveLength(3)
  })
})

describe('a week with too few visits for all', () => {
  const talk = { id: 'talk', discipline: 'psych', dose: { perWeek: 1, minutes: 45 } } as const
  const walk = { id: 'walk', dose: { perWeek: 0.5, minutes: 45 } } as const
  const tight = { items: [talk, walk], program: { visitsPerWeek: 1 } } satisfies Input

  test('goes to the more frequent where the pack has no order', () => {
    expect(datesOf(schedule(tight), 'intervention/walk')).toEqual([])
  })

  test('goes to what the pack puts first', () => {
    const planned = schedule({ ...tight, order: ['walk'] })
    expect(datesOf(planned, 'intervention/walk')).toHaveLength(2)
    expect(datesOf(planned, 'intervention/talk')).toHaveLength(2)
  })
})

describe('a place that is scarce', () => {
  const daily = { id: 'a', dose: { perWeek: 5, minutes: 30 } }
  const with_ = (
    capacity: {
      discipline: string
      visits: number
      weekdays?: ['monday']
      dates?: string[]
    }[],
  ) => schedule({ phases: { only: 1 }, items: [daily], options: { calendar: { ...calendarOf(), capacity } } })

  test.each([
    ['on a weekday', { weekdays: ['monday'] as ['monday'] }, ['12-01', '12-02', '12-03', '12-04']],
    ['on a date', { dates: ['2026-12-02'] }, ['11-30', '12-01', '12-03', '12-04']],
    ['on every day', {}, []],
  ])('%s keeps visits away', (_, days, expected) => {
    const result = with_([{ discipline: 'physio', visits: 0, ...days }])
    expect(datesOf(result, 'intervention/a').map((date) => date.slice(5))).toEqual(expected)
    expect(result.unscheduled).toMatchObject([{ constraint: 'capacity' }])
  })

  test('of another discipline does not matter', () => {
    expect(with_([{ discipline: 'nurse', visits: 0 }]).unscheduled).toEqual([])
  })
})

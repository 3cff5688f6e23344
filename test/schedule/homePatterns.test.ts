import { describe, expect, test } from 'vitest'
import { type Input, type Item, schedule, workdays } from './scheduleInput.js'

const exercise = (daysPerWeek: number, parts: Partial<Item> = {}): Item => ({
  kind: 'exercise',
  id: 'walk',
  exerciseDose: { daysPerWeek },
  ...parts,
})
const home = (items: readonly Item[], parts: Partial<Input> = {}) => schedule({ items, ...parts }).home
const assess: Item = {
  id: 'assess',
  category: 'assessment',
  dose: { perWeek: 1, minutes: 30, maxSessions: 1 },
}
const weekend = ['saturday', 'sunday'] as const

describe('the weekly pattern of an exercise', () => {
  test('runs through its phases, from the day after the first visit', () => {
    expect(home([assess, exercise(3, { exerciseDose: { daysPerWeek: 3, timesPerDay: 2 } })])).toEqual([
      {
        exercise: 'walk',
        from: '2026-12-01',
        to: '2026-12-27',
        weekdays: ['monday', 'wednesday', 'friday'],
        timesPerDay: 2,
      },
    ])
  })

  test.each([
    [0.5, ['monday']],
    [1, ['monday']],
    [2, ['monday', 'thursday']],
    [2.9, ['monday', 'thursday']],
    [3, ['monday', 'wednesday', 'friday']],
    [4, ['monday', 'tuesday', 'thursday', 'saturday']],
    [5, ['monday', 'tuesday', 'wednesday', 'friday', 'saturday']],
    [6, [...workdays, 'saturday']],
    [7, [...workdays, ...weekend]],
    [9, [...workdays, ...weekend]],
  ])('spreads %d days a week evenly', (daysPerWeek, weekdays) => {
    expect(home([exercise(daysPerWeek)])).toMatchObject([{ weekdays, timesPerDay: 1 }])
  })

  test.each([
    [1, ['monday']],
    [2, ['monday', 'friday']],
    [3, ['monday', 'wednesday', 'friday']],
    [5, ['monday', 'wednesday', 'friday']],
  ])('leaves rest days between %d days of hard work', (daysPerWeek, weekdays) => {
    expect(home([exercise(daysPerWeek, { hard: true })])).toMatchObject([{ weekdays }])
  })

  test.each([
    ['no day a week', exercise(0)],
    ['set aside', exercise(3, { outcome: 'set-aside' })],
    ['held', exercise(3, { outcome: 'held' })],
    ['done only in visits', exercise(3, { where: 'visits' })],
    ['only of phases that the program does not have', exercise(3, { phases: ['other'] })],
  ])('is missing for an exercise %s', (_, item) => {
    expect(schedule({ items: [item] })).toMatchObject({ home: [], unscheduled: [] })
  })

  test('starts with the plan when no visit is wanted that could show it', () => {
    expect(home([exercise(3), { kind: 'education', id: 'teach' }])).toMatchObject([{ from: '2026-11-30' }])
  })

  test('starts with its phases when they begin after the first visit, one pattern for each stretch of them', () => {
    const phases = { one: 1, two: 1, three: 1, four: 1 }
    const item = exercise(3, { phases: ['two', 'three'] })
    const split = exercise(3, { id: 'swim', phases: ['one', 'three'] })
    expect(
      home([assess, item, split], { phases }).map(({ exercise: id, from, to }) => `${id} ${from} ${to}`),
    ).toEqual(['swim 2026-12-01 2026-12-06', 'swim 2026-12-14 2026-12-20', 'walk 2026-12-07 2026-12-20'])
  })

  test.each([
    ['no visit found a place', { options: { preferences: { availability: [] } } }],
    ['the first visit comes after its phases', { phases: { early: 1, late: 1 } }],
  ])('is missing, and listed, when %s', (_, parts: Partial<Input>) => {
    const late: Item = { id: 'train', phases: parts.phases ? ['late'] : [] }
    const { home: patterns, unscheduled } = schedule({
      items: [late, exercise(3, { phases: parts.phases ? ['early'] : [] })],
      ...parts,
    })
    expect(patterns).toEqual([])
    expect(unscheduled.find(({ series }) => series === 'exercise/walk')).toMatchObject({
      items: ['exercise/walk'],
      sessions: 0,
      constraint: 'phase-window',
      wouldHelp: 'an earlier visit in which it is shown',
    })
  })
})

describe('an exercise that a procedure bounds', () => {
  const everyDay = exercise(7)
  const items = ['exercise/walk']
  const rest = { timing: 'rest', items, from: '2026-12-10' }
  const nothingNew = { timing: 'nothing-new', items, from: '2026-12-14', newSince: '2026-12-07' }
  const spans = (parts: Partial<Input>) => home([everyDay], parts).map(({ from, to }) => `${from} ${to}`)
  const goesOn = (from: string, before: readonly string[]): Partial<Input> => ({
    options: {
      earlier: {
        ...{ from, sessions: [], reviews: [], kept: new Set(), missed: new Set() },
        home: before.map((start) => ({ ...patternFrom, from: start })),
      },
    },
  })
  const patternFrom = {
    ...{ exercise: 'walk', to: '2026-12-27', timesPerDay: 1 },
    weekdays: [...workdays, ...weekend],
  }

  test('begins on the first of its days and ends on the last', () => {
    const timing = { windows: [{ ...rest, to: '2026-12-20' }] }
    expect(spans({ timing })).toEqual(['2026-12-10 2026-12-20'])
  })

  test('pauses when it runs already', () => {
    const timing = { windows: [rest, nothingNew] }
    expect(spans({ timing, ...goesOn('2026-12-08', ['2026-11-30']) })).toEqual([
      '2026-11-30 2026-12-07',
      '2026-12-10 2026-12-27',
    ])
  })

  test('pauses no longer when it is looked at again meanwhile', () => {
    const timing = { windows: [rest, nothingNew] }
    expect(spans({ timing, ...goesOn('2026-12-09', ['2026-12-10']) })).toEqual(['2026-12-10 2026-12-27'])
    expect(spans({ timing, ...goesOn('2026-12-11', ['2026-12-10']) })).toEqual(['2026-12-10 2026-12-27'])
  })

  test.each([
    ['it is new', []],
    ['it was to begin later', ['2026-12-14']],
  ])('waits longer when %s', (_, before) => {
    const timing = { windows: [rest, nothingNew] }
    expect(spans({ timing, ...goesOn('2026-12-08', before) })).toEqual(['2026-12-14 2026-12-27'])
  })
})

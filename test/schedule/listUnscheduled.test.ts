import { describe, expect, test } from 'vitest'
import type { Unscheduled } from '../../src/model/schedule.js'
import { calendarOf, hours, type Input, type Item, schedule, workdays } from './scheduleInput.js'

const often = (perWeek: number, parts: Partial<Item> = {}): Item => ({
  id: 'a',
  dose: { perWeek, minutes: 60 },
  ...parts,
})

/** One week of one item, and what is said of its visits that found no place. */
function reasonsOf(item: Item, parts: Partial<Input> = {}): string[] {
  const { unscheduled } = schedule({ phases: { only: 1 }, items: [item], ...parts })
  return unscheduled.map(({ sessions, constraint, wouldHelp }) => `${sessions} ${constraint}: ${wouldHelp}`)
}

const available = (...availability: [...Parameters<typeof hours>][]) => ({
  options: { preferences: { availability: availability.flatMap((one) => hours(...one)) } },
})

describe('what stands in the way', () => {
  test.each<[string, Item, Partial<Input>, string[]]>([
    [
      'a way of meeting the person cannot use',
      often(1, { modes: ['virtual', 'group'] }),
      { options: { preferences: { modes: ['in-person'] } } },
      ['1 mode: a virtual visit or a group visit'],
    ],
    [
      'too few open days',
      often(6),
      {},
      ['1 centre-closed: 60 minutes on another day, while the centre is open'],
    ],
    [
      'opening hours that are too short',
      often(1),
      { options: { calendar: calendarOf(hours(workdays, '09:00', '09:59')) } },
      ['1 centre-closed: 60 minutes on another day, while the centre is open'],
    ],
    [
      'a person who can come on too few days',
      often(5),
      available([['monday', 'tuesday', 'wednesday', 'thursday']]),
      ['1 not-available: Friday mornings'],
    ],
    [
      'a person who can never come, of whom only three other times are named',
      often(1),
      { options: { preferences: { availability: [] } } },
      ['1 not-available: Monday mornings, Tuesday mornings or Wednesday mornings'],
    ],
    [
      'a person who cannot stay long enough',
      often(1),
      available(
        [['monday'], '09:00', '09:45'],
        [['tuesday', 'wednesday', 'thursday', 'friday'], '09:00', '09:30'],
      ),
      ['1 not-available: Monday mornings, Tuesday mornings or Wednesday mornings'],
    ],
    [
      'the visits a week the person can make',
      often(3),
      { options: { preferences: { maxVisitsPerWeek: 2 } } },
      ['1 visits-per-week: one more visit a week'],
    ],
    [
      'the visits a week of the program',
      often(3),
      { program: { visitsPerWeek: 2 } },
      ['1 visits-per-week: a program with more visits a week'],
    ],
    [
      'the minutes a day of the program',
      often(1),
      { program: { activeMinutesPerDay: 59 } },
      ['1 minutes-per-day: more than 59 minutes a day'],
    ],
    [
      'rest days between the visits',
      often(4, { dose: { perWeek: 4, minutes: 60, daysApart: 2 } }),
      { options: { calendar: calendarOf(hours([...workdays, 'saturday'])) } },
      ['1 spacing: a day at least 2 days from its other visits'],
    ],
    [
      'visits that are no longer covered',
      often(2),
      { options: { coverage: { limits: [{ discipline: 'physio', visits: 1 }] } } },
      ['1 coverage-limit: cover for more visits'],
    ],
  ])('is %s', (_, item, parts, expected) => {
    expect(reasonsOf(item, parts)).toEqual(expected)
  })

  test.each<[string, Partial<Input>, string]>([
    [
      'the days the person can come',
      { options: { preferences: { maxVisitsPerWeek: 1, availability: hours(['monday']) } } },
      'one more visit a week, and Tuesday mornings, Wednesday mornings or Thursday mornings',
    ],
    [
      'the days the centre is open',
      { program: { visitsPerWeek: 1 }, options: { calendar: calendarOf(hours(['monday'])) } },
      'a program with more visits a week, and 60 minutes on another day, while the centre is open',
    ],
  ])('is a full week besides %s', (_, parts, help) => {
    expect(reasonsOf(often(2), parts)).toEqual([`1 visits-per-week: ${help}`])
  })

  test('is another visit on the day, where a day holds only one', () => {
    const items = [often(5), often(1, { id: 'b', discipline: 'psychologist' })]
    expect(schedule({ phases: { only: 1 }, items, program: { visitsPerDay: 1 } }).unscheduled).toMatchObject([
      { series: 'intervention/b', constraint: 'visits-per-day', wouldHelp: 'another day in the week' },
    ])
  })

  test('is the other visits of the day, where the minutes would do for this one alone', () => {
    const items = [often(5), often(1, { id: 'b', discipline: 'psychologist' })]
    expect(
      schedule({ phases: { only: 1 }, items, program: { activeMinutesPerDay: 60 } }).unscheduled,
    ).toMatchObject([
      { series: 'intervention/b', constraint: 'minutes-per-day', wouldHelp: 'another day in the week' },
    ])
  })

  test('is the lateness of an assessment', () => {
    const assessment: Item = {
      id: 'b',
      category: 'assessment',
      dose: { perWeek: 1, minutes: 60, maxSessions: 1 },
    }
    const { unscheduled } = schedule({
      phases: { only: 1 },
      items: [assessment, often(5, { dose: { perWeek: 5, minutes: 30 } })],
      ...available([['monday', 'tuesday', 'wednesday'], '09:00', '09:30'], [['thursday', 'friday']]),
    })
    expect(unscheduled).toMatchObject([
      {
        series: 'intervention/a',
        sessions: 3,
        constraint: 'phase-window',
        wouldHelp: 'an earlier assessment',
      },
    ])
  })

  test('is nothing when all is placed', () => {
    expect(reasonsOf(often(5))).toEqual([])
  })
})

describe('each way out', () => {
  test.each<[string, Item, Partial<Input>, Partial<Input>]>([
    [
      'one more visit a week',
      often(3),
      { options: { preferences: { maxVisitsPerWeek: 2 } } },
      { options: { preferences: { maxVisitsPerWeek: 3 } } },
    ],
    [
      'Friday mornings',
      often(5),
      available([['monday', 'tuesday', 'wednesday', 'thursday']]),
      available([['monday', 'tuesday', 'wednesday', 'thursday']], [['friday'], '09:00', '12:00']),
    ],
    [
      'a virtual visit',
      often(1, { modes: ['virtual'] }),
      { options: { preferences: { modes: ['in-person'] } } },
      { options: { preferences: { modes: ['in-person', 'virtual'] } } },
    ],
    [
      'more than 59 minutes a day',
      often(1),
      { program: { activeMinutesPerDay: 59 } },
      { program: { activeMinutesPerDay: 60 } },
    ],
  ])('%s helps', (help, item, before, after) => {
    expect(reasonsOf(item, before).map((reason) => reason.split(': ')[1])).toEqual([help])
    expect(reasonsOf(item, after)).toEqual([])
  })
})

describe('the list', () => {
  test('has one entry for each series, phase and obstacle', () => {
    const closures = [{ from: '2026-12-14', to: '2026-12-20', title: 'closed' }]
    const { unscheduled, wanted, placed } = schedule({
      phases: { early: 2, late: 2 },
      items: [often(3)],
      options: { calendar: calendarOf(hours(workdays), closures), preferences: { maxVisitsPerWeek: 2 } },
    })
    const entry: Omit<Unscheduled, 'phase' | 'sessions' | 'constraint' | 'wouldHelp'> = {
      series: 'intervention/a',
      items: ['intervention/a'],
      discipline: 'physio',
    }
    const more = { constraint: 'visits-per-week', wouldHelp: 'one more visit a week' }
    const open = {
      constraint: 'centre-closed',
      wouldHelp: '60 minutes on another day, while the centre is open',
    }
    expect(unscheduled).toEqual([
      { ...entry, phase: 'early', sessions: 2, ...more },
      { ...entry, phase: 'late', sessions: 3, ...open },
      { ...entry, phase: 'late', sessions: 1, ...more },
    ])
    expect([wanted, placed]).toEqual([12, 6])
  })
})

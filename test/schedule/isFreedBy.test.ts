import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Schedule } from '../../src/model/schedule.js'
import { arbitraryInput } from './arbitraryInput.js'
import { hours, type Input, optionsOf, schedule } from './scheduleInput.js'

/** The plan, with everything where it is, when the person's wishes change. */
function goOn(input: Input, { sessions, reviews, home, fit }: Schedule, preferences: object): Schedule {
  const kept: ReadonlySet<string> = new Set()
  const { startOn } = optionsOf(input)
  const earlier = {
    from: startOn,
    sessions,
    reviews,
    home,
    fit,
    kept,
    missed: kept,
  }
  const before = optionsOf(input).preferences
  return schedule({
    ...input,
    options: { ...input.options, earlier, preferences: { ...before, ...preferences } },
  })
}

/** A first visit of another length keeps its day in a plan that goes on, and may come sooner in a new one. */
function mostPlaced(input: Input, plan: Schedule, preferences: object): number {
  const changed = { ...optionsOf(input).preferences, ...preferences }
  const anew = schedule({ ...input, options: { ...input.options, preferences: changed } })
  return Math.max(goOn(input, plan, preferences).placed, anew.placed)
}

/** What is said of visits; a review may lack more than one thing. */
const helps = ({ unscheduled }: Schedule): string[] =>
  unscheduled.filter(({ series }) => !series.startsWith('review/')).map(({ wouldHelp }) => wouldHelp)

describe('what is said to help', () => {
  test('one more visit a week does', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const plan = schedule(input)
        const most = optionsOf(input).preferences?.maxVisitsPerWeek
        fc.pre(most !== undefined && helps(plan).includes('one more visit a week'))
        expect(mostPlaced(input, plan, { maxVisitsPerWeek: most! + 1 })).toBeGreaterThan(plan.placed)
      }),
      { numRuns: 100 },
    )
  })

  test('coming whenever the centre is open does', () => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const plan = schedule(input)
        fc.pre(helps(plan).some((help) => /^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day /.test(help)))
        const availability = optionsOf(input).calendar.opening
        expect(mostPlaced(input, plan, { availability })).toBeGreaterThan(plan.placed)
      }),
      { numRuns: 100 },
    )
  })

  test('where no way of giving suits is told with what else stands in the way', () => {
    const items = [{ id: 'a', modes: ['virtual'] as const, dose: { perWeek: 1, minutes: 90 } }]
    const calendar = { zone: 'America/Toronto', opening: hours(['monday'], '09:00', '10:00'), closures: [] }
    const preferences = { modes: ['in-person' as const] }
    const { unscheduled } = schedule({ phases: { only: 1 }, items, options: { calendar, preferences } })
    expect(unscheduled).toMatchObject([
      {
        constraint: 'mode',
        modes: ['virtual'],
        wouldHelp: 'a virtual visit, and 90 minutes on another day, while the centre is open',
      },
    ])
  })

  test.each([
    [
      'more minutes a day where the day is too short for them',
      { dose: { perWeek: 1, minutes: 90 } },
      { program: { activeMinutesPerDay: 60 }, calendar: hours(['monday'], '09:00', '10:00') },
      'nothing simple: not more than 60 minutes a day alone',
    ],
    [
      'more minutes a day where it is long enough',
      { dose: { perWeek: 1, minutes: 90 } },
      { program: { activeMinutesPerDay: 60 }, calendar: hours(['monday'], '09:00', '11:00') },
      'more than 60 minutes a day',
    ],
  ] as const)('%s is tried', (_, item, { program, calendar }, wouldHelp) => {
    const options = { calendar: { zone: 'America/Toronto', opening: calendar, closures: [] } }
    const { unscheduled } = schedule({ phases: { only: 1 }, items: [{ id: 'a', ...item }], program, options })
    expect(unscheduled).toMatchObject([{ wouldHelp }])
  })

  test('is called none for a review by itself where another day that is open would not do', () => {
    const calendar = { zone: 'America/Toronto', opening: hours(['monday'], '09:00', '09:15'), closures: [] }
    const availability = hours(['tuesday'])
    const input: Input = {
      phases: { only: 2 },
      reviews: [{ review: 'first', week: 1 }],
      options: { calendar, preferences: { availability } },
    }
    expect(schedule(input).unscheduled).toMatchObject([
      { series: 'review/first', wouldHelp: 'nothing simple: not a stretch of 30 minutes alone' },
    ])
  })
})

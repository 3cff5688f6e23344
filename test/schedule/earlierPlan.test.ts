import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/calendarDay.js'
import type { Calendar } from '../../src/model/calendar.js'
import type { Schedule, Session } from '../../src/model/schedule.js'
import type { EarlierPlan } from '../../src/schedule/earlierPlan.js'
import { inputWithSubstitutes as arbitraryInput } from './arbitraryInput.js'
import {
  calendarOf,
  datesOf,
  hours,
  type Input,
  monday,
  optionsOf,
  schedule,
  workdays,
} from './scheduleInput.js'
import { violations } from './violations.js'

const none: ReadonlySet<string> = new Set()

/** What a schedule held, to go on from. */
function heldBy(plan: Schedule, from: string, parts: Partial<EarlierPlan> = {}): EarlierPlan {
  const { sessions, reviews, home, fit } = plan
  return {
    from,
    sessions,
    reviews,
    home,
    fit,
    kept: none,
    missed: none,
    ...parts,
  }
}

const goOn = (input: Input, earlier: EarlierPlan): Schedule =>
  schedule({ ...input, options: { ...input.options, earlier } })

const whenOf = ({ id, date, start }: Session): string => `${id} ${date} ${start}`

const fromDays = fc.integer({ min: 0, max: 60 })

/** One visit is as long as the next, so that none has to make room for one that became the first. */
const evenInput = arbitraryInput.map(
  (input): Input => ({
    ...input,
    items: input.items!.map((item) => {
      const { firstMinutes: _, ...dose } = item.dose!
      return { ...item, dose }
    }),
  }),
)

const closing = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9 }))

function closedToo(input: Input, from: string, [offset, days]: [number, number]): Input {
  const { calendar } = optionsOf(input)
  const closure = { from: addDays(from, offset), to: addDays(from, offset + days), title: 'closed' }
  const more: Calendar = { ...calendar, closures: [...calendar.closures, closure] }
  return { ...input, options: { ...input.options, calendar: more } }
}

const withoutItem = (input: Input, which: number): Input => ({
  ...input,
  items: input.items!.map((item, index) =>
    index === which % input.items!.length ? { ...item, outcome: 'set-aside' } : item,
  ),
})

describe('a plan that goes on', () => {
  test('is the same to the byte when nothing changed, whatever the day', () => {
    fc.assert(
      fc.property(arbitraryInput, fromDays, (input, days) => {
        const before = schedule(input)
        const from = addDays(optionsOf(input).startOn, days)
        expect(JSON.stringify(goOn(input, heldBy(before, from)))).toBe(JSON.stringify(before))
      }),
      { numRuns: 400 },
    )
  })

  test('is the same to the byte when some of it was locked', () => {
    fc.assert(
      fc.property(arbitraryInput, fromDays, fc.integer({ min: 1, max: 3 }), (input, days, every) => {
        const before = schedule(input)
        const kept = new Set(before.sessions.filter((_, index) => index % every === 0).map(({ id }) => id))
        const from = addDays(optionsOf(input).startOn, days)
        const treatment = input.triage?.treatmentWaits ? [] : [goOn(input, heldBy(before, from, { kept }))]
        for (const one of treatment) expect(one.sessions).toEqual(before.sessions)
      }),
      { numRuns: 200 },
    )
  })

  const changed = (input: Input, from: string, change: [number, [number, number]]): Input =>
    change[0] < 0 ? closedToo(input, from, change[1]) : withoutItem(input, change[0])
  const change = fc.tuple(fc.integer({ min: -4, max: 4 }), closing)

  test('changed and then gone over again stays as it is', () => {
    fc.assert(
      fc.property(
        arbitraryInput,
        fromDays,
        change,
        fc.integer({ min: 2, max: 5 }),
        (input, days, one, nth) => {
          const from = addDays(optionsOf(input).startOn, days)
          const before = schedule(input)
          const gone = before.sessions.filter(({ date }, index) => date < from && index % nth === 0)
          const missed = new Set(gone.map(({ id }) => id))
          const input2 = changed(input, from, one)
          const second = goOn(input2, heldBy(before, from, { missed }))
          const third = goOn(input2, heldBy(second, from, { missed }))
          expect(JSON.stringify(third)).toBe(JSON.stringify(second))
        },
      ),
      { numRuns: 400 },
    )
  })

  test('leaves what lies behind and what is locked as it is, and uses no id twice', () => {
    fc.assert(
      fc.property(arbitraryInput, fromDays, change, (input, days, one) => {
        const from = addDays(optionsOf(input).startOn, days)
        const before = schedule(input)
        const waits = input.triage?.treatmentWaits
        const kept = new Set(
          before.sessions.filter((_, index) => index % 4 === 0 && !waits).map(({ id }) => id),
        )
        const { sessions } = goOn(changed(input, from, one), heldBy(before, from, { kept }))
        const stays = before.sessions.filter(({ id, date }) => date < from || kept.has(id))
        for (const session of stays) expect(sessions).toContainEqual(session)
        expect(sessions.filter(({ date }) => date < from)).toHaveLength(
          before.sessions.filter(({ date }) => date < from).length,
        )
        expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length)
      }),
      { numRuns: 300 },
    )
  })

  test('breaks no hard limit from the day on', () => {
    fc.assert(
      fc.property(arbitraryInput, fromDays, change, (input, days, one) => {
        const from = addDays(optionsOf(input).startOn, days)
        const input2 = changed(input, from, one)
        const result = goOn(input2, heldBy(schedule(input), from))
        const isPast = (found: unknown) => (found as { date?: string }).date! < from
        for (const [name, find] of Object.entries(violations))
          expect({ name, found: find(input2, result).filter((found) => !isPast(found)) }).toEqual({
            name,
            found: [],
          })
        const unplaced = result.unscheduled.reduce((all, { sessions }) => all + sessions, 0)
        const atHome = result.fit.reduce((all, { instead }) => all + (instead?.home ?? 0), 0)
        expect(result.placed + atHome + unplaced).toBe(result.wanted)
      }),
      { numRuns: 300 },
    )
  })
})

describe('what need not move', () => {
  const stay = (before: Schedule, now: Schedule, need: (session: Session) => boolean) => {
    const times = new Set(now.sessions.map(whenOf))
    return before.sessions.filter((session) => !need(session) && !times.has(whenOf(session)))
  }

  test('stays on its day and at its time when the centre closes on other days', () => {
    fc.assert(
      fc.property(evenInput, fromDays, closing, (input, days, closed) => {
        const from = addDays(optionsOf(input).startOn, days)
        const before = schedule(input)
        const now = goOn(closedToo(input, from, closed), heldBy(before, from))
        const [first, last] = [addDays(from, closed[0]), addDays(from, closed[0] + closed[1])]
        const isClosed = ({ date }: Session) => first <= date && date <= last
        const assessmentMoves = before.sessions.some((one) => one.category === 'assessment' && isClosed(one))
        const needs = (one: Session) => isClosed(one) || (assessmentMoves && one.category === 'treatment')
        expect(stay(before, now, needs)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('stays on its day and at its time when an item is gone', () => {
    fc.assert(
      fc.property(evenInput, fromDays, fc.nat(6), (input, days, which) => {
        const from = addDays(optionsOf(input).startOn, days)
        const before = schedule(input)
        const input2 = withoutItem(input, which)
        const gone = input2.items!.filter((item, index) => item !== input.items![index]).map(({ id }) => id)
        const now = goOn(input2, heldBy(before, from))
        const isOfGone = ({ items }: Session) => items.some((key) => gone.includes(key.split('/')[1]!))
        expect(stay(before, now, isOfGone)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('stays on its day and at its time when the person can come on fewer days', () => {
    fc.assert(
      fc.property(evenInput, fromDays, fc.constantFrom(...workdays), (input, days, weekday) => {
        const from = addDays(optionsOf(input).startOn, days)
        const before = schedule(input)
        const { preferences, calendar } = optionsOf(input)
        const windows = preferences?.availability ?? calendar.opening
        const availability = windows.filter((window) => window.weekday !== weekday)
        const input2 = {
          ...input,
          options: { ...input.options, preferences: { ...preferences, availability } },
        }
        const now = goOn(input2, heldBy(before, from))
        const onDay = ({ date }: Session) =>
          new Date(date).getUTCDay() === workdays.indexOf(weekday) + 1 && date >= from
        const assessmentMoves = before.sessions.some((one) => one.category === 'assessment' && onDay(one))
        const needs = (one: Session) => onDay(one) || (assessmentMoves && one.category === 'treatment')
        expect(stay(before, now, needs)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('a visit that has to move', () => {
  const weekly = { id: 'a', dose: { perWeek: 1, minutes: 30 } }
  const input: Input = { items: [weekly], options: { preferences: { preferredWeekdays: ['wednesday'] } } }
  const before = schedule(input)
  const closed = (from: string, to = from): Input => ({
    ...input,
    options: { ...input.options, calendar: calendarOf(hours(workdays), [{ from, to, title: 'closed' }]) },
  })

  test('moves to the nearest day of its week, at its time, and keeps its id', () => {
    const now = goOn(closed('2026-12-16'), heldBy(before, '2026-12-10'))
    expect(now.sessions.map(whenOf)).toEqual([
      'intervention/a/1 2026-12-02 09:00',
      'intervention/a/2 2026-12-09 09:00',
      'intervention/a/3 2026-12-15 09:00',
      'intervention/a/4 2026-12-23 09:00',
    ])
  })

  test('is listed when its week has no day left', () => {
    const now = goOn(closed('2026-12-14', '2026-12-20'), heldBy(before, '2026-12-10'))
    expect(datesOf(now, 'intervention/a')).toEqual(['2026-12-02', '2026-12-09', '2026-12-23'])
    expect(now).toMatchObject({ wanted: 4, placed: 3 })
    expect(now.unscheduled).toMatchObject([{ series: 'intervention/a', constraint: 'centre-closed' }])
  })

  test('never moves to a day before the revision', () => {
    const now = goOn(closed('2026-12-16', '2026-12-18'), heldBy(before, '2026-12-16'))
    expect(datesOf(now, 'intervention/a')).toEqual(['2026-12-02', '2026-12-09', '2026-12-23'])
  })
})

describe('a visit that was missed', () => {
  const missed = new Set(['intervention/a/1'])
  const course = (maxSessions?: number): Input => ({
    items: [{ id: 'a', dose: { perWeek: 1, minutes: 30, ...(maxSessions && { maxSessions }) } }],
  })

  test('stays where it was, and is neither wanted nor placed', () => {
    const now = goOn(course(), heldBy(schedule(course()), '2026-12-07', { missed }))
    expect(datesOf(now, 'intervention/a')).toEqual(['2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21'])
    expect(now).toMatchObject({ wanted: 3, placed: 3, unscheduled: [] })
  })

  test('of a short course is made up for, under a number that was never used', () => {
    const now = goOn(course(2), heldBy(schedule(course(2)), '2026-12-07', { missed }))
    expect(now.sessions.map(whenOf)).toEqual([
      'intervention/a/1 2026-11-30 09:00',
      'intervention/a/2 2026-12-07 09:00',
      'intervention/a/3 2026-12-14 09:00',
    ])
    expect(now).toMatchObject({ wanted: 2, placed: 2 })
  })

  test('in the week of the revision may still be had in it', () => {
    const now = goOn(course(), heldBy(schedule(course()), '2026-12-02', { missed }))
    expect(now.sessions.slice(0, 2).map(whenOf)).toEqual([
      'intervention/a/1 2026-11-30 09:00',
      'intervention/a/5 2026-12-02 09:00',
    ])
  })
})

describe('what a revision brings', () => {
  const weekly = { id: 'a', dose: { perWeek: 1, minutes: 30 } } as const
  const before = schedule({ items: [weekly] })

  test('a new item begins with the week of the revision, with its whole dose', () => {
    const course = {
      id: 'b',
      discipline: 'other',
      dose: { perWeek: 0.5, minutes: 30, maxSessions: 3 },
    } as const
    const now = goOn({ items: [weekly, course] }, heldBy(before, '2026-12-10'))
    expect(datesOf(now, 'intervention/b')).toEqual(['2026-12-10', '2026-12-21'])
    expect(datesOf(now, 'intervention/a')).toEqual(datesOf(before, 'intervention/a'))
  })

  test('more visits a week get numbers of their own', () => {
    const now = goOn(
      { items: [{ ...weekly, dose: { perWeek: 2, minutes: 30 } }] },
      heldBy(before, '2026-12-14'),
    )
    expect(now.sessions.map(whenOf)).toEqual([
      'intervention/a/1 2026-11-30 09:00',
      'intervention/a/2 2026-12-07 09:00',
      'intervention/a/3 2026-12-14 09:00',
      'intervention/a/5 2026-12-17 09:00',
      'intervention/a/4 2026-12-21 09:00',
      'intervention/a/6 2026-12-24 09:00',
    ])
  })

  test('the number of a visit that was taken away is not given again', () => {
    const fewer = goOn(
      { items: [{ ...weekly, dose: { ...weekly.dose, maxSessions: 3 } }] },
      heldBy(before, '2026-12-07'),
    )
    expect(fewer.sessions.map(({ id }) => id)).toHaveLength(3)
    const more = goOn({ items: [weekly] }, heldBy(fewer, '2026-12-07'))
    expect(more.sessions.at(-1)?.id).toBe('intervention/a/5')
  })

  test('a visit that comes less often moves to a week in which it is due, and keeps its number', () => {
    const fewer = { ...weekly, dose: { perWeek: 0.5, minutes: 30 } }
    const held = heldBy(before, '2026-12-07')
    const [, second, third] = datesOf(before, 'intervention/a')
    const { sessions } = goOn({ items: [fewer] }, held)
    expect(sessions.map(({ id }) => id)).toEqual(['intervention/a/1', 'intervention/a/3'])
    expect([second, third]).toContain(sessions[1]?.date)
  })

  test('a phase that lasts longer has its visits to the end', () => {
    const course = [{ id: 'only', from: monday, to: '2027-01-10' }]
    const now = goOn({ items: [weekly], options: { course } }, heldBy(before, '2026-12-21'))
    expect(datesOf(now, 'intervention/a')).toEqual([
      ...datesOf(before, 'intervention/a'),
      '2026-12-28',
      '2027-01-04',
    ])
    expect(now).toMatchObject({ endOn: '2027-01-10', phases: course })
  })

  test('another program begins within a week, and has all its weeks', () => {
    const course = [
      { id: 'only', from: monday, to: '2026-12-08' },
      { id: 'next', from: '2026-12-09', to: '2026-12-29' },
    ]
    const input: Input = {
      items: [
        { ...weekly, phases: ['only'] },
        { id: 'b', phases: ['next'], dose: { perWeek: 1, minutes: 30 } },
      ],
      options: { course },
    }
    const now = goOn(input, heldBy(before, '2026-12-09'))
    expect(now.sessions.map(({ id, date, phase }) => `${id} ${date} ${phase}`)).toEqual([
      'intervention/a/1 2026-11-30 only',
      'intervention/a/2 2026-12-07 only',
      'intervention/b/1 2026-12-09 next',
      'intervention/b/2 2026-12-16 next',
      'intervention/b/3 2026-12-23 next',
    ])
  })

  test('a stop leaves what lies behind and nothing else', () => {
    const input: Input = {
      items: [weekly, { kind: 'exercise', id: 'walk' }],
      reviews: [{ review: 'first', week: 1 }],
    }
    const whole = schedule(input)
    const now = goOn({ ...input, triage: { state: 'stop' } }, heldBy(whole, '2026-12-10'))
    expect(now.sessions).toEqual(whole.sessions.filter(({ date }) => date < '2026-12-10'))
    expect(now.reviews).toEqual(whole.reviews)
    expect(now.home).toMatchObject([{ exercise: 'walk', from: '2026-12-01', to: '2026-12-09' }])
    expect(now).toMatchObject({ endOn: '2026-12-07', unscheduled: [] })
  })

  test('an exercise at home that changes goes on in its new pattern from the day', () => {
    const walk = (daysPerWeek: number): Input => ({
      items: [weekly, { kind: 'exercise', id: 'walk', exerciseDose: { daysPerWeek } }],
    })
    const now = goOn(walk(5), heldBy(schedule(walk(3)), '2026-12-10'))
    expect(now.home.map(({ from, to, weekdays }) => [from, to, weekdays.length])).toEqual([
      ['2026-12-01', '2026-12-09', 3],
      ['2026-12-10', '2026-12-27', 5],
    ])
  })
})

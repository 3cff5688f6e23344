import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayNumberOf, daysBetween, weekdayOf } from '../../src/calendar/calendarDay.js'
import { type WeeklyWindow, weekdaySchema } from '../../src/model/primitives.js'
import type { Schedule, ScheduledReview, Session } from '../../src/model/schedule.js'
import { arbitraryInput } from './arbitraryInput.js'
import {
  calendarOf,
  disciplineOf,
  hours,
  type Input,
  type Item,
  keyOf,
  optionsOf,
  schedule,
} from './scheduleInput.js'

/** Each constraint is reckoned here anew from the input, so that the scheduler does not judge itself. */
type Appointment = Session | ScheduledReview

const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const endOf = ({ start, minutes }: Appointment): number => minute(start) + minutes
const appointments = ({ sessions, reviews }: Schedule): Appointment[] => [...sessions, ...reviews]
const weekOf = (input: Input, date: string): number =>
  Math.floor(daysBetween(optionsOf(input).startOn, date) / 7)
const itemOf = (input: Input, key: string): Item => input.items!.find((item) => keyOf(item) === key)!
const sessionsWith = ({ sessions }: Schedule, key: string): Session[] =>
  sessions.filter(({ items }) => items.includes(key))
const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)

function groupBy<T>(list: readonly T[], keyFor: (one: T) => string | number): T[][] {
  const groups = new Map<string | number, T[]>()
  for (const one of list) groups.set(keyFor(one), [...(groups.get(keyFor(one)) ?? []), one])
  return [...groups.values()]
}

/** Whether every minute of it lies in one of the windows; windows that touch count as one. */
function isWithin(appointment: Appointment, windows: readonly WeeklyWindow[]): boolean {
  const weekday = weekdayOf(dayNumberOf(appointment.date))
  const onDay = windows.filter((window) => window.weekday === weekday)
  for (let at = minute(appointment.start); at < endOf(appointment); at += 1)
    if (!onDay.some(({ from, to }) => minute(from) <= at && at < minute(to))) return false
  return true
}

/** What breaks each hard constraint; empty when nothing does. */
const violations: Record<string, (input: Input, result: Schedule) => unknown[]> = {
  'is inside the opening hours': (input, result) =>
    appointments(result).filter((one) => !isWithin(one, optionsOf(input).calendar.opening)),

  'is not in a closure': (input, result) =>
    appointments(result).filter(({ date }) =>
      optionsOf(input).calendar.closures.some(({ from, to }) => from <= date && date <= (to ?? from)),
    ),

  'is inside the availability of the person': (input, result) => {
    const { availability } = optionsOf(input).preferences ?? {}
    return availability ? appointments(result).filter((one) => !isWithin(one, availability)) : []
  },

  'overlaps nothing': (_, result) =>
    groupBy(appointments(result), ({ date }) => date).flatMap((day) =>
      day.filter((one, index) =>
        day
          .slice(index + 1)
          .some((other) => minute(one.start) < endOf(other) && minute(other.start) < endOf(one)),
      ),
    ),

  'starts on the quarter hour': (_, result) =>
    appointments(result).filter(({ start }) => minute(start) % 15 !== 0),

  'keeps to the visits a week of the person': (input, { sessions, reviews }) => {
    const most = optionsOf(input).preferences?.maxVisitsPerWeek ?? Infinity
    const visitDays = new Set(sessions.map(({ date }) => date))
    const ownDays = [...new Set(reviews.map(({ date }) => date))].filter((date) => !visitDays.has(date))
    const dates = [...sessions.map(({ date }) => date), ...ownDays]
    return groupBy(dates, (date) => weekOf(input, date)).filter((week) => week.length > most)
  },

  'keeps to the visits a week of the program': (input, { phases, sessions }) =>
    groupBy(phases.length > 0 ? sessions : [], ({ date }) => weekOf(input, date)).filter(
      (week) => week.length > input.program!.visitsPerWeek!,
    ),

  'keeps to the visits a day of the program': (input, { phases, sessions }) =>
    groupBy(phases.length > 0 ? sessions : [], ({ date }) => date).filter(
      (day) => day.length > input.program!.visitsPerDay!,
    ),

  'keeps to the minutes a day of the program': (input, { phases, sessions }) =>
    groupBy(phases.length > 0 ? sessions : [], ({ date }) => date).filter(
      (day) => sum(day.map(({ minutes }) => minutes)) > input.program!.activeMinutesPerDay!,
    ),

  'is given in a way that every item of it and the person can use': (input, { sessions }) =>
    sessions.filter(
      ({ mode, items }) =>
        !(optionsOf(input).preferences?.modes?.includes(mode) ?? true) ||
        !items.every((key) => itemOf(input, key).modes!.includes(mode)),
    ),

  'keeps the visits of one item apart': (input, result) =>
    input.items!.flatMap((item) => {
      const days = sessionsWith(result, keyOf(item)).map(({ date }) => dayNumberOf(date))
      const apart = item.dose!.daysApart ?? (item.dose!.perWeek > 7 ? 0 : 1)
      return days.filter((day, index) => index > 0 && day - days[index - 1]! < apart)
    }),

  'puts an assessment before treatment, and one of its discipline where one is due': (input, result) => {
    const ofCategory = (category: string) =>
      result.sessions.filter((session) => session.category === category)
    const dueFrom = (discipline?: string) =>
      Math.min(
        ...assessmentsDue(input, result)
          .filter((one) => !discipline || one.discipline === discipline)
          .map(({ week }) => week),
      )
    return ofCategory('treatment').filter((session) =>
      [undefined, session.discipline].some(
        (discipline) =>
          dueFrom(discipline) <= weekOf(input, session.date) &&
          !ofCategory('assessment').some(
            (one) => (!discipline || one.discipline === discipline) && isBefore(one, session),
          ),
      ),
    )
  },

  'keeps to the most visits of an item': (input, result) =>
    input.items!.filter(
      (item) => sessionsWith(result, keyOf(item)).length > (item.dose!.maxSessions ?? Infinity),
    ),

  'keeps to the visits of an item in a week': (input, result) =>
    input.items!.flatMap((item) =>
      groupBy(sessionsWith(result, keyOf(item)), ({ date }) => weekOf(input, date)).filter(
        (week) => week.length > Math.ceil(item.dose!.perWeek),
      ),
    ),

  'keeps to what is covered': (input, { sessions }) =>
    (optionsOf(input).coverage?.limits ?? []).filter(
      ({ discipline, visits, until }) =>
        sessions.filter((one) => one.discipline === discipline && (!until || one.date <= until)).length >
        visits,
    ),

  'lies in its phase, in its window, and in a phase of each of its items': (input, { phases, sessions }) =>
    sessions.filter(({ date, phase, window, items }) => {
      const of = phases.find(({ id }) => id === phase)
      const isInPhase = of ? of.from <= date && date <= of.to : phase === '' && phases.length === 0
      const isForItems = items.every((key) => {
        const wanted = itemOf(input, key).phases!
        return !of || wanted.length === 0 || wanted.includes(phase)
      })
      return !isInPhase || !isForItems || date < window.earliest || window.latest < date
    }),

  'holds only what was selected, of one discipline': (input, { sessions }) =>
    sessions.filter(({ items, discipline }) =>
      items.some((key) => {
        const item = itemOf(input, key)
        return item.outcome !== 'selected' || disciplineOf(item) !== discipline
      }),
    ),

  'holds only assessment and education while treatment waits or without a program': (input, result) =>
    input.triage?.treatmentWaits || result.phases.length === 0
      ? [
          ...result.sessions.filter(({ category }) => category !== 'assessment' && category !== 'education'),
          ...result.home,
          ...result.reviews,
        ]
      : [],
}

const isBefore = (one: Session, other: Session): boolean =>
  one.date < other.date || (one.date === other.date && endOf(one) <= minute(other.start))

/** The first week in which each selected assessment is due. */
function assessmentsDue(input: Input, { phases }: Schedule): { discipline: string; week: number }[] {
  const isDue = ({ kind, category, outcome, dose }: Item) =>
    kind === 'intervention' &&
    category === 'assessment' &&
    outcome === 'selected' &&
    dose!.perWeek > 0 &&
    dose!.maxSessions !== 0
  return input.items!.filter(isDue).flatMap((item) => {
    const inItem = phases.filter(({ id }) => item.phases!.length === 0 || item.phases!.includes(id))
    const first = phases.length === 0 ? optionsOf(input).startOn : inItem[0]?.from
    return first === undefined ? [] : [{ discipline: disciplineOf(item), week: weekOf(input, first) }]
  })
}

describe('every appointment', () => {
  for (const [name, findViolations] of Object.entries(violations))
    test(name, () => {
      fc.assert(
        fc.property(arbitraryInput, (input) => {
          expect(findViolations(input, schedule(input))).toEqual([])
        }),
        { numRuns: 300 },
      )
    })
})

describe('every schedule', () => {
  const always = (holds: (input: Input, result: Schedule) => void) =>
    fc.assert(
      fc.property(arbitraryInput, (input) => holds(input, schedule(input))),
      { numRuns: 300 },
    )

  test('places or lists whatever was wanted', () => {
    always((_, { wanted, placed, unscheduled, sessions, reviews }) => {
      expect(placed + sum(unscheduled.map((one) => one.sessions))).toBe(wanted)
      expect(placed).toBe(sum(sessions.map(({ items }) => items.length)) + reviews.length)
    })
  })

  test('gives each session an id of its own, made of its series and ordinal', () => {
    always((_, { sessions }) => {
      expect(new Set(sessions.map(({ id }) => id)).size).toBe(sessions.length)
      expect(sessions.filter(({ id, series, ordinal }) => id !== `${series}/${ordinal}`)).toEqual([])
      expect(sessions.filter(({ series, items }) => items[0] !== series)).toEqual([])
    })
  })

  test('is in order of date, start and id', () => {
    always((_, { sessions }) => {
      const keys = sessions.map(({ date, start, id }) => `${date} ${start} ${id}`)
      expect(keys).toEqual([...keys].sort())
    })
  })

  test('is the same to the byte for the same input, and frozen', () => {
    always((input, result) => {
      expect(JSON.stringify(schedule(structuredClone(input)))).toBe(JSON.stringify(result))
      expect(Object.isFrozen(result) && Object.isFrozen(result.sessions)).toBe(true)
    })
  })

  test('does not depend on the order in which items were decided', () => {
    always((input, result) => {
      expect(schedule({ ...input, items: [...input.items!].reverse() })).toEqual(result)
    })
  })

  test('places everything where nothing stands in the way', () => {
    always((input) => {
      const everyDay = calendarOf(hours(weekdaySchema.options, '06:00', '22:00'))
      const items = input.items!.map((item) => {
        const { daysApart: _, ...dose } = item.dose!
        return { ...item, dose: { ...dose, minutes: 30, firstMinutes: 60 } }
      })
      const program = { visitsPerWeek: 100, visitsPerDay: 100, activeMinutesPerDay: 1000 }
      const options = { startOn: optionsOf(input).startOn, calendar: everyDay }
      const { wanted, placed, unscheduled } = schedule({ ...input, items, program, reviews: [], options })
      expect(placed).toBe(wanted)
      expect(unscheduled.filter(({ sessions }) => sessions > 0)).toEqual([])
    })
  })

  test('says in words what would help', () => {
    always((_, { unscheduled }) => {
      expect(unscheduled.filter(({ wouldHelp }) => !/^\S.*[^\s.]$/.test(wouldHelp))).toEqual([])
    })
  })

  test('holds each review within six days of the day it is due, and of the end', () => {
    always((input, { reviews, endOn }) => {
      const { startOn } = optionsOf(input)
      const late = reviews.filter(
        ({ week, date }) => Math.abs(daysBetween(addDays(startOn, week * 7), date)) > 6,
      )
      expect(late).toEqual([])
      expect(reviews.filter(({ date }) => date > addDays(endOn, 6))).toEqual([])
    })
  })

  test('lets no hard exercise fall on two days in a row', () => {
    always((input, { home }) => {
      const numbers = home
        .filter(({ exercise }) => itemOf(input, `exercise/${exercise}`).hard)
        .flatMap(({ weekdays }) => weekdays.map((weekday): number => weekdayNumber[weekday]))
      expect(numbers.filter((day) => numbers.includes((day + 1) % 7))).toEqual([])
    })
  })

  test('starts no exercise at home before the day after the first visit that can show it', () => {
    always((_, { home, sessions }) => {
      const first = sessions.find(({ category }) => category === 'assessment' || category === 'treatment')
      expect(home.filter(({ from }) => first && from <= first.date)).toEqual([])
      expect(home.filter(({ from, to }) => to < from)).toEqual([])
    })
  })
})

const weekdayNumber = {
  monday: 0,
  tuesday: 1,
  wednesday: 2,
  thursday: 3,
  friday: 4,
  saturday: 5,
  sunday: 6,
} as const

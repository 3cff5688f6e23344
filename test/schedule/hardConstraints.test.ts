import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '../../src/calendar/calendarDay.js'
import { weekdaySchema } from '../../src/model/primitives.js'
import type { Schedule } from '../../src/model/schedule.js'
import { inputWithSubstitutes as arbitraryInput } from './arbitraryInput.js'
import { calendarOf, hours, type Input, optionsOf, schedule } from './scheduleInput.js'
import { itemOf, sum, violations } from './violations.js'

/** `HOSTILE_RUNS` asks for more inputs: `npm run hostile` takes ten thousand. */
const runs = Number(process.env.HOSTILE_RUNS ?? 300)

describe('every appointment', () => {
  const found = new Map<string, unknown[]>()

  beforeAll(() => {
    fc.assert(
      fc.property(arbitraryInput, (input) => {
        const result = schedule(input)
        for (const [name, find] of Object.entries(violations)) {
          const broken = find(input, result)
          if (broken.length > 0) found.set(name, [...(found.get(name) ?? []), { input, broken }])
        }
      }),
      { numRuns: runs },
    )
  }, 1_800_000)

  for (const name of Object.keys(violations))
    test(name, () => {
      expect(found.get(name)?.[0]).toBeUndefined()
    })
})

describe('every schedule', () => {
  const always = (holds: (input: Input, result: Schedule) => void) =>
    fc.assert(
      fc.property(arbitraryInput, (input) => holds(input, schedule(input))),
      { numRuns: Math.max(200, runs / 10) },
    )

  test('places or lists whatever was wanted', () => {
    always((_, { wanted, placed, unscheduled, fit, sessions, reviews }) => {
      const atHome = sum(fit.map(({ instead }) => instead?.home ?? 0))
      expect(placed + atHome + sum(unscheduled.map((one) => one.sessions))).toBe(wanted)
      expect(placed).toBe(sum(sessions.map(({ items }) => items.length)) + reviews.length)
    })
  })

  test('loses nothing but treatment for want of cover, and less of that when visits are given in another way', () => {
    always((input, { placed, unscheduled, sessions }) => {
      const { overCoverage: _, ...strict } = input
      const without = schedule(strict)
      const kept = (of: Schedule['sessions']) =>
        of.filter(({ category }) => category !== 'treatment').map(({ id, date }) => [id, date])
      expect(kept(sessions)).toEqual(kept(without.sessions))
      expect(placed).toBeGreaterThanOrEqual(without.placed)
      const lost = unscheduled.filter(({ constraint }) => constraint === 'coverage-limit')
      for (const { items } of lost)
        for (const key of items) expect(itemOf(input, key)).toMatchObject({ category: 'treatment' })
    })
  })

  test('gives in another way only what is used to be given otherwise', () => {
    always((_, { sessions, fit }) => {
      for (const { substituted = [], items, mode } of sessions) {
        expect(items).toEqual(expect.arrayContaining([...substituted]))
        if (substituted.length > 0) expect(mode).not.toBe('in-person')
      }
      for (const { item, instead } of fit) {
        const moved = sessions.filter(({ substituted }) => substituted?.includes(item)).length
        expect((instead?.group ?? 0) + (instead?.virtual ?? 0)).toBe(moved)
      }
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
    always(({ timing: _none, ...input }) => {
      const everyDay = calendarOf(hours(weekdaySchema.options, '06:00', '22:00'))
      const items = input.items!.map((item) => {
        const { daysApart: _, ...dose } = item.dose!
        return {
          ...item,
          after: [],
          recoveryGroups: undefined,
          holdsExercises: false,
          dose: { ...dose, minutes: 30, firstMinutes: 60 },
        }
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

  test('asks for no more days of an exercise at home than its dose, and says when there are fewer', () => {
    always((input, { home }) => {
      const wrong = home.filter(({ exercise, weekdays, daysAsked }) => {
        const asked = Math.max(1, Math.floor(itemOf(input, `exercise/${exercise}`).exerciseDose!.daysPerWeek))
        return weekdays.length !== asked && (weekdays.length > asked || daysAsked !== asked)
      })
      expect(wrong).toEqual([])
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

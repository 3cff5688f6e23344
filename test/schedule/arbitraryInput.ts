import fc from 'fast-check'
import { addDays } from '../../src/calendar/calendarDay.js'
import { type Mode, modeSchema, weekdaySchema } from '../../src/model/primitives.js'
import { closuresAround, oddWindow, opening, scarcityFrom } from '../support/hostileCalendar.js'
import { calendarOf, type Input, type Item, monday } from './scheduleInput.js'

/** Hostile inputs to the scheduler: short openings, narrow availability, tight caps, doses that cannot fit. */

const disciplines = ['physio', 'psychologist'] as const

const modes = fc.uniqueArray(fc.constantFrom(...modeSchema.options), { minLength: 1, maxLength: 3 })

const phaseIds = ['early', 'middle', 'late'] as const

const sessionDose = fc.record(
  {
    perWeek: fc.constantFrom(0, 0.25, 0.5, 1, 1.5, 2, 3, 5, 7, 10),
    minutes: fc.constantFrom(15, 22.5, 30, 45, 60, 90),
    firstMinutes: fc.constantFrom(15, 30, 60, 90),
    maxSessions: fc.constantFrom(0, 1, 2, 3, 5, 8, 12),
    daysApart: fc.constantFrom(0, 1, 1, 2, 2, 3, 7, 9),
  },
  { requiredKeys: ['perWeek', 'minutes'] },
)

const muscles = fc.constantFrom(undefined, undefined, undefined, ['legs'], ['hips'], ['legs', 'hips'])

/** What most plans are made of, so that visits come to be shared. */
function ordinaryItem(id: string): fc.Arbitrary<Item> {
  return fc.record({
    id: fc.constant(id),
    kind: fc.constant('intervention'),
    outcome: fc.constant('selected'),
    discipline: fc.constantFrom(...disciplines),
    category: fc.constantFrom('assessment', 'treatment', 'treatment', 'treatment'),
    modes: fc.constantFrom<Mode[][]>(
      ['in-person'],
      ['in-person', 'virtual'],
      ['virtual', 'in-person'],
      ['virtual'],
    ),
    strength: fc.constantFrom('recommend', 'consider'),
    phases: fc.constant([]),
    dose: fc.record({ perWeek: fc.constantFrom(1, 2, 3), minutes: fc.constantFrom(15, 20, 30) }),
    recoveryGroups: muscles,
  })
}

function wildItem(id: string): fc.Arbitrary<Item> {
  return fc.record({
    id: fc.constant(id),
    kind: fc.constantFrom('intervention', 'intervention', 'intervention', 'education', 'exercise'),
    discipline: fc.constantFrom(...disciplines),
    category: fc.constantFrom(
      'assessment',
      'treatment',
      'treatment',
      'treatment',
      'education',
      'coordination',
    ),
    delivery: fc.constantFrom('session', 'session', 'within-visits', 'self'),
    modes,
    outcome: fc.constantFrom('selected', 'selected', 'selected', 'selected', 'held', 'set-aside'),
    strength: fc.constantFrom('recommend', 'consider'),
    phases: fc.subarray([...phaseIds]),
    dose: sessionDose,
    exerciseDose: fc.record({ daysPerWeek: fc.constantFrom(0, 0.5, 1, 2, 2.5, 3, 4, 5, 6, 7) }),
    hard: fc.boolean(),
    where: fc.constantFrom('home', 'home', 'visits'),
    recoveryGroups: muscles,
    holdsExercises: fc.boolean(),
    after: fc.constantFrom([], [], ['a'], ['b', 'c']),
  })
}

const preferences = fc.record(
  {
    modes: fc.subarray([...modeSchema.options], { minLength: 1 }),
    maxVisitsPerWeek: fc.integer({ min: 0, max: 9 }),
    maxMinutesPerDay: fc.constantFrom(30, 45, 60, 90, 240),
    availability: fc.oneof(opening, fc.array(oddWindow, { maxLength: 8 })),
    preferredWeekdays: fc.subarray([...weekdaySchema.options]),
  },
  { requiredKeys: [] },
)

const limits = fc.array(
  fc.record(
    {
      discipline: fc.constantFrom(...disciplines),
      visits: fc.integer({ min: 0, max: 8 }),
      until: fc.integer({ min: -3, max: 40 }).map((days) => addDays(monday, days)),
    },
    { requiredKeys: ['discipline', 'visits'] },
  ),
  { maxLength: 3 },
)

const phases = fc
  .tuple(...phaseIds.map(() => fc.constantFrom(1, 2, 3, 1.5)))
  .chain((weeks) =>
    fc
      .subarray([0, 1, 2])
      .map((chosen) => Object.fromEntries(chosen.map((index) => [phaseIds[index]!, weeks[index]!]))),
  )

const timing = fc.record(
  {
    minutesPerDay: fc.constantFrom(30, 45, 90).map((minutes) => ({ timing: 'short', minutes })),
    firstVisit: fc
      .integer({ min: -3, max: 20 })
      .map((days) => ({ timing: 'soon', by: addDays(monday, days) })),
    windows: fc.array(
      fc.record(
        {
          timing: fc.constant('after'),
          items: fc.constantFrom(['intervention/c'], ['intervention/d', 'education/e']),
          from: fc.integer({ min: -5, max: 20 }).map((days) => addDays(monday, days)),
          to: fc.integer({ min: 5, max: 50 }).map((days) => addDays(monday, days)),
        },
        { requiredKeys: ['timing', 'items'] },
      ),
      { maxLength: 1 },
    ),
  },
  { requiredKeys: ['windows'] },
)

const itemIds = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const

export const arbitraryInput: fc.Arbitrary<Input> = fc.record({
  items: fc
    .subarray([...itemIds], { minLength: 2 })
    .chain((ids) => fc.tuple(...ids.map((id) => fc.oneof(ordinaryItem(id), wildItem(id))))),
  phases,
  program: fc.record({
    visitsPerWeek: fc.integer({ min: 1, max: 9 }),
    visitsPerDay: fc.integer({ min: 1, max: 4 }),
    activeMinutesPerDay: fc.constantFrom(30, 60, 90, 120, 240, 240),
  }),
  reviews: fc.array(
    fc.record({ review: fc.constantFrom('first', 'last'), week: fc.integer({ min: 0, max: 8 }) }),
    { maxLength: 3 },
  ),
  triage: fc.constantFrom({}, {}, {}, { treatmentWaits: true }),
  timing,
  options: fc.record(
    {
      startOn: fc.integer({ min: 0, max: 6 }).map((days) => addDays(monday, days)),
      calendar: fc
        .tuple(opening, closuresAround(monday), scarcityFrom(monday, disciplines))
        .map(([opening, closed, extra]) => ({
          ...calendarOf(opening, closed),
          ...extra,
        })),
      preferences,
      coverage: fc.record({ limits }),
      windows: fc.array(
        fc.record(
          {
            items: fc.constantFrom(['intervention/a'], ['intervention/b', 'intervention/c']),
            from: fc.integer({ min: -5, max: 20 }).map((days) => addDays(monday, days)),
            to: fc.integer({ min: 5, max: 50 }).map((days) => addDays(monday, days)),
          },
          { requiredKeys: ['items'] },
        ),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['startOn', 'calendar'] },
  ),
})

const countedModes = fc.option(fc.subarray([...modeSchema.options], { minLength: 1 }), { nil: undefined })

/** Inputs in which payers may count some ways of giving only, and visits over the limit may be given in another way. */
export const inputWithSubstitutes: fc.Arbitrary<Input> = fc
  .record({
    input: arbitraryInput,
    overCoverage: fc.constantFrom(['group', 'virtual', 'home'] as const, ['virtual'] as const, undefined),
    counted: fc.tuple(countedModes, countedModes, countedModes),
    home: fc.boolean(),
  })
  .map(({ input, overCoverage, counted, home }): Input => {
    const limits = input.options?.coverage?.limits?.map((limit, index) => {
      const modes = counted[index]
      return { ...limit, ...(modes && { modes }) }
    })
    return {
      ...input,
      ...(overCoverage && { overCoverage: [...overCoverage] }),
      items: (input.items ?? []).map((item) => ({
        ...item,
        tags: ['at-home'],
        ...(home && { atHome: ['at-home'] }),
      })),
      options: { ...input.options, ...(limits && { coverage: { limits } }) },
    }
  })

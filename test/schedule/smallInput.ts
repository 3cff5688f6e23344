import fc from 'fast-check'
import { addDays } from '../../src/calendar/calendarDay.js'
import { type Mode, weekdaySchema } from '../../src/model/primitives.js'
import { calendarOf, hours, type Input, type Item, monday } from './scheduleInput.js'

const item = (id: string): fc.Arbitrary<Item> =>
  fc.record({
    id: fc.constant(id),
    discipline: fc.constantFrom('physio', 'psychologist'),
    category: fc.constantFrom(
      'assessment',
      'education',
      'treatment',
      'treatment',
      'treatment',
      'coordination',
    ),
    modes: fc.constantFrom<Mode[][]>(
      ['in-person'],
      ['in-person', 'virtual'],
      ['virtual', 'in-person'],
      ['virtual'],
    ),
    strength: fc.constantFrom('recommend', 'consider'),
    phases: fc.constant([]),
    recoveryGroups: fc.constantFrom(undefined, undefined, ['legs'], ['legs', 'hips']),
    dose: fc.record(
      {
        perWeek: fc.constantFrom(0.5, 1, 2, 3),
        minutes: fc.constantFrom(15, 30, 45, 60),
        firstMinutes: fc.constantFrom(30, 60, 90),
        maxSessions: fc.integer({ min: 1, max: 4 }),
        daysApart: fc.constantFrom(1, 2, 3, 5),
      },
      { requiredKeys: ['perWeek', 'minutes', 'maxSessions'] },
    ),
  })

const someDays = fc.subarray([...weekdaySchema.options], { minLength: 1, maxLength: 4 })
const times = fc.constantFrom(['09:00', '10:00'], ['09:00', '11:30'], ['08:20', '12:00'])
const windows = fc
  .array(fc.tuple(someDays, times), { minLength: 1, maxLength: 2 })
  .map((list) => list.flatMap(([days, [from, to]]) => hours(days, from, to)))

const options = fc.record(
  {
    calendar: fc
      .tuple(windows, fc.array(fc.integer({ min: 0, max: 13 }), { maxLength: 2 }))
      .map(([opening, closed]) =>
        calendarOf(
          opening,
          closed.map((day) => ({ from: addDays(monday, day), title: 'closed' })),
        ),
      ),
    preferences: fc.record(
      {
        modes: fc.constantFrom<Mode[][]>(['in-person'], ['virtual'], ['in-person', 'virtual']),
        maxVisitsPerWeek: fc.integer({ min: 1, max: 4 }),
        availability: windows,
      },
      { requiredKeys: [] },
    ),
    coverage: fc.record({
      limits: fc.array(
        fc.record({
          discipline: fc.constantFrom('physio', 'psychologist'),
          visits: fc.integer({ min: 0, max: 4 }),
        }),
        { maxLength: 1 },
      ),
    }),
  },
  { requiredKeys: ['calendar'] },
)

/** Small inputs in which something often finds no place. */
export const smallInput: fc.Arbitrary<Input> = fc.record({
  items: fc
    .subarray(['a', 'b', 'c', 'd', 'e'], { minLength: 2 })
    .chain((ids) => fc.tuple(...ids.map(item)) as fc.Arbitrary<Item[]>),
  phases: fc.constantFrom({ only: 1 }, { only: 2 }),
  program: fc.record({
    visitsPerWeek: fc.integer({ min: 1, max: 5 }),
    visitsPerDay: fc.integer({ min: 1, max: 3 }),
    activeMinutesPerDay: fc.constantFrom(60, 90, 120, 240),
  }),
  options,
})

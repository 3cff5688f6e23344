import fc from 'fast-check'
import { addDays } from '../../src/calendar/calendarDay.js'
import type { Calendar, Capacity } from '../../src/model/calendar.js'
import { type CalendarDate, type WeeklyWindow, weekdaySchema } from '../../src/model/primitives.js'

/** Calendars that make it hard to find a day: short openings, odd hours, closures, holidays, few places. */

const days = weekdaySchema.options

const wallTime = fc
  .tuple(fc.integer({ min: 6, max: 21 }), fc.constantFrom('00', '10', '15', '30', '50'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`)

/** One stretch of a weekday; it may be of no length. */
export const oddWindow: fc.Arbitrary<WeeklyWindow> = fc
  .tuple(fc.constantFrom(...days), wallTime, wallTime)
  .map(([weekday, one, other]) => ({
    weekday,
    from: one < other ? one : other,
    to: one < other ? other : one,
  }))

/** Mostly hours that leave room, so that there is something to break; sometimes a few odd stretches. */
export const opening: fc.Arbitrary<WeeklyWindow[]> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc
      .subarray([...days], { minLength: 3 })
      .map((open) => open.map((weekday) => ({ weekday, from: '08:00', to: '16:20' }))),
  },
  { weight: 1, arbitrary: fc.array(oddWindow, { minLength: 1, maxLength: 12 }) },
)

/** Stretches of days around a day on which the centre is closed. */
export const closuresAround = (day: CalendarDate): fc.Arbitrary<Calendar['closures']> =>
  fc.array(
    fc.tuple(fc.integer({ min: -10, max: 60 }), fc.integer({ min: 0, max: 9 })).map(([start, length]) => ({
      from: addDays(day, start),
      to: addDays(day, start + length),
      title: 'closed',
    })),
    { maxLength: 3 },
  )

/** Holidays and scarce places from a day on, each present now and then. */
export const scarcityFrom = (
  day: CalendarDate,
  disciplines: readonly string[],
): fc.Arbitrary<Partial<Pick<Calendar, 'holidays' | 'capacity'>>> =>
  fc.record(
    {
      holidays: fc.array(
        fc.integer({ min: 0, max: 40 }).map((after) => ({ date: addDays(day, after), title: 'holiday' })),
        { maxLength: 3 },
      ),
      capacity: fc.array(placesFrom(day, disciplines), { maxLength: 2 }),
    },
    { requiredKeys: [] },
  )

const placesFrom = (day: CalendarDate, disciplines: readonly string[]): fc.Arbitrary<Capacity> =>
  fc.record(
    {
      discipline: fc.constantFrom(...disciplines),
      visits: fc.integer({ min: 0, max: 2 }),
      weekdays: fc.subarray([...days], { minLength: 1 }),
      dates: fc.array(
        fc.integer({ min: 0, max: 40 }).map((after) => addDays(day, after)),
        { minLength: 1 },
      ),
    },
    { requiredKeys: ['discipline', 'visits'] },
  )

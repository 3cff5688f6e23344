import * as z from 'zod'
import {
  calendarDateSchema,
  codeSchema,
  textSchema,
  weekdaySchema,
  weeklyWindowSchema,
} from './primitives.js'

/** A day on which a centre is closed. */
export const holidaySchema = z.strictObject({ date: calendarDateSchema, title: textSchema })
export type Holiday = z.infer<typeof holidaySchema>

/**
 * Visits of one discipline for which there is still room on a day: on the dates, on the weekdays, or on every day
 * when neither is named. Of several that hold on a day the lowest counts.
 */
export const capacitySchema = z.strictObject({
  discipline: codeSchema,
  visits: z.int().min(0),
  weekdays: z.array(weekdaySchema).min(1).optional(),
  dates: z.array(calendarDateSchema).min(1).optional(),
})
export type Capacity = z.infer<typeof capacitySchema>

/** When a centre is open. Dates and times are those of its zone. */
export const calendarSchema = z.strictObject({
  /** IANA name (`America/Toronto`). */
  zone: z
    .string()
    .regex(/^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+)*$/, 'expected the IANA name of a time zone, as America/Toronto'),
  opening: z.array(weeklyWindowSchema).min(1),
  /** Days or stretches without visits; both ends are included. */
  closures: z.array(
    z.strictObject({ from: calendarDateSchema, to: calendarDateSchema.optional(), title: textSchema }),
  ),
  /** Public holidays, on which no visit falls. */
  holidays: z.array(holidaySchema).optional(),
  capacity: z.array(capacitySchema).optional(),
})
export type Calendar = z.infer<typeof calendarSchema>

/** A calendar as an app may give it: its holidays as a list, or as a function that knows those of a year. */
export type OpenCalendar = Omit<Calendar, 'holidays'> & {
  readonly holidays?: Calendar['holidays'] | ((year: number) => readonly Holiday[])
}

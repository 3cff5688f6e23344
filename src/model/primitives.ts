import * as z from 'zod'

/**
 * The small shapes every other shape is made of.
 * Dates are calendar dates without a zone, times are wall-clock times in the centre's zone.
 */

/** A name of something in a pack: lower-case words joined by `-`, grouped by `.` (`redflag.cauda-equina`). */
export const codeSchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/, 'expected lower-case words joined by - or .')
export type Code = z.infer<typeof codeSchema>

/** A calendar date, `YYYY-MM-DD`; it must exist (`2027-02-29` does not). */
export const calendarDateSchema = z.iso.date()
export type CalendarDate = z.infer<typeof calendarDateSchema>

/** A wall-clock time to the minute, `HH:MM`, 00:00 to 23:59. */
export const wallTimeSchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'expected a time as HH:MM')
export type WallTime = z.infer<typeof wallTimeSchema>

export const weekdaySchema = z.enum([
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
])
export type Weekday = z.infer<typeof weekdaySchema>

/** How a session is given. */
export const modeSchema = z.enum(['in-person', 'virtual', 'group'])
export type Mode = z.infer<typeof modeSchema>

/** Text a person reads; never empty, never only spaces. */
export const textSchema = z.string().max(4000).regex(/\S/, 'expected some text')

/** A time window on any day; `from` is included, `to` is the latest end. */
export const dailyWindowSchema = z.strictObject({ from: wallTimeSchema, to: wallTimeSchema })
export type DailyWindow = z.infer<typeof dailyWindowSchema>

/** A time window on one weekday; `from` is included, `to` is the latest end. */
export const weeklyWindowSchema = z.strictObject({
  weekday: weekdaySchema,
  from: wallTimeSchema,
  to: wallTimeSchema,
})
export type WeeklyWindow = z.infer<typeof weeklyWindowSchema>

/**
 * A number that is written in place, or taken from a setting of the pack so that a deployment can change it.
 * Once a pack is loaded every setting has been put in place, and only numbers remain.
 */
export const settableNumberSchema = z.union([z.number(), z.strictObject({ setting: codeSchema })])
export type SettableNumber = z.infer<typeof settableNumberSchema>

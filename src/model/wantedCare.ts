import * as z from 'zod'
import { itemReasons } from './careDecisions.js'
import { calendarDateSchema, codeSchema, textSchema } from './primitives.js'

const none = z.literal('none')
const given = (fields: object) => Object.keys(fields).length > 0

/** Numbers of a dose, as care decides them; those that are not given may be anything. */
const quantities = {
  perWeek: z.number().optional(),
  minutes: z.number().optional(),
  firstMinutes: z.number().optional(),
  maxSessions: z.number().optional(),
  daysApart: z.number().optional(),
  daysPerWeek: z.number().optional(),
  timesPerDay: z.number().optional(),
  sets: z.number().optional(),
  reps: z.number().optional(),
  holdSeconds: z.number().optional(),
  effort: textSchema.optional(),
} as const

const wantedDoseSchema = z
  .strictObject({
    ...quantities,
    /** By phase, where the dose differs between phases; the numbers beside it are those of the first. */
    phases: z
      .record(codeSchema, z.strictObject(quantities).refine(given, 'expected a number of a dose'))
      .optional(),
  })
  .refine(given, 'expected a number of a dose')

const wantedDispositionSchema = z
  .strictObject({
    /** The role that must see the person. */
    to: codeSchema.optional(),
    /** Hours within which; 0 is at once. */
    withinHours: z.number().min(0).optional(),
    /** What a rule tells the person in place of its disposition. */
    instruction: textSchema.optional(),
    /** What a rule says that stays allowed in place of its disposition. */
    allowed: textSchema.optional(),
  })
  .refine(given, 'expected to, withinHours, instruction or allowed')

const wantedReviewSchema = z
  .strictObject({
    /** The week of the program in which it is. */
    week: z.number().optional(),
    /** The first and the last day on which it may be, where it is asked for by days. */
    from: calendarDateSchema.optional(),
    to: calendarDateSchema.optional(),
  })
  .refine(given, 'expected week, from or to')

/** What a case may expect of care before anything has a day: how strongly, with what caution, how much, how soon, by whom. */
export const wantedCareFields = {
  /** Items as `<kind>/<id>`, with why they are selected, held or set aside. */
  reasons: z.record(z.string(), z.enum(itemReasons)).optional(),
  /** Items with rules whose caution stands beside them, those included that are set aside. */
  cautions: z.record(z.string(), z.union([none, z.array(codeSchema).min(1)])).optional(),
  /** Items with numbers of their dose, those included that are set aside. */
  doses: z.record(z.string(), wantedDoseSchema).optional(),
  /** Dispositions that fired, also those that are not the most urgent. */
  dispositions: z.record(codeSchema, z.union([none, wantedDispositionSchema])).optional(),
  /** Roles that take part. */
  team: z.record(codeSchema, z.enum(['lead', 'member', 'none'])).optional(),
  /** Measures that are followed, with the weeks between two times. */
  monitors: z.record(codeSchema, z.union([none, z.number()])).optional(),
  /** Reviews that are asked for. */
  reviews: z.record(codeSchema, z.union([none, wantedReviewSchema])).optional(),
} as const

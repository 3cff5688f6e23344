import * as z from 'zod'
import { settableNumberSchema } from './primitives.js'

/** How much of an intervention or education: visits with a member of staff. */
export const sessionDoseSchema = z.strictObject({
  /** Visits a week; 0.5 is one a fortnight. */
  perWeek: settableNumberSchema,
  /** Length of a follow-up visit, minutes. */
  minutes: settableNumberSchema,
  /** Length of the first visit where it differs, minutes. */
  firstMinutes: settableNumberSchema.optional(),
  /** At most this many visits in the whole plan. */
  maxSessions: settableNumberSchema.optional(),
  /** At least this many days between two visits of it; 1 means not twice on one day. */
  daysApart: settableNumberSchema.optional(),
})
export type SessionDose = z.infer<typeof sessionDoseSchema>

/** How much of an exercise, done at home or in a session. */
export const exerciseDoseSchema = z.strictObject({
  daysPerWeek: settableNumberSchema,
  timesPerDay: settableNumberSchema.optional(),
  sets: settableNumberSchema.optional(),
  reps: settableNumberSchema.optional(),
  holdSeconds: settableNumberSchema.optional(),
  minutes: settableNumberSchema.optional(),
  /** Per side, when one-sided. */
  perSide: z.boolean().optional(),
  /** Effort, rate of perceived exertion as words or a range (`RPE 11-13`). */
  effort: z.string().optional(),
})
export type ExerciseDose = z.infer<typeof exerciseDoseSchema>

/** The numbers of a dose that an `adjust` rule may bound or scale. */
export const doseQuantities = [
  'perWeek',
  'minutes',
  'maxSessions',
  'daysPerWeek',
  'timesPerDay',
  'sets',
  'reps',
  'holdSeconds',
] as const
export type DoseQuantity = (typeof doseQuantities)[number]

/** Lowest `max`, highest `min` and smallest `factor` win when several rules adjust one item. */
export const doseBoundSchema = z
  .strictObject({
    max: settableNumberSchema.optional(),
    min: settableNumberSchema.optional(),
    factor: settableNumberSchema.optional(),
  })
  .refine((bound) => Object.keys(bound).length > 0, 'expected max, min or factor')
export type DoseBound = z.infer<typeof doseBoundSchema>

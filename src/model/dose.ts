import * as z from 'zod'
import { codeSchema, textSchema } from './primitives.js'

/** A number of a dose: more than none, and no more than a week, a day or a plan can hold. */
const upTo = (most: number) =>
  z.union([z.number().positive().max(most), z.strictObject({ setting: codeSchema })])

/** How much of an intervention or education: visits with a member of staff. */
export const sessionDoseSchema = z.strictObject({
  /** Visits a week; 0.5 is one a fortnight. */
  perWeek: upTo(14),
  /** Length of a follow-up visit, minutes. */
  minutes: upTo(480),
  /** Length of the first visit where it differs, minutes. */
  firstMinutes: upTo(480).optional(),
  /** At most this many visits in the whole plan. */
  maxSessions: upTo(400).optional(),
  /** At least this many days between two visits of it; 1 means not twice on one day. */
  daysApart: upTo(365).optional(),
})
export type SessionDose = z.infer<typeof sessionDoseSchema>

/** How much of an exercise, done at home or in a session. */
export const exerciseDoseSchema = z.strictObject({
  daysPerWeek: upTo(7),
  timesPerDay: upTo(24).optional(),
  sets: upTo(20).optional(),
  reps: upTo(200).optional(),
  holdSeconds: upTo(3600).optional(),
  minutes: upTo(480).optional(),
  /** Per side, when one-sided. */
  perSide: z.boolean().optional(),
  /** Effort, rate of perceived exertion as words or a range (`RPE 11-13`). */
  effort: textSchema.optional(),
  /** The effort as the person reads it, where it is named by an instrument. */
  plainEffort: textSchema.optional(),
})
export type ExerciseDose = z.infer<typeof exerciseDoseSchema>

/** A dose with all its numbers in place. */
export type Resolved<D> = { readonly [K in keyof D]: Exclude<D[K], { setting: string }> }
export type ResolvedSessionDose = Resolved<SessionDose>
export type ResolvedExerciseDose = Resolved<ExerciseDose>

/** The dose of visits in one phase of the program. */
export interface PhaseDose {
  readonly phase: string
  readonly sessionDose: ResolvedSessionDose
}

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
    max: upTo(3600).optional(),
    min: upTo(3600).optional(),
    factor: upTo(10).optional(),
  })
  .refine((bound) => Object.keys(bound).length > 0, 'expected max, min or factor')
export type DoseBound = z.infer<typeof doseBoundSchema>

const stepBoundSchema = z
  .strictObject({
    max: z.number().positive().max(3600).optional(),
    min: z.number().positive().max(3600).optional(),
    factor: z.number().positive().max(10).optional(),
  })
  .refine((bound) => Object.keys(bound).length > 0, 'expected max, min or factor')

/** What a step of an exercise makes of the dose before it: so the words of the step need no number. */
export const stepDoseSchema = z.strictObject({
  timesPerDay: stepBoundSchema.optional(),
  sets: stepBoundSchema.optional(),
  reps: stepBoundSchema.optional(),
  holdSeconds: stepBoundSchema.optional(),
  minutes: stepBoundSchema.optional(),
  effort: textSchema.optional(),
  plainEffort: textSchema.optional(),
})
export type StepDose = z.infer<typeof stepDoseSchema>

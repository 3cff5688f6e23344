import * as z from 'zod'
import { conditionSchema } from './condition.js'
import { evidenceSchema } from './evidence.js'
import { codeSchema, settableNumberSchema, textSchema } from './primitives.js'

/** Where in a course a phase stands, so that a rule can speak of all programs at once. */
export const stages = ['settle', 'restore', 'build', 'perform'] as const
export type Stage = (typeof stages)[number]

export const phaseSchema = z.strictObject({
  /** Unique within the pack (`chronic.restore`). */
  id: codeSchema,
  title: textSchema,
  /** What `stages` of a rule refer to; a phase without one is reached only by its id. */
  stage: z.enum(stages).optional(),
  weeks: settableNumberSchema,
  /** What this stretch is for, one sentence for the patient. */
  focus: textSchema,
  /** What must hold to begin, in words. */
  entry: z.array(textSchema),
  /** What shows that it is done; `when` is checked at reviews. */
  exit: z.array(z.strictObject({ text: textSchema, when: conditionSchema.optional() })),
  evidence: evidenceSchema,
})
export type Phase = z.infer<typeof phaseSchema>

/** When those who take part talk about the person. It is named in the plan and not dated. */
export const meetingSchema = z.strictObject({
  title: textSchema,
  /** How often, in words; `everyWeeks` is its number where it has one. */
  cadence: textSchema,
  everyWeeks: settableNumberSchema.optional(),
  /** Roles that meet; a plan names those of its team. */
  who: z.array(codeSchema).min(1),
  withPatient: z.boolean().optional(),
  /** What comes out of it. */
  output: textSchema,
  evidence: evidenceSchema,
})
export type Meeting = z.infer<typeof meetingSchema>

/** A course of care with phases; exactly one is chosen for a plan. */
export const programSchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
  plain: textSchema,
  phases: z.array(phaseSchema).min(1),
  /** Roles that take part whenever it is chosen; the first is the lead unless a rule names one. */
  roles: z.array(codeSchema).min(1),
  /** Visits a week that it needs at least, and allows at most, over all disciplines. */
  visitsPerWeek: z.strictObject({ min: settableNumberSchema, max: settableNumberSchema }),
  visitsPerDay: settableNumberSchema,
  activeMinutesPerDay: settableNumberSchema,
  /** Days a week that a person must be able to come for it to be chosen. */
  leastDaysPerWeek: settableNumberSchema,
  /** Minutes on end of its shortest day, for which a person must be able to come on each of these days. */
  leastMinutesPerDay: settableNumberSchema.optional(),
  maxWeeks: settableNumberSchema,
  meetings: z.array(meetingSchema).min(1).optional(),
  stepUp: codeSchema.optional(),
  stepDown: codeSchema.optional(),
  /** For the time after a course: the only kind that may follow a discharge. */
  followUp: z.literal(true).optional(),
  expected: textSchema.optional(),
  evidence: evidenceSchema,
})
export type Program = z.infer<typeof programSchema>

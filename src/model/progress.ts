import * as z from 'zod'
import {
  conditionEntrySchema,
  coverageSchema,
  measureEntrySchema,
  painSchema,
  preferencesSchema,
  workSchema,
} from './assessmentSections.js'
import { findingEntrySchema } from './codeSet.js'
import { doseQuantities } from './dose.js'
import { calendarDateSchema, codeSchema, textSchema } from './primitives.js'

/** The value set that the codes of adverse events come from. */
export const adverseEventValueSet = 'adverse-event'

/** The value set that the codes of operations come from. */
export const surgeryValueSet = 'surgery'

/** A clinician's decision about something in a plan; it needs a reason and a role, never a name. */
export const overrideSchema = z.strictObject({
  on: calendarDateSchema,
  byRole: codeSchema,
  action: z.enum(['accept', 'include', 'exclude', 'change-dose', 'lock', 'unlock', 'lift']),
  /** `<kind>/<id>` of an item, `program/<id>` or `session/<id>`. */
  target: z.string(),
  reasonCode: codeSchema,
  reason: textSchema,
  /** For `change-dose`: the quantities that are set, as in the dose of the item. */
  dose: z.partialRecord(z.enum(doseQuantities), z.number().positive().max(3600)).optional(),
  /** The rules that speak against it, by name: without them it is not done, and the plan asks for them. */
  despite: z.array(codeSchema).min(1).optional(),
})
export type Override = z.infer<typeof overrideSchema>

/** A recorded change of a plan's standing. */
export const transitionSchema = z.strictObject({
  on: calendarDateSchema,
  byRole: codeSchema,
  to: z.enum(['proposed', 'accepted', 'superseded', 'stopped', 'completed']),
  reason: textSchema.optional(),
})
export type Transition = z.infer<typeof transitionSchema>

/**
 * What happened since a plan was made, as of a review. An absent field is unknown, an empty list is 'none'.
 * Findings stand beside those of the assessment and win over them; the other sections of an assessment replace it.
 */
export const progressSchema = z.strictObject({
  /** The review's date; all time is reckoned from it. */
  reviewedOn: calendarDateSchema,
  measures: z.array(measureEntrySchema).optional(),
  attendance: z
    .array(
      z.strictObject({
        session: z.string(),
        status: z.enum(['done', 'cancelled', 'no-show', 'closed']),
        on: calendarDateSchema.optional(),
        /** The items that were done in it, where that is known; the session's own name says only the leading one. */
        items: z.array(codeSchema).optional(),
      }),
    )
    .optional(),
  /** Home sessions done of those prescribed, percent, by exercise. */
  homeAdherencePercent: z.record(codeSchema, z.number().min(0).max(100)).optional(),
  adverseEvents: z
    .array(z.strictObject({ on: calendarDateSchema, code: codeSchema, note: textSchema.optional() }))
    .optional(),
  findings: z.record(codeSchema, findingEntrySchema).optional(),
  conditions: z.array(conditionEntrySchema).optional(),
  pain: painSchema.optional(),
  preferences: preferencesSchema.optional(),
  coverage: coverageSchema.optional(),
  work: workSchema.optional(),
  /** Operations, by their code in the assessment's history, and procedures, by the intervention they are. */
  procedures: z.array(z.strictObject({ code: codeSchema, on: calendarDateSchema })).optional(),
  overrides: z.array(overrideSchema).optional(),
  transitions: z.array(transitionSchema).optional(),
})
export type Progress = z.infer<typeof progressSchema>

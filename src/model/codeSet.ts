import * as z from 'zod'
import { calendarDateSchema, codeSchema } from './primitives.js'

/**
 * A set of codes: a list is complete (what is not in it is absent),
 * a map says yes or no code by code (what is not in it is unknown).
 */
export const codeSetSchema = z.union([z.array(codeSchema), z.record(codeSchema, z.boolean())])
export type CodeSet = z.infer<typeof codeSetSchema>

/** A finding's value: boolean, number in the finding's unit, or a code of its value set. */
export const findingValueSchema = z.union([z.boolean(), z.number(), z.string()])

/** A finding, bare or with the day on which it was found. */
export const findingEntrySchema = z.union([
  findingValueSchema,
  z.strictObject({ value: findingValueSchema, on: calendarDateSchema }),
])
export type FindingEntry = z.infer<typeof findingEntrySchema>

/**
 * A day known exactly or roughly; a rough one is a range of days.
 * `YYYY-MM-DD`, `YYYY-MM`, `YYYY`, or about so long before the assessment, give or take half a unit:
 * `{ about: 3, unit: 'years' }` is between two and a half and three and a half years ago.
 */
export const roughDateSchema = z.union([
  calendarDateSchema,
  z.string().regex(/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/, 'expected YYYY-MM'),
  z.string().regex(/^(?:19|20)\d\d$/, 'expected YYYY'),
  z.strictObject({ about: z.number().positive(), unit: z.enum(['days', 'weeks', 'months', 'years']) }),
])
export type RoughDate = z.infer<typeof roughDateSchema>

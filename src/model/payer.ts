import * as z from 'zod'
import { conditionSchema } from './condition.js'
import { evidenceSchema } from './evidence.js'
import { calendarDateSchema, codeSchema, settableNumberSchema, textSchema } from './primitives.js'

/** An amount of money; what it buys is said beside it. */
export const moneySchema = z.strictObject({
  value: z.number().positive().max(10_000_000),
  /** ISO 4217 (`CAD`). */
  currency: z.string().regex(/^[A-Z]{3}$/, 'expected a currency as three capitals'),
})
export type Money = z.infer<typeof moneySchema>

/** What a payer may pay for: all that a role gives, or one item. */
export const coverSchema = z
  .strictObject({
    /** A role. */
    discipline: codeSchema.optional(),
    /** An intervention, exercise or education item. */
    item: codeSchema.optional(),
    /** At most so many visits. */
    visits: settableNumberSchema.optional(),
    /** At most so much in all. */
    amount: moneySchema.optional(),
    /** What one visit is reckoned at. */
    unitCost: moneySchema.optional(),
    /** Whether the payer must agree first; what is not said is not known. */
    preAuthorisation: z.boolean().optional(),
    /** Working days to allow for the payer's answer. */
    leadBusinessDays: settableNumberSchema.optional(),
    note: textSchema.optional(),
  })
  .refine(
    ({ discipline, item }) => (discipline === undefined) !== (item === undefined),
    'expected exactly one of discipline, item',
  )
export type Cover = z.infer<typeof coverSchema>

/**
 * One set of rules by which somebody may pay, with the days on which it holds. A payer may have several at once
 * (a public plan pays physicians and, for some, physiotherapy), and one may take another's place on a day.
 */
export const payerSchema = z.strictObject({
  id: codeSchema,
  /** Who pays: a code of the value set `payer`. */
  payer: codeSchema,
  title: textSchema,
  plain: textSchema,
  /** The first and the last day on which it holds, both included; without a limit when absent. */
  validFrom: calendarDateSchema.optional(),
  validTo: calendarDateSchema.optional(),
  /** The entry whose place this one takes; the two may not hold on one day. */
  replaces: codeSchema.optional(),
  /** Who is asked first: 1 before 2. */
  rank: settableNumberSchema,
  /** When it may pay for a person; when absent, for whom this payer was recorded. */
  appliesWhen: conditionSchema.optional(),
  /** It holds for nearly everybody, so it is shown only beside another. */
  basic: z.boolean().optional(),
  /** It pays only if its first visit is at most so many days after what a fact counts days from. */
  startWithin: z.strictObject({ fact: codeSchema, days: settableNumberSchema }).optional(),
  covers: z.array(coverSchema),
  /** What to verify with the payer. */
  verifyNote: textSchema,
  evidence: evidenceSchema,
})
export type Payer = z.infer<typeof payerSchema>

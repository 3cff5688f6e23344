import * as z from 'zod'
import { treatmentOutcomeSchema } from './assessmentSections.js'
import { conditionSchema, literalSchema } from './condition.js'
import { evidenceSchema } from './evidence.js'
import { type CalendarDate, codeSchema, settableNumberSchema, textSchema } from './primitives.js'

export const factTypeSchema = z.enum(['number', 'boolean', 'date', 'code', 'codes'])
export type FactType = z.infer<typeof factTypeSchema>

/**
 * One band over a number: the code it gives, and its ends.
 * `from` is included, `below` is not, so neighbours share an end without overlapping.
 */
export const bandSchema = z.strictObject({
  code: codeSchema,
  from: settableNumberSchema.optional(),
  below: settableNumberSchema.optional(),
  evidence: evidenceSchema.optional(),
})
export type Band = z.infer<typeof bandSchema>

/** How a fact is obtained: a small closed set, so that no rule file reads raw JSON. */
export const obtainSchema = z.discriminatedUnion('from', [
  /** A field of the assessment by its dotted path (`pain.current`); over a list it collects (`conditions.code`). */
  z.strictObject({
    from: z.literal('assessment'),
    path: z.string(),
    /** Only of a section that has a day (`pain.on`): how old it may be. */
    maxAgeDays: settableNumberSchema.optional(),
    /** The same of a section that has a day: an instrument that asks this too. A score of a later day counts instead. */
    laterScore: codeSchema.optional(),
  }),
  /** A value of the assessment's `findings`; `code` is the fact's own id unless given. */
  z.strictObject({
    from: z.literal('finding'),
    code: codeSchema.optional(),
    maxAgeDays: settableNumberSchema.optional(),
  }),
  /** The latest score of an instrument, or of one of its parts. */
  z.strictObject({
    from: z.literal('measure'),
    measure: codeSchema,
    part: codeSchema.optional(),
    maxAgeDays: settableNumberSchema.optional(),
  }),
  /** Something of the primary condition, or of the condition with a code. */
  z.strictObject({
    from: z.literal('condition'),
    which: z.union([z.literal('primary'), codeSchema]),
    field: z.enum(['code', 'onset', 'side', 'verification']),
  }),
  /** Something of the latest operation, or of the latest of those with one of these codes. */
  z.strictObject({
    from: z.literal('surgery'),
    code: z.union([codeSchema, z.array(codeSchema).min(1)]).optional(),
    field: z.enum(['code', 'on']),
  }),
  /** What came of earlier treatments, of all or of one intervention: the outcome on which they agree, or how many. */
  z.strictObject({
    from: z.literal('treatment'),
    intervention: codeSchema.optional(),
    field: z.enum(['outcome', 'count']),
    /** For a count: only those that came to one of these. */
    outcomes: z.array(treatmentOutcomeSchema).min(1).optional(),
  }),
  z.strictObject({ from: z.literal('age') }),
  z.strictObject({ from: z.literal('bands'), of: z.string(), bands: z.array(bandSchema).min(1) }),
  z.strictObject({ from: z.literal('member'), of: z.string(), code: codeSchema }),
  /** How many of the conditions hold; bounds while some are unknown. */
  z.strictObject({ from: z.literal('count'), of: z.array(conditionSchema).min(1) }),
  z.strictObject({ from: z.literal('ratio'), of: z.string(), over: z.string() }),
  /** Completed units since a date fact, reckoned from `asOf`. */
  z.strictObject({
    from: z.literal('elapsed'),
    since: z.string(),
    unit: z.enum(['days', 'weeks', 'months', 'years']),
  }),
  /**
   * How much better a score is at the latest checkpoint than at the baseline, or than at the checkpoint before;
   * negative when it is worse, whichever way the measure goes. Percent are of where it began. Only at a review.
   */
  z.strictObject({
    from: z.literal('change'),
    measure: codeSchema,
    part: codeSchema.optional(),
    since: z.enum(['baseline', 'previous']),
    in: z.enum(['points', 'percent']),
    /** How old the latest score may be. */
    maxAgeDays: settableNumberSchema.optional(),
  }),
  /**
   * How many checkpoints in a row, counted back from the latest, satisfy a comparison: of the score, of its change
   * from the baseline, or of its step from the checkpoint before. Only at a review.
   */
  z.strictObject({
    from: z.literal('consecutive'),
    measure: codeSchema,
    part: codeSchema.optional(),
    of: z.enum(['score', 'change-points', 'change-percent', 'step-points', 'step-percent']),
    operator: z.enum(['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive']),
    value: settableNumberSchema,
  }),
  /** How many adverse events since the assessment, of some codes or of any, in the last days. Only at a review. */
  z.strictObject({
    from: z.literal('events'),
    codes: z.array(codeSchema).min(1).optional(),
    withinDays: settableNumberSchema.optional(),
  }),
  /** How many sessions of an item, or of any, were done. Only at a review. */
  z.strictObject({ from: z.literal('sessions-done'), item: codeSchema.optional() }),
  /** Sessions done of those booked, percent, or how many were missed without a word. Only at a review. */
  z.strictObject({
    from: z.literal('attendance'),
    of: z.enum(['percent', 'no-shows']),
    withinDays: settableNumberSchema.optional(),
  }),
  /** Home sessions done of those prescribed, percent: of the exercise done least, or the mean. Only at a review. */
  z.strictObject({ from: z.literal('adherence'), of: z.enum(['worst', 'mean']) }),
  /** The day of the latest procedure, of any or of those with one of these codes. Only at a review. */
  z.strictObject({ from: z.literal('procedure'), codes: z.array(codeSchema).min(1).optional() }),
  /** The program that runs, the day it began, or the day care began with a first program. Only at a review. */
  z.strictObject({ from: z.literal('course'), field: z.enum(['program', 'program-began', 'care-began']) }),
  /** The first of several facts that is known. */
  z.strictObject({ from: z.literal('first-known'), of: z.array(z.string()).min(2) }),
  /** Set by `classify` rules; `otherwise` is what it is worth when none applies. */
  z.strictObject({ from: z.literal('rules') }),
  /** The dispositions that fired, as a set. */
  z.strictObject({ from: z.literal('dispositions') }),
])
export type Obtain = z.infer<typeof obtainSchema>

/** A fact that rules may ask about. */
export const factDefinitionSchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
  type: factTypeSchema,
  /** UCUM-like unit of a number (`points`, `min`, `days`, `kg`). */
  unit: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** The value set that a `code` or `codes` fact takes its values from. */
  valueSet: codeSchema.optional(),
  /** The question, in plain words, that would answer it. */
  question: textSchema.optional(),
  /** Whether the plan stays provisional until this is answered: always, or while a condition may hold. */
  gate: z.union([z.literal(true), z.strictObject({ when: conditionSchema })]).optional(),
  /** False for what nobody can change (age, history): never suggested as a change. Default true. */
  changeable: z.boolean().optional(),
  /**
   * At a review it is worth what it was on the day the running program began, so that time alone does not change what
   * has begun: pain of eleven weeks that becomes pain of twelve is no reason to treat it otherwise.
   */
  fixedInProgram: z.literal(true).optional(),
  obtain: obtainSchema,
  /** Required for a fact set by rules: its worth when no rule applies. */
  otherwise: z.union([literalSchema, z.array(z.string())]).optional(),
  evidence: evidenceSchema.optional(),
})
export type FactDefinition = z.infer<typeof factDefinitionSchema>

/** Ways of counting or reckoning what happened since the assessment. */
export const countedFromProgress = [
  'change',
  'consecutive',
  'events',
  'sessions-done',
  'attendance',
  'adherence',
] as const satisfies readonly Obtain['from'][]

/** Ways of obtaining a fact from what happened since the assessment; without progress all of them are unknown. */
export const obtainedFromProgress = [
  ...countedFromProgress,
  'procedure',
  'course',
] as const satisfies readonly Obtain['from'][]

/** What is known of a fact. Numbers and dates may be known as bounds, sets in part. */
export type FactValue =
  | { readonly type: 'unknown' }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'code'; readonly value: string }
  /** Known exactly when `min === max`; `-Infinity` and `Infinity` never occur. */
  | { readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'date'; readonly earliest: CalendarDate; readonly latest: CalendarDate }
  /** Codes known to be in and out, sorted; when `complete`, whatever is not `included` is out. */
  | {
      readonly type: 'codes'
      readonly included: readonly string[]
      readonly excluded: readonly string[]
      readonly complete: boolean
    }

/** Every declared fact (and every `settings.<id>`) with what is known of it on the day `asOf`. */
export interface Facts {
  readonly asOf: CalendarDate
  readonly values: Readonly<Record<string, FactValue>>
}

import * as z from 'zod'
import { decisionSchema } from './action.js'
import { calendarDateSchema, codeSchema, textSchema } from './primitives.js'
import { progressSchema } from './progress.js'
import { planChangeKinds } from './revision.js'
import { wantedCareFields } from './wantedCare.js'

const decidedSchema = z.union([decisionSchema, z.literal('none')])
const truthSchema = z.enum(['true', 'false', 'unknown'])

const wantedDaySchema = z
  .strictObject({
    on: calendarDateSchema.optional(),
    onOrAfter: calendarDateSchema.optional(),
    onOrBefore: calendarDateSchema.optional(),
  })
  .refine((wanted) => Object.keys(wanted).length > 0, 'expected on, onOrAfter or onOrBefore')

/** What a case expects. Every key is optional, but at least one is given: a case that expects nothing shows nothing. */
export const expectationSchema = z
  .strictObject({
    /** Rules by name and what they come to. */
    applies: z.array(codeSchema).min(1).optional(),
    doesNotApply: z.array(codeSchema).min(1).optional(),
    unknown: z.array(codeSchema).min(1).optional(),
    /** Items as `<kind>/<id>`: selected, not selected, held until a question is answered. */
    includes: z.array(z.string()).min(1).optional(),
    excludes: z.array(z.string()).min(1).optional(),
    holds: z.array(z.string()).min(1).optional(),
    /** Pathways by id: offered, or not. */
    offers: z.array(codeSchema).min(1).optional(),
    doesNotOffer: z.array(codeSchema).min(1).optional(),
    /** Facts among the plan's open questions. */
    asks: z.array(z.string()).min(1).optional(),
    doesNotAsk: z.array(z.string()).min(1).optional(),
    disposition: codeSchema.optional(),
    triage: z.enum(['stop', 'hold', 'provisional', 'clear']).optional(),
    program: codeSchema.optional(),
    provisional: z.boolean().optional(),
    ...wantedCareFields,
    /** Goals by id, with the target's score or `none`. */
    goals: z
      .record(codeSchema, z.strictObject({ target: z.union([z.number(), z.literal('none')]) }))
      .optional(),
    /**
     * The first day still to come of an item (`<kind>/<id>`), of a review (`review/<id>`) or of any visit
     * (`first-visit`); `none` where there is none.
     */
    dates: z.record(z.string(), z.union([z.literal('none'), wantedDaySchema])).optional(),
    advises: z.array(codeSchema).min(1).optional(),
    /** Disagreements of sources that the plan carries, or does not. */
    disputes: z.array(codeSchema).min(1).optional(),
    doesNotDispute: z.array(codeSchema).min(1).optional(),
    /** Payers by id that the plan lists on its first day, or does not. */
    pays: z.array(codeSchema).min(1).optional(),
    doesNotPay: z.array(codeSchema).min(1).optional(),
    /** Facts by id with the value they come to; `unknown` for an unknown one. */
    facts: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]))
      .optional(),
    /** At a review: what is decided about the plan, or by what it is about (`plan`, `intervention/<id>` …). */
    decision: z.union([decidedSchema, z.record(z.string(), decidedSchema)]).optional(),
    /** At a review: whether phases are done, by id. */
    exits: z.record(codeSchema, truthSchema).optional(),
    /** At a review: changes by subject and kind. */
    changes: z
      .array(z.strictObject({ subject: z.string(), kind: z.enum(planChangeKinds) }))
      .min(1)
      .optional(),
  })
  .refine((expectation) => Object.keys(expectation).length > 0, 'expected at least one expectation')
export type Expectation = z.infer<typeof expectationSchema>

/** One case: a person, perhaps a date and what happened since, and what to expect. */
export const caseSchema = z
  .strictObject({
    /** What it shows, as a sentence. */
    name: textSchema,
    /** Written by a tool from what the rules do today; whoever knows what they should do takes this away. */
    unconfirmed: z.literal(true).optional(),
    /** A base assessment by name, or a whole assessment. */
    base: codeSchema.optional(),
    assessment: z.record(z.string(), z.unknown()).optional(),
    /** Changes to it: a JSON merge patch (RFC 7396), in which `null` takes a field away. */
    change: z.record(z.string(), z.unknown()).optional(),
    /** The plan's start; the first open day when absent. */
    on: calendarDateSchema.optional(),
    /** What happened since, for a case about a review. */
    progress: progressSchema.optional(),
    /** What runs when the review begins: the program, its first day, and the first day of care. */
    course: z
      .strictObject({
        program: codeSchema.optional(),
        programBegan: calendarDateSchema.optional(),
        careBegan: calendarDateSchema.optional(),
      })
      .optional(),
    expect: expectationSchema,
  })
  .refine(
    (one) => (one.base === undefined) !== (one.assessment === undefined),
    'expected either base or assessment',
  )
export type Case = z.infer<typeof caseSchema>

/** Something that no case can show, with the reason: so none has to. */
export const cannotSchema = z.union([
  /** States that a rule can't come to. */
  z.strictObject({
    rule: codeSchema,
    states: z.array(z.enum(['applies', 'doesNotApply', 'unknown'])).min(1),
    because: textSchema,
  }),
  /** Sides of a threshold, named as `check:cases` prints it, on which nobody can stand next to it. */
  z.strictObject({
    threshold: z.string(),
    sides: z.array(z.enum(['below', 'at', 'above'])).min(1),
    because: textSchema,
  }),
  /** Something of the catalogue, as `<kind>/<id>`, that no plan can hold. */
  z.strictObject({ item: z.string(), because: textSchema }),
  /** A comparison, as `coverage` prints it (`rules/<name> <place>`), that can't decide by itself on a side, where no search proves it. */
  z.strictObject({
    leaf: z.string(),
    sides: z.array(z.enum(['true', 'false'])).min(1),
    because: textSchema,
  }),
  /** A rule made softer, as `mutate` prints it (`rules/<name> <place>: <what it does>`), for which nobody was found, though that is not proved. */
  z.strictObject({ softened: z.string(), because: textSchema }),
  /** A rule against an item that can't meet one for it. */
  z.strictObject({ beats: codeSchema, because: textSchema }),
])
export type Cannot = z.infer<typeof cannotSchema>

/** `<subject>.cases.json`, beside the file whose rules it tests. */
export const caseFileSchema = z.strictObject({
  $schema: z.string().optional(),
  cases: z.array(caseSchema).min(1),
  cannot: z.array(cannotSchema).optional(),
})
export type CaseFile = z.infer<typeof caseFileSchema>

/** `cases/<any name>.bases.json`: named assessments that cases start from. */
export const baseFileSchema = z.strictObject({
  $schema: z.string().optional(),
  bases: z.record(codeSchema, z.record(z.string(), z.unknown())),
})
export type BaseFile = z.infer<typeof baseFileSchema>

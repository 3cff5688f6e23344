import * as z from 'zod'
import { evidenceSchema } from './evidence.js'
import { codeSchema, textSchema } from './primitives.js'

/**
 * How the people of a synthetic cohort are drawn: data that stands beside a pack's rules and says nothing to a patient.
 */
const percentSchema = z.number().min(0).max(100)
const shareSchema = z.number().positive()

/**
 * What must have been drawn for the person before, fact by fact: one value, one of several codes (of a set, any of them is
 * in it), or a number from one end to below the other. Of a date it is the days that have passed since.
 */
const drawnBeforeSchema = z.record(
  z.string(),
  z.union([
    z.boolean(),
    codeSchema,
    z.array(codeSchema).min(1),
    z.strictObject({ from: z.number().optional(), below: z.number().optional() }),
  ]),
)
export type DrawnBefore = z.infer<typeof drawnBeforeSchema>

/** Numbers in a band are equally likely; a band is drawn as often as its share says. */
const bandShareSchema = z.strictObject({ from: z.number(), to: z.number(), share: shareSchema })

/** Around a middle, a spread (one standard deviation) to each side; each earlier number moves the middle. */
const bellSchema = z.strictObject({
  middle: z.number(),
  spread: z.number().min(0),
  /** So much for every point of a number that was drawn before. */
  plus: z.record(z.string(), z.number()).optional(),
})

/** One of the ways to draw, each for its own types of fact. */
export const drawKinds = {
  /** Several facts that are true or not: of how many of a hundred each is true. */
  yes: z.record(z.string(), percentSchema),
  /** One code: how often each is drawn beside the others. */
  shares: z.record(codeSchema, shareSchema),
  /** A set of codes: how many of a hundred people have each. */
  each: z.record(codeSchema, percentSchema),
  /** A number, or of a date the days before the assessment. */
  bands: z.array(bandShareSchema).min(1),
  bell: bellSchema,
} as const
export type DrawKind = keyof typeof drawKinds

const drawFields = {
  /** What is drawn; absent beside `yes`, which names its facts itself. */
  fact: z.string().optional(),
  when: drawnBeforeSchema.optional(),
  yes: drawKinds.yes.optional(),
  shares: drawKinds.shares.optional(),
  each: drawKinds.each.optional(),
  bands: drawKinds.bands.optional(),
  bell: drawKinds.bell.optional(),
  /** How many of a hundred are asked, or know; all of them when absent. */
  answered: percentSchema.optional(),
  /** Nobody is without it, however little was asked. */
  always: z.literal(true).optional(),
  evidence: evidenceSchema.optional(),
} as const

export const drawSchema = z
  .strictObject(drawFields)
  .refine(
    (draw) => Object.keys(drawKinds).filter((kind) => kind in draw).length === 1,
    `expected exactly one of ${Object.keys(drawKinds).join(', ')}`,
  )
  .refine(({ fact, yes }) => (fact === undefined) !== (yes === undefined), 'expected either fact or yes')
export type Draw = z.infer<typeof drawSchema>

const screeningSchema = z.strictObject({
  /** Groups of people, and how many of a hundred answers are known of those in it. */
  groups: z.array(z.strictObject({ share: shareSchema, known: percentSchema })).min(1),
  evidence: evidenceSchema.optional(),
})

const othersSchema = z.strictObject({
  /** How many of a hundred are asked for a fact that no draw speaks of. */
  answered: percentSchema,
  /** How many of a hundred answer yes, or have a code. */
  percent: percentSchema,
  evidence: evidenceSchema.optional(),
})

/** `people.cohort.json`, beside `pack.json`. */
export const cohortFileSchema = z.strictObject({
  $schema: z.string().optional(),
  /** Who these people are meant to be. */
  title: textSchema,
  /** What every number rests on that says nothing else. */
  evidence: evidenceSchema,
  screening: screeningSchema,
  others: othersSchema,
  /** Facts that nobody is asked at a first assessment. */
  unasked: z.array(z.string()).optional(),
  /** In this order; the first draw of a fact (of a set: of a code) whose `when` holds is taken. */
  draws: z.array(drawSchema),
})
export type CohortFile = z.infer<typeof cohortFileSchema>

/** Every key that may stand in such a file, for 'did you mean'. */
export const cohortKeys: readonly string[] = [
  ...Object.keys(cohortFileSchema.shape),
  ...Object.keys(drawFields),
  ...Object.keys(bandShareSchema.shape),
  ...Object.keys(bellSchema.shape),
  ...['groups', 'known', 'below'],
]

import * as z from 'zod'
import { exerciseDoseSchema, sessionDoseSchema, stepDoseSchema } from './dose.js'
import { evidenceSchema } from './evidence.js'
import { codeSchema, modeSchema, textSchema } from './primitives.js'

/** The three kinds of item that a plan can contain. */
export const itemKindSchema = z.enum(['intervention', 'exercise', 'education'])
export type ItemKind = z.infer<typeof itemKindSchema>

export interface ItemRef {
  readonly kind: ItemKind
  readonly id: string
}

const itemFields = {
  id: codeSchema,
  title: textSchema,
  /** One or two sentences for the patient, at about grade 6 to 8. */
  plain: textSchema,
  tags: z.array(codeSchema).optional(),
  evidence: evidenceSchema,
  /** What the dose rests on, where it differs from the direction. */
  doseEvidence: evidenceSchema.optional(),
  /** Items to offer instead when the person declines this one, best first; ids of any item. */
  alternatives: z.array(codeSchema).optional(),
} as const

/** What guidelines say of an intervention; data on the item, it issues no action. */
export const guidelineDirectionSchema = z.strictObject({
  source: codeSchema,
  direction: z.enum(['recommend', 'consider', 'against', 'insufficient']),
  note: textSchema.optional(),
})

/** What a procedure is for: to find the cause, to ease pain for a while, or to make active care possible. */
export const purposeSchema = z.strictObject({
  is: z.enum(['diagnostic', 'relief', 'bridge']),
  /** What that means here, in a sentence to the patient. */
  plain: textSchema,
})
export type Purpose = z.infer<typeof purposeSchema>

/** Something a member of staff does with or for the patient. */
export const interventionSchema = z.strictObject({
  ...itemFields,
  /** The role that gives it. */
  discipline: codeSchema,
  /** Assessment and education are dated even while a plan is provisional; coordination needs no visit order. */
  category: z.enum(['assessment', 'education', 'treatment', 'coordination']),
  modes: z.array(modeSchema).min(1),
  /** Items whose first visit must lie on an earlier day, where they are in the plan at all; ids of any item. */
  after: z.array(codeSchema).min(1).optional(),
  /** Tags of the exercises that carry on its work at home when no visit can be had. */
  atHome: z.array(codeSchema).min(1).optional(),
  /** Absent for what is never scheduled (an opinion to ask for, a thing to avoid). */
  dose: sessionDoseSchema.optional(),
  /** What every visit of it trains hard: rest days lie between visits of one group, those of other items included. */
  recoveryGroups: z.array(codeSchema).min(1).optional(),
  /** Exercises that are done only in visits are done in its visits. */
  holdsExercises: z.literal(true).optional(),
  benefits: z.array(textSchema).min(1),
  risks: z.array(textSchema).min(1),
  /** For what is no treatment in itself: why anybody would ask about it. */
  purposes: z.array(purposeSchema).min(1).optional(),
  directions: z.array(guidelineDirectionSchema).optional(),
})
export type Intervention = z.infer<typeof interventionSchema>

const stepSchema = z.strictObject({
  /** When to take the step. */
  when: textSchema,
  /** The exercise to go to, if it is another one. */
  to: codeSchema.optional(),
  /** What changes, in words, when it stays the same exercise. */
  change: textSchema.optional(),
  /** How much of it is done then, where that is another amount; the words do not say it again. */
  dose: stepDoseSchema.optional(),
})

export const exerciseSchema = z.strictObject({
  ...itemFields,
  /** What it trains; rest days lie between hard sessions of one group. */
  recoveryGroups: z.array(codeSchema).min(1).optional(),
  /** Hard strengthening needs rest days; the rest may be daily. */
  hard: z.boolean().optional(),
  /** `visits`: only in visits, with the centre's equipment or under its eyes; at home when absent. */
  where: z.enum(['home', 'visits']).optional(),
  howTo: z.array(textSchema).min(1),
  dose: exerciseDoseSchema,
  progression: stepSchema,
  regression: stepSchema,
  stopWhen: textSchema,
  equipment: z.array(textSchema),
  cautions: z.array(textSchema),
})
export type Exercise = z.infer<typeof exerciseSchema>

export const educationSchema = z.strictObject({
  ...itemFields,
  /** The role that teaches it. */
  discipline: codeSchema,
  /** What the person should know afterwards, as sentences to them. */
  keyMessages: z.array(textSchema).min(1),
  modes: z.array(modeSchema).min(1),
  /** `session`: dated visits of its own; `within-visits`: taught inside other visits; `self`: to read or do alone. */
  delivery: z.enum(['session', 'within-visits', 'self']),
  dose: sessionDoseSchema.optional(),
})
export type Education = z.infer<typeof educationSchema>

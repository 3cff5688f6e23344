import * as z from 'zod'
import { conditionSchema } from './condition.js'
import { evidenceSchema } from './evidence.js'
import { codeSchema, textSchema } from './primitives.js'

const subjectFields = {
  intervention: codeSchema.optional(),
  exercise: codeSchema.optional(),
  education: codeSchema.optional(),
  tag: codeSchema.optional(),
  condition: codeSchema.optional(),
  program: codeSchema.optional(),
  measure: codeSchema.optional(),
  advice: codeSchema.optional(),
} as const

/** What a disagreement is about. Exactly one key is given. */
export const subjectSchema = z
  .strictObject(subjectFields)
  .refine(
    (subject) => Object.values(subject).filter((value) => value !== undefined).length === 1,
    `expected exactly one of ${Object.keys(subjectFields).join(', ')}`,
  )
export type Subject = z.infer<typeof subjectSchema>

/** Where sources disagree, or where the article that a centre is modelled on is wrong or contested. */
export const disagreementSchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
  /** `guidelines` where guidelines or studies differ; `article` where the article is wrong or contested. */
  kind: z.enum(['guidelines', 'article']),
  positions: z.array(z.strictObject({ source: codeSchema, says: textSchema })).min(1),
  /** What this pack does, and why that is the safer. */
  stance: textSchema,
  /** The setting with which an adopter may take another position. */
  configuredBy: codeSchema.optional(),
  about: z.array(subjectSchema).min(1),
  /** Shown only to those it is true of; an unknown condition shows nothing. Always when absent. */
  when: conditionSchema.optional(),
  evidence: evidenceSchema,
})
export type Disagreement = z.infer<typeof disagreementSchema>

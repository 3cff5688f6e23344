import * as z from 'zod'
import { codeSchema, textSchema } from './primitives.js'

/**
 * What a direction or a number rests on.
 * `guideline` and `study` mean a published page was read; `recalled` means it was named from memory;
 * `article` is the article the centre is modelled on; `convention` and `default` are no evidence at all,
 * and a plan marks them for a clinician to confirm.
 */
export const basisSchema = z.enum(['guideline', 'study', 'article', 'recalled', 'convention', 'default'])
export type Basis = z.infer<typeof basisSchema>

export const confidenceSchema = z.enum(['high', 'medium', 'low'])
export type Confidence = z.infer<typeof confidenceSchema>

/** The fields that say what something rests on; spread into rules, nested as `evidence` elsewhere. */
export const evidenceFields = {
  basis: basisSchema,
  confidence: confidenceSchema,
  /** Ids of the pack's bibliography. May be empty only for `convention` and `default`. */
  sources: z.array(codeSchema),
  /** Row ids of the fact sheets that this carries (`redflag.cauda-equina`). */
  rows: z.array(z.string()).optional(),
  note: textSchema.optional(),
} as const

export const evidenceSchema = z.strictObject(evidenceFields)
export type Evidence = z.infer<typeof evidenceSchema>

/** An entry of the pack's bibliography. */
export const sourceSchema = z.strictObject({
  id: codeSchema,
  citation: textSchema,
  year: z.int().min(1900).max(2100).optional(),
  address: z.string().optional(),
  /** Whether the page was read when the pack was written, in part, or only recalled. */
  read: z.enum(['read', 'partly', 'recalled']),
})
export type Source = z.infer<typeof sourceSchema>

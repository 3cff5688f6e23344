import * as z from 'zod'
import { evidenceSchema } from './evidence.js'
import { codeSchema, settableNumberSchema, textSchema } from './primitives.js'

/**
 * Something offered beside the program: a clinic to refer to, care that a payer arranges, an offer at work. No choice
 * is made among pathways; every one that is offered and not ruled out stands in the plan.
 */
export const pathwaySchema = z.strictObject({
  id: codeSchema,
  title: textSchema,
  plain: textSchema,
  kind: z.enum(['referral', 'payer', 'work']),
  /** What happens, as sentences to the patient. */
  whatHappens: z.array(textSchema).min(1),
  /** Days from the referral within which the first visit should be. */
  firstVisitWithinDays: settableNumberSchema.optional(),
  /** What the referral or the request must hold. */
  referralContents: z.array(textSchema).min(1).optional(),
  /** The role that refers or asks. */
  by: codeSchema,
  /** The role that sees the person there; absent when nobody does. */
  to: codeSchema.optional(),
  /** Where else to turn for somebody who is not eligible. */
  otherwise: textSchema.optional(),
  evidence: evidenceSchema,
})
export type Pathway = z.infer<typeof pathwaySchema>
export type PathwayKind = Pathway['kind']

import * as z from 'zod'
import { codeSchema, textSchema } from './primitives.js'

const suppressionFields = {
  /** The check that is passed over. */
  check: codeSchema,
  /** What it found: a rule or a definition by its name (`rules/massage.skin`, `exercises/squat`), or several for one reason. */
  about: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  /** Or everything in a file, from a place on where that is given. */
  file: z.string().optional(),
  pointer: z.string().optional(),
  /** Why it may stay. */
  because: textSchema,
} as const

/** A finding that may stay, and why. */
export const suppressionSchema = z
  .strictObject(suppressionFields)
  .refine(
    ({ about, file }) => (about === undefined) !== (file === undefined),
    'expected either about or file',
  )
  .refine(
    ({ file, pointer }) => file !== undefined || pointer === undefined,
    'expected a file with the pointer',
  )
export type Suppression = z.infer<typeof suppressionSchema>
export const suppressionKeys = Object.keys(suppressionFields)

/** `checks.suppressions.json`, beside `pack.json`. */
export const suppressionFileSchema = z.strictObject({
  $schema: z.string().optional(),
  suppressions: z.array(suppressionSchema),
})

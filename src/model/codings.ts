import * as z from 'zod'
import { codeSchema, textSchema } from './primitives.js'

/** One code of a code system, as records outside know it. */
export const codingSchema = z.strictObject({
  /** The address of the code system (`http://snomed.info/sct`). */
  system: z.string().regex(/^(?:https?:\/\/|urn:)\S+$/, 'expected the address of a code system'),
  code: z.string().regex(/^\S+(?: \S+)*$/, 'expected a code'),
  display: textSchema.optional(),
  /** How sure it is that the code means just this. */
  certainty: z.enum(['high', 'medium']).optional(),
  note: textSchema.optional(),
})
export type Coding = z.infer<typeof codingSchema>

/** What has codes: `<kind>/<id>`, as `condition/sciatica`, `measure/odi`, `role/nurse`, `unit/percent`. */
const codedSchema = z
  .string()
  .regex(/^[a-z]+\/[A-Za-z0-9]+(?:[-.][a-z0-9]+)*$/, 'expected a kind and an id, as measure/odi')

const codingsFields = {
  $schema: z.string().optional(),
  /** What the owners of the code systems ask to be said. */
  attributions: z.array(textSchema).optional(),
  codings: z.record(codedSchema, z.array(codingSchema).min(1)),
  /** Facts that put a person into a group of risk, and what each of their values is called outside. */
  risks: z.record(codeSchema, z.record(codeSchema, codingSchema)).optional(),
} as const

/** `fhir.codings.json`, beside `pack.json`: the codes by which other systems know what is in the pack. */
export const codingsSchema = z.strictObject(codingsFields)
export type Codings = z.infer<typeof codingsSchema>

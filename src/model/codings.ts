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

/** A code that is only read: a record may say by it what is in the pack, and no plan is written with it. */
export const inputCodingSchema = z.strictObject({
  ...codingSchema.shape,
  /** Every code that begins so says it too: `M51.36` stands for `M51.360` as well. */
  prefix: z.literal(true).optional(),
  /** The side that a code of a condition says beside. */
  side: z.enum(['left', 'right', 'both', 'central']).optional(),
})
export type InputCoding = z.infer<typeof inputCodingSchema>

/** What the coded answer to a question says: a number, a code, yes or no, or yes and no to codes of a set. */
const answerCodingSchema = z.strictObject({
  ...codingSchema.shape,
  value: z.union([z.number(), z.boolean(), codeSchema, z.record(codeSchema, z.boolean())]),
})
export type AnswerCoding = z.infer<typeof answerCodingSchema>

/** What has codes: `<kind>/<id>`, as `condition/sciatica`, `measure/odi`, `role/nurse`, `unit/percent`. */
const codedSchema = z
  .string()
  .regex(/^[a-z]+\/[A-Za-z0-9]+(?:[-.][a-z0-9]+)*$/, 'expected a kind and an id, as measure/odi')

const codingsFields = {
  $schema: z.string().optional(),
  /** What the owners of the code systems ask to be said. */
  attributions: z.array(textSchema).optional(),
  /** Codes that mean just this: plans are written with them, and records are read by them. */
  codings: z.record(codedSchema, z.array(codingSchema).min(1)),
  /** More codes by which records are read. One code may stand under several, and then says all of them. */
  inputs: z.record(codedSchema, z.array(inputCodingSchema).min(1)).optional(),
  /** By what is asked (`fact/pregnancy`): what the coded answers of records say. */
  answers: z.record(codedSchema, z.array(answerCodingSchema).min(1)).optional(),
  /** Questionnaires of others, by their address: which fact each of their questions answers, by `linkId`. */
  questionnaires: z.record(z.string(), z.record(z.string(), textSchema)).optional(),
  /** Facts that put a person into a group of risk, and what each of their values is called outside. */
  risks: z.record(codeSchema, z.record(codeSchema, codingSchema)).optional(),
} as const

/** `fhir.codings.json`, beside `pack.json`: the codes by which other systems know what is in the pack. */
export const codingsSchema = z.strictObject(codingsFields)
export type Codings = z.infer<typeof codingsSchema>

import * as z from 'zod'
import type { Action } from './action.js'
import { type Condition, conditionSchema } from './condition.js'
import { type Evidence, evidenceFields, evidenceSchema } from './evidence.js'
import { codeSchema, textSchema } from './primitives.js'

/**
 * A rule as an author writes it: a json-rules-engine rule plus documentation.
 * `event.params` is checked against its action's own shape by the loader.
 */
export const ruleSchema = z.strictObject({
  name: codeSchema,
  title: textSchema,
  conditions: conditionSchema,
  event: z.strictObject({ type: z.string(), params: z.record(z.string(), z.unknown()) }),
  /** The reason, in one or two sentences a clinician would accept. */
  because: textSchema,
  ...evidenceFields,
  /** What single numbers in `params` rest on, by param name, where it differs from the rule's own basis. */
  numbers: z.record(z.string(), evidenceSchema).optional(),
})

/** A rule of a loaded pack: its action is checked, its settings are in place. */
export interface Rule extends Evidence {
  readonly name: string
  readonly title: string
  readonly conditions: Condition
  readonly event: Action
  readonly because: string
  readonly numbers?: Readonly<Record<string, Evidence>> | undefined
  /** The file it stands in, relative to the pack. */
  readonly file: string
}

import * as z from 'zod'
import { codeSchema, textSchema } from './primitives.js'

/**
 * The condition language: json-rules-engine's, without `path`, `params` and `priority`.
 * See docs/rule-language.md for the truth tables.
 */

/** What a fact is compared with: a literal, a list of literals, or another fact. */
export const literalSchema = z.union([z.string(), z.number(), z.boolean()])
export type Literal = z.infer<typeof literalSchema>

export const comparedSchema = z.union([
  literalSchema,
  z.array(literalSchema).min(1),
  z.strictObject({ fact: z.string() }),
])
export type Compared = z.infer<typeof comparedSchema>

export const leafSchema = z.strictObject({
  fact: z.string(),
  /** An operator, perhaps behind decorators: `contains`, `not:in`, `someFact:in`. */
  operator: z.string(),
  value: comparedSchema,
})
export type Leaf = z.infer<typeof leafSchema>

export type Condition =
  | Leaf
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: string }

export const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    leafSchema,
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ not: conditionSchema }),
    z.strictObject({ condition: z.string() }),
  ]),
)

/** Operators that compare a fact with a value. */
export const operators = [
  'equal',
  'notEqual',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'before',
  'onOrBefore',
  'after',
  'onOrAfter',
  'isKnown',
] as const
export type Operator = (typeof operators)[number]

/** Decorators that may stand before an operator, joined by `:`. */
export const decorators = ['not', 'someFact', 'everyFact', 'someValue', 'everyValue', 'swap'] as const
export type Decorator = (typeof decorators)[number]

/** Kleene's three values: what a condition can come to. */
export type Truth = 'true' | 'false' | 'unknown'

/** A condition with a name, to be used as `{ "condition": name }`. */
export const namedConditionSchema = z.strictObject({
  name: codeSchema,
  title: textSchema.optional(),
  conditions: conditionSchema,
})
export type NamedCondition = z.infer<typeof namedConditionSchema>

import * as z from 'zod'
import { targetSchema } from '../../model/action.js'
import { conditionSchema } from '../../model/condition.js'
import { evidenceSchema } from '../../model/evidence.js'
import { calendarDateSchema, codeSchema, settableNumberSchema, textSchema } from '../../model/primitives.js'
import type { Schema } from '../../pack/schemaTree.js'
import { type JsonSchema, mapSchema, refTo } from './jsonSchema.js'

/** The parts that stand in many shapes, by the name of their shared definition. */
export const sharedShapes = {
  condition: conditionSchema,
  evidence: evidenceSchema,
  target: targetSchema,
  number: settableNumberSchema,
  id: codeSchema,
  text: textSchema,
  date: calendarDateSchema,
} as const satisfies Record<string, Schema>

const sharedNames = new Map<unknown, string>(
  Object.entries(sharedShapes).map(([name, schema]) => [schema, name]),
)

/** A shape of the model as JSON Schema; shared parts are references, at the top the part itself is written out. */
export function shapeOf(schema: Schema): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      const name = zodSchema === schema ? undefined : sharedNames.get(zodSchema)
      if (name === undefined) return
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key]
      jsonSchema.$ref = refTo(name).$ref as string
    },
  }) as JsonSchema
  const { $schema: _, $defs: __, ...rest } = made
  // Only a condition holds itself, so the one reference that is left over means a condition.
  return mapSchema(rest, (part) => (part.$ref?.startsWith('#/$defs/__schema') ? refTo('condition') : part))
}

/**
 * Says what stands at a place in a shape, as the loader's tables of references name places: keys joined by `.`,
 * `*` for the elements of a list, `{}` for the keys of a map and, with more behind it, for what stands under them.
 */
export function refine(schema: JsonSchema, path: string, meaning: JsonSchema): JsonSchema {
  return refineAt(schema, path.split('.'), meaning, (_, found) => found)
}

/** The same for a place where codes stand: one, a list of them, or a map of which they are the keys. */
export function refineCodes(schema: JsonSchema, path: string, codes: JsonSchema): JsonSchema {
  return refineAt(schema, path.split('.'), codes, codesIn)
}

type Replace = (schema: JsonSchema, meaning: JsonSchema) => JsonSchema

function refineAt(
  schema: JsonSchema,
  [step, ...rest]: readonly string[],
  meaning: JsonSchema,
  replace: Replace,
): JsonSchema {
  if (step === undefined) return replace(schema, meaning)
  const inside = (part: JsonSchema) => refineAt(part, rest, meaning, replace)
  const inEach = (part: JsonSchema) => refineAt(part, [step, ...rest], meaning, replace)
  if (schema.anyOf) return { ...schema, anyOf: schema.anyOf.map(inEach) }
  // Variants that a key tells apart.
  if (schema.oneOf) return { ...schema, oneOf: schema.oneOf.map(inEach) }
  if (step === '*') return schema.items ? { ...schema, items: inside(schema.items) } : schema
  if (step === '{}' && rest.length > 0)
    return typeof schema.additionalProperties === 'object'
      ? { ...schema, additionalProperties: inside(schema.additionalProperties) }
      : schema
  if (step === '{}') return schema.propertyNames ? { ...schema, propertyNames: meaning } : schema
  const part = schema.properties?.[step]
  return part ? { ...schema, properties: { ...schema.properties, [step]: inside(part) } } : schema
}

function codesIn(schema: JsonSchema, codes: JsonSchema): JsonSchema {
  if (schema.anyOf) return { ...schema, anyOf: schema.anyOf.map((option) => codesIn(option, codes)) }
  if (schema.items) return { ...schema, items: codes }
  return schema.propertyNames ? { ...schema, propertyNames: codes } : codes
}

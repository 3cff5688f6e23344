import type { z } from 'zod'
import { conditionSchema } from '../model/condition.js'

/** Any zod schema, and what its definition says of its parts. */
export type Schema = z.core.$ZodType
type Definition = z.core.$ZodTypes['_zod']['def']

/** What a schema is made of, without `optional` around it. */
export function definitionOf(schema: Schema): Definition {
  return bare(schema)._zod.def as Definition
}

/** A schema without `optional` around it. */
export function bare(schema: Schema): Schema {
  const definition = schema._zod.def as Definition
  return definition.type === 'optional' ? bare(definition.innerType) : schema
}

/** The keys that an object schema knows, in the order of the schema. */
export function keysOf(schema: Schema): string[] {
  const definition = definitionOf(schema)
  return definition.type === 'object' ? Object.keys(definition.shape) : []
}

/**
 * The schema of one step into a value: of a key, an index or a record's entry.
 * Of a union the option that fits the value is entered.
 */
export function stepInto(schema: Schema, value: unknown, step: string | number): Schema | undefined {
  const definition = definitionOf(schema)
  if (definition.type === 'object') {
    return Object.hasOwn(definition.shape, step) ? definition.shape[step] : undefined
  }
  if (definition.type === 'array') return definition.element
  if (definition.type === 'record') return definition.valueType
  const option = optionFor(schema, value)
  return option && stepInto(option, value, step)
}

/** Of a union the option that fits a value, or comes nearest to it by its outermost type; undefined if none does. */
export function optionFor(schema: Schema, value: unknown): Schema | undefined {
  const definition = definitionOf(schema)
  if (definition.type !== 'union') return undefined
  const discriminator = 'discriminator' in definition ? String(definition.discriminator) : undefined
  if (discriminator !== undefined) {
    return definition.options.find((option) => hasTag(option, discriminator, value))
  }
  return (
    definition.options.find((option) => accepts(option, value)) ??
    definition.options.find((option) => takesType(option, value))
  )
}

function hasTag(option: Schema, discriminator: string, value: unknown): boolean {
  const definition = definitionOf(option)
  const tag = definition.type === 'object' ? definition.shape[discriminator] : undefined
  return tag !== undefined && accepts(tag, (value as Record<string, unknown> | undefined)?.[discriminator])
}

function accepts(schema: Schema, value: unknown): boolean {
  return (schema as z.ZodType).safeParse(value).success
}

/** Whether a value has at least the outermost type that a schema wants. */
function takesType(schema: Schema, value: unknown): boolean {
  if (schema === conditionSchema) return isPlainObject(value)
  const { type } = definitionOf(schema)
  if (type === 'object' || type === 'record') return isPlainObject(value)
  if (type === 'array') return Array.isArray(value)
  return type === typeof value
}

/** Whether a value is an object and not a list. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What a schema wants, in words. */
export function describeSchema(schema: Schema): string {
  const definition = definitionOf(schema)
  switch (definition.type) {
    case 'string':
      return 'text'
    case 'number':
      return 'a number'
    case 'boolean':
      return '`true` or `false`'
    case 'array':
      return 'a list'
    case 'literal':
      return definition.values.map((value) => `\`${JSON.stringify(value)}\``).join(' or ')
    case 'enum':
      return `one of ${Object.values(definition.entries).join(', ')}`
    case 'union':
      return [...new Set(definition.options.map(describeSchema))].join(' or ')
    case 'object':
      return objectInWords(definition.shape)
    default:
      return 'an object'
  }
}

/** An object of one key shows it, since the key says it all: `{ "setting": … }`. */
function objectInWords(shape: Readonly<Record<string, Schema>>): string {
  const keys = Object.keys(shape)
  return keys.length === 1 ? `\`{ "${keys[0]}": … }\`` : 'an object'
}

import { textSchema } from '../model/primitives.js'
import { bare, definitionOf, optionFor, type Schema } from '../pack/schemaTree.js'
import type { JsonPath } from '../shared/jsonPointer.js'

/** What becomes of a text, by its path in the value. */
export type TextMap = (text: string, path: JsonPath) => string

/**
 * The same value with every text that people read replaced. Which these are the shapes say: whatever is written for
 * `textSchema`. What does not change comes back as it is, so that what depends on it may be kept.
 */
export function mapTexts(schema: Schema, value: unknown, map: TextMap, path: JsonPath = []): unknown {
  const inner = bare(schema)
  if (inner === textSchema) return map(value as string, path)
  const definition = definitionOf(inner)
  if (definition.type === 'union') {
    const option = optionFor(inner, value)
    return option ? mapTexts(option, value, map, path) : value
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, part]) => {
    const own = schemaOfPart(definition, key)
    const step = Array.isArray(value) ? Number(key) : key
    return [key, own ? mapTexts(own, part, map, [...path, step]) : part] as const
  })
  if (entries.every(([key, part]) => part === (value as Record<string, unknown>)[key])) return value
  return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries)
}

function schemaOfPart(definition: ReturnType<typeof definitionOf>, key: string): Schema | undefined {
  if (definition.type === 'object') return definition.shape[key]
  if (definition.type === 'array') return definition.element
  return definition.type === 'record' ? definition.valueType : undefined
}

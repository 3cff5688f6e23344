import { conditionSchema } from '../model/condition.js'
import { settableNumberSchema } from '../model/primitives.js'
import { type Place, within } from './packDocument.js'
import { bare, definitionOf, optionFor, type Schema } from './schemaTree.js'

export type Visit = (schema: Schema, value: unknown, place: Place) => void

/** Leaves of the visit: their insides are the business of the visitor. */
const opaque = new Set<Schema>([conditionSchema, settableNumberSchema])

/**
 * Calls `visit` for a value and everything in it, each with the very schema object of the model that it was
 * written for, so that a visitor can tell a target or a piece of evidence wherever it stands.
 * The value must already fit its schema.
 */
export function visitSchema(schema: Schema, value: unknown, place: Place, visit: Visit): void {
  if (value === undefined) return
  const inner = bare(schema)
  visit(inner, value, place)
  if (opaque.has(inner) || typeof value !== 'object' || value === null) return
  const definition = definitionOf(inner)
  if (definition.type === 'union') {
    const option = optionFor(inner, value)
    if (option) visitSchema(option, value, place, visit)
    return
  }
  for (const [key, part] of Object.entries(value)) {
    if (definition.type === 'object') {
      const partSchema = definition.shape[key]
      if (partSchema) visitSchema(partSchema, part, within(place, key), visit)
    } else if (definition.type === 'array')
      visitSchema(definition.element, part, within(place, Number(key)), visit)
    else if (definition.type === 'record') visitSchema(definition.valueType, part, within(place, key), visit)
  }
}

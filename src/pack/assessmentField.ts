import { assessmentSchema } from '../model/assessment.js'
import { codeSetSchema, roughDateSchema } from '../model/codeSet.js'
import type { FactType } from '../model/fact.js'
import { bare, definitionOf, type Schema } from './schemaTree.js'

/** A field of the assessment that a fact can be read from. */
export interface AssessmentField {
  /** The path with `*` for every element of a list and `{}` for every key of a map. */
  readonly pattern: string
  readonly type: FactType
  /** The codes of a field that has its own, such as `patient.sex`. */
  readonly codes?: readonly string[]
}

/**
 * What stands at a dotted path of the assessment, as a fact would see it; undefined where no fact can be read.
 * A list of codes, and one field over a list (`conditions.code`), is a set of codes.
 */
export function assessmentField(path: string): AssessmentField | undefined {
  let schema: Schema = assessmentSchema
  const pattern: string[] = []
  let overList = false
  for (const step of path.split('.')) {
    const definition = definitionOf(schema)
    if (definition.type === 'array') {
      overList = true
      pattern.push('*')
      schema = definition.element
    }
    const inner = definitionOf(schema)
    const next =
      inner.type === 'record'
        ? inner.valueType
        : inner.type === 'object'
          ? ownKey(inner.shape, step)
          : undefined
    if (!next) return undefined
    pattern.push(inner.type === 'record' ? '{}' : step)
    schema = bare(next)
  }
  return fieldOf(schema, pattern.join('.'), overList)
}

/** Every dotted path of the assessment that a fact can be read from, for suggestions. */
export function assessmentPaths(): string[] {
  return pathsUnder(assessmentSchema, '').filter((path) => assessmentField(path) !== undefined)
}

function pathsUnder(schema: Schema, prefix: string): string[] {
  const definition = definitionOf(schema)
  if (definition.type === 'array') return [prefix, ...pathsUnder(definition.element, prefix)]
  if (definition.type !== 'object') return [prefix]
  return Object.entries(definition.shape).flatMap(([key, part]) =>
    pathsUnder(part, prefix === '' ? key : `${prefix}.${key}`),
  )
}

function ownKey(shape: Readonly<Record<string, Schema>>, key: string): Schema | undefined {
  return Object.hasOwn(shape, key) ? shape[key] : undefined
}

function fieldOf(schema: Schema, pattern: string, overList: boolean): AssessmentField | undefined {
  const single = scalarOf(schema)
  if (overList) return single?.type === 'code' ? { ...single, pattern, type: 'codes' } : undefined
  if (single) return { ...single, pattern }
  if (schema === codeSetSchema) return { pattern, type: 'codes' }
  const definition = definitionOf(schema)
  const element = definition.type === 'array' ? scalarOf(definition.element) : undefined
  return element?.type === 'code' ? { ...element, pattern, type: 'codes' } : undefined
}

function scalarOf(schema: Schema): Omit<AssessmentField, 'pattern'> | undefined {
  if (bare(schema) === roughDateSchema) return { type: 'date' }
  const definition = definitionOf(schema)
  if (definition.type === 'number') return { type: 'number' }
  if (definition.type === 'boolean') return { type: 'boolean' }
  if (definition.type === 'enum')
    return { type: 'code', codes: Object.values(definition.entries).map(String) }
  if (definition.type !== 'string') return undefined
  return { type: 'format' in definition && definition.format === 'date' ? 'date' : 'code' }
}

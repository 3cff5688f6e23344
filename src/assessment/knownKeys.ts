import type { JsonPath } from '../shared/jsonPointer.js'

/** As much of a schema as it takes to walk through it. */
export interface SchemaNode {
  readonly _zod: {
    readonly def: {
      readonly type: string
      readonly shape?: Readonly<Record<string, SchemaNode>>
      readonly innerType?: SchemaNode
      readonly element?: SchemaNode
      readonly valueType?: SchemaNode
      readonly options?: readonly SchemaNode[]
      readonly keyType?: SchemaNode
      readonly entries?: Readonly<Record<string, unknown>>
      readonly format?: string
    }
  }
}

/**
 * The keys that an object at this place of a schema may have; none when the place is no object.
 *
 * @example knownKeys(assessmentSchema, ['referral']) // ['referredOn', 'by', 'reason']
 */
export function knownKeys(schema: SchemaNode, path: JsonPath): readonly string[] {
  return nodesAt(schema, path).flatMap(({ _zod: { def } }) =>
    Object.keys(def.shape ?? def.keyType?._zod.def.entries ?? {}),
  )
}

/** Whether a calendar date belongs at this place of a schema. */
export function isDatePlace(schema: SchemaNode, path: JsonPath): boolean {
  return nodesAt(schema, path).some(({ _zod }) => _zod.def.format === 'date')
}

function nodesAt(schema: SchemaNode, path: JsonPath): readonly SchemaNode[] {
  let nodes: readonly SchemaNode[] = [schema]
  for (const part of path) nodes = nodes.flatMap(unwrap).flatMap((node) => child(node, part))
  return nodes.flatMap(unwrap)
}

/** What is behind `optional`, and every branch of a union. */
function unwrap(node: SchemaNode): readonly SchemaNode[] {
  const { innerType, options } = node._zod.def
  if (innerType) return unwrap(innerType)
  return options ? options.flatMap(unwrap) : [node]
}

function child(node: SchemaNode, part: string | number): readonly SchemaNode[] {
  const { shape, element, valueType } = node._zod.def
  const next = element ?? valueType ?? (shape && Object.hasOwn(shape, part) ? shape[part] : undefined)
  return next ? [next] : []
}

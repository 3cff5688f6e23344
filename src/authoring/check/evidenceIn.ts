import type { Evidence } from '../../model/evidence.js'
import type { JsonPath } from '../../shared/jsonPointer.js'

export interface EvidenceAt {
  readonly evidence: Evidence
  readonly path: JsonPath
}

/** Every statement, in a written thing, of what something rests on. */
export function evidenceIn(value: unknown, path: JsonPath = []): readonly EvidenceAt[] {
  return objectsIn(value, path).flatMap(({ object, path: at }) =>
    typeof object.basis === 'string' && Array.isArray(object.sources)
      ? [{ evidence: object as unknown as Evidence, path: at }]
      : [],
  )
}

/** Every object in a written thing, itself included. */
export function objectsIn(
  value: unknown,
  path: JsonPath = [],
): readonly { readonly object: Readonly<Record<string, unknown>>; readonly path: JsonPath }[] {
  if (typeof value !== 'object' || value === null) return []
  const steps: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  const inside = steps.flatMap(([step, part]) => objectsIn(part, [...path, step]))
  return Array.isArray(value)
    ? inside
    : [{ object: value as Readonly<Record<string, unknown>>, path }, ...inside]
}

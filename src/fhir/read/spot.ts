import { type JsonPath, valueAtPath } from '../../shared/jsonPointer.js'

/** A value of a record and the way to it; nothing is assumed of its shape. */
export interface Spot {
  readonly value: unknown
  readonly path: JsonPath
}

/** What stands further in; its value is undefined where nothing does. */
export function at({ value, path }: Spot, ...steps: JsonPath): Spot {
  return { value: valueAtPath(value, steps), path: [...path, ...steps] }
}

/** The elements of a list; none where there is no list. */
export function listAt(spot: Spot, ...steps: JsonPath): Spot[] {
  const { value, path } = at(spot, ...steps)
  return Array.isArray(value) ? value.map((one, place) => ({ value: one, path: [...path, place] })) : []
}

/** A text that says something; undefined for everything else. */
export function textAt(spot: Spot, ...steps: JsonPath): string | undefined {
  const { value } = at(spot, ...steps)
  return typeof value === 'string' && /\S/.test(value) ? value : undefined
}

/** A number; undefined for everything else. */
export function numberAt(spot: Spot, ...steps: JsonPath): number | undefined {
  const { value } = at(spot, ...steps)
  return typeof value === 'number' ? value : undefined
}

/** Whether something stands there. */
export function isThere(spot: Spot, ...steps: JsonPath): boolean {
  return at(spot, ...steps).value !== undefined
}

/** The codes of a concept, as a status has them: in its codings, of whatever system. */
export function codesAt(spot: Spot, ...steps: JsonPath): string[] {
  return listAt(at(spot, ...steps), 'coding').flatMap((coding) => textAt(coding, 'code') ?? [])
}

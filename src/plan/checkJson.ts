import type { Problem } from '../model/problem.js'
import { jsonPointer } from '../shared/jsonPointer.js'

type Path = readonly (string | number)[]

/**
 * What JSON would lose or change: undefined, functions, NaN, infinities, anything with a prototype of its own, and
 * what contains itself.
 */
export function checkJson(value: unknown, path: Path = [], above: readonly unknown[] = []): Problem[] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return []
  if (typeof value === 'number' && Number.isFinite(value)) return []
  if (typeof value !== 'object' || !isPlain(value))
    return [problem(path, `\`${nameOf(value)}\` does not survive JSON`)]
  if (above.includes(value)) return [problem(path, 'it contains itself')]
  const parts: [string | number, unknown][] = Array.isArray(value)
    ? value.map((part, index) => [index, part])
    : Object.entries(value)
  const inside = [...above, value]
  return parts.flatMap(([key, part]) => checkJson(part, [...path, key], inside))
}

/** From another realm a plain object has another `Object.prototype`, which has none above it. */
function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function nameOf(value: unknown): string {
  return typeof value === 'object' ? 'an object that is not plain' : String(value)
}

function problem(path: Path, message: string): Problem {
  return { code: 'not-json', message, pointer: jsonPointer(path) }
}

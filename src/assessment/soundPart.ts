import type { Assessment } from '../model/assessment.js'
import { type JsonPath, jsonPointer } from '../shared/jsonPointer.js'

/** A value of which any part may be missing, since it was not of the right shape. */
export type Sound<T> = T extends readonly (infer E)[]
  ? readonly (Sound<E> | undefined)[]
  : T extends object
    ? { readonly [K in keyof T]?: Sound<T[K]> | undefined }
    : T

export type SoundAssessment = Sound<Assessment>

/**
 * What is left of an object without the places that have a problem of shape, so that its codes and
 * contradictions are reported in the same breath. Positions in lists stay.
 */
export function soundPart<T extends object>(json: unknown, refused: ReadonlySet<string>): Sound<T> {
  const sound = keepSound(json, refused, [])
  const isObject = typeof sound === 'object' && sound !== null && !Array.isArray(sound)
  return (isObject ? sound : {}) as Sound<T>
}

function keepSound(value: unknown, refused: ReadonlySet<string>, path: JsonPath): unknown {
  if (value === null || refused.has(jsonPointer(path))) return undefined
  if (Array.isArray(value)) return value.map((part, index) => keepSound(part, refused, [...path, index]))
  if (typeof value !== 'object') return value
  const kept = Object.keys(value)
    .map((key) => [key, keepSound((value as Record<string, unknown>)[key], refused, [...path, key])] as const)
    .filter(([, part]) => part !== undefined)
  return Object.fromEntries(kept)
}

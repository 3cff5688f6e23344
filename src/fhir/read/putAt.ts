import type { JsonPath } from '../../shared/jsonPointer.js'

export type Json = Record<string, unknown>

/** Writes a value at a path of keys, and makes what leads there; a key of any name is a key and nothing else. */
export function putAt(json: Json, path: JsonPath, value: unknown): void {
  const [step, ...rest] = path
  if (step === undefined) return
  const key = String(step)
  if (rest.length === 0) {
    own(json, key, value)
    return
  }
  const known = Object.hasOwn(json, key) ? json[key] : undefined
  const isObject = typeof known === 'object' && known !== null && !Array.isArray(known)
  const inner: Json = isObject ? (known as Json) : {}
  if (!isObject) own(json, key, inner)
  putAt(inner, rest, value)
}

function own(json: Json, key: string, value: unknown): void {
  Object.defineProperty(json, key, { value, enumerable: true, configurable: true, writable: true })
}

import type { Problem } from '../model/problem.js'
import type { JsonPath } from '../shared/jsonPointer.js'
import { reportProblem } from './reportProblem.js'

/** Deeper than any assessment goes; what is deeper stands under a key that is refused anyway. */
const deepest = 8

/** Every own key `__proto__`, which a schema of a map would pass over without a word. */
export function reservedKeyProblems(json: unknown, path: JsonPath = []): Problem[] {
  if (typeof json !== 'object' || json === null || path.length > deepest) return []
  return Object.entries(json).flatMap(([key, value]) =>
    key === '__proto__'
      ? [
          reportProblem({
            code: 'reserved-key',
            path: [...path, key],
            message: 'the key `__proto__` is never allowed',
            value: key,
          }),
        ]
      : reservedKeyProblems(value, [...path, Array.isArray(json) ? Number(key) : key]),
  )
}

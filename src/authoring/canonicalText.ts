import { compareText } from '../shared/compareText.js'

/**
 * JSON with the keys of every object in order: the same text for what is the same.
 *
 * @example canonicalText({ b: 1, a: [2] }) // '{"a":[2],"b":1}'
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    const entries = Object.entries(part).sort(([left], [right]) => compareText(left, right))
    return Object.fromEntries(entries)
  })
}

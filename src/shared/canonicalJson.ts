/**
 * The canonical JSON (RFC 8785) of a plain value: keys in code-unit order, no spaces, numbers as JavaScript prints
 * them. Keys whose value is undefined are left out, as `JSON.stringify` does. Throws a `TypeError` for a number
 * that JSON has no place for.
 *
 * @example canonicalJson({ b: [1, undefined], a: 'x' }) // '{"a":"x","b":[1,null]}'
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((part) => canonicalJson(part ?? null)).join(',')}]`
  if (typeof value === 'object' && value !== null) return canonicalObject(value)
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`\`${value}\` is not JSON`)
  return JSON.stringify(value) ?? 'null'
}

function canonicalObject(value: object): string {
  const entries = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const key of Object.keys(entries).sort()) {
    if (entries[key] === undefined) continue
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(entries[key])}`
  }
  return `{${text}}`
}

/** A way into a JSON value: keys of objects and positions in lists. */
export type JsonPath = readonly (string | number)[]

/**
 * A path as a JSON pointer (RFC 6901); empty for the whole document.
 *
 * @example jsonPointer(['measures', 0, 'on']) // '/measures/0/on'
 */
export function jsonPointer(path: JsonPath): string {
  return path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')
}

/**
 * The way that a JSON pointer describes; positions in lists stay texts.
 *
 * @example pathOfPointer('/rules/0') // ['rules', '0']
 */
export function pathOfPointer(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** What stands at a path; undefined when nothing does. Only own properties count. */
export function valueAtPath(json: unknown, path: JsonPath): unknown {
  let value = json
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Record<string | number, unknown>)[part]
  }
  return value
}

/** Orders two pointers as a reader goes through the document: positions by number, the rest by code unit. */
export function comparePointers(left: string, right: string): number {
  const lefts = left.split('/')
  const rights = right.split('/')
  for (let index = 0; index < Math.min(lefts.length, rights.length); index++) {
    const order = compareParts(lefts[index] ?? '', rights[index] ?? '')
    if (order !== 0) return order
  }
  return lefts.length - rights.length
}

function compareParts(left: string, right: string): number {
  const bothNumbers = /^\d{1,9}$/.test(left) && /^\d{1,9}$/.test(right)
  if (bothNumbers && Number(left) !== Number(right)) return Number(left) - Number(right)
  return left < right ? -1 : left > right ? 1 : 0
}

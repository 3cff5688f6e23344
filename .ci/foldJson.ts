import type { Folded } from './unfoldJson.js'

/** A part that takes less room than this is written out each time. */
const leastLength = 20

/**
 * Writes a JSON value in less room, to be unfolded as it was: objects as the number of their shape and their values,
 * lists as 0 and their elements, and what stands in several places once, as a negative number that points to it.
 */
export function foldJson(value: unknown): Folded {
  const shapes = new Map<string, number>()
  const places = new Map<string, number>()
  const parts: unknown[] = []
  const times = timesOfParts(value)

  const fold = (part: unknown): unknown => {
    const text = JSON.stringify(part)
    if ((times.get(text) ?? 0) < 2) return inside(part)
    const place = places.get(text) ?? parts.length
    if (!places.has(text)) {
      places.set(text, place)
      parts.push(undefined)
      parts[place] = inside(part)
    }
    return [-1 - place]
  }
  const inside = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null) return part
    if (Array.isArray(part)) return [0, ...part.map(fold)]
    const names = JSON.stringify(Object.keys(part))
    if (Object.hasOwn(part, '__proto__')) throw new Error('a name that cannot be assigned: `__proto__`')
    const shape = shapes.get(names) ?? shapes.size + 1
    shapes.set(names, shape)
    return [shape, ...Object.values(part).map(fold)]
  }
  const folded = fold(value)
  return [[...shapes.keys()].map((names) => JSON.parse(names)), parts, folded]
}

/** How often each part that is worth it stands in the value; what is in a part that came before is not counted again. */
function timesOfParts(value: unknown): Map<string, number> {
  const times = new Map<string, number>()
  const count = (part: unknown): void => {
    const isWhole = typeof part === 'object' && part !== null
    if (!isWhole && typeof part !== 'string') return
    const text = JSON.stringify(part)
    const before = times.get(text) ?? 0
    if (text.length > leastLength) times.set(text, before + 1)
    if (before === 0 && isWhole) for (const inner of Object.values(part)) count(inner)
  }
  count(value)
  return times
}

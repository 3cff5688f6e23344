import fc from 'fast-check'
import { attackTexts, attackValues, placesIn, replacedAt } from './attacks.js'

/** One change of a JSON document: where, by number among all its places, and what. */
export interface Mutation {
  readonly place: number
  readonly kind: (typeof kinds)[number]
  /** Another place, from which a value is taken. */
  readonly source: number
  readonly value: unknown
}

const kinds = ['remove', 'repeat', 'replace', 'copy', 'nudge', 'rename', 'attack'] as const

export const mutations: fc.Arbitrary<Mutation> = fc.record({
  place: fc.nat(),
  kind: fc.constantFrom(...kinds),
  source: fc.nat(),
  value: fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.integer({ min: -1, max: 100 }),
    fc.constantFrom(...attackTexts, ...attackValues),
  ),
})

/** The document with that change; the same mutation always makes the same. */
export function mutated(document: unknown, { place, kind, source, value }: Mutation): unknown {
  const places = placesIn(document, () => true).filter((path) => path.length > 0)
  const path = places[place % Math.max(places.length, 1)]
  if (path === undefined) return value
  const parent = path.slice(0, -1)
  const last = path.at(-1) as string
  const current = valueAt(document, path)
  switch (kind) {
    case 'remove':
      return replacedAt(document, parent, without(valueAt(document, parent), last))
    case 'repeat':
      return replacedAt(document, parent, repeated(valueAt(document, parent), last))
    case 'rename':
      return replacedAt(document, parent, renamed(valueAt(document, parent), last))
    case 'copy':
      return replacedAt(document, path, valueAt(document, places[source % places.length] as string[]))
    case 'nudge':
      return replacedAt(document, path, nudged(current))
    default:
      return replacedAt(document, path, value)
  }
}

/** A copy of a JSON value without what stands at some of its places. */
export function thinned(document: unknown, places: readonly number[]): unknown {
  return places.reduce<unknown>((rest, place) => {
    const paths = placesIn(rest, () => true).filter((path) => path.length > 0)
    const path = paths[place % Math.max(paths.length, 1)]
    if (path === undefined) return rest
    const parent = path.slice(0, -1)
    return replacedAt(rest, parent, without(valueAt(rest, parent), path.at(-1) as string))
  }, document)
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce((part, key) => (part as Record<string, unknown>)[key], value)
}

function without(parent: unknown, key: string): unknown {
  if (Array.isArray(parent)) return parent.filter((_, index) => String(index) !== key)
  return Object.fromEntries(Object.entries(parent as object).filter(([each]) => each !== key))
}

function repeated(parent: unknown, key: string): unknown {
  if (!Array.isArray(parent)) return parent
  return parent.flatMap((part: unknown, index) => (String(index) === key ? [part, part] : [part]))
}

function renamed(parent: unknown, key: string): unknown {
  if (Array.isArray(parent)) return [...parent].reverse()
  const entries = Object.entries(parent as object)
  return Object.fromEntries(entries.map(([each, part]) => [each === key ? `${each}x` : each, part]))
}

function nudged(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return typeof value === 'string' ? `${value.slice(1)}a` : value
}

import { addTo } from './addTo.js'

/** Things by a key; what has none is left out. */
export function groupedBy<T>(things: readonly T[], keyOf: (thing: T) => string | undefined): readonly T[][] {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    if (key !== undefined) addTo(groups, key, thing)
  }
  return [...groups.values()]
}

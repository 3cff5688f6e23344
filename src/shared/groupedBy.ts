/** Things by a key; what has none is left out. */
export function groupedBy<T>(things: readonly T[], keyOf: (thing: T) => string | undefined): readonly T[][] {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(thing)
    else groups.set(key, [thing])
  }
  return [...groups.values()]
}

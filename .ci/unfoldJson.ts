/** What `foldJson` made of a value: field names by shape, repeated parts, and the value in terms of them. */
export type Folded = readonly [
  shapes: readonly (readonly string[])[],
  parts: readonly unknown[],
  value: unknown,
]

/** The value again, with every part a thing of its own. Goes into the built package, so it imports nothing. */
export function unfoldJson([shapes, parts, value]: Folded): unknown {
  const unfold = (folded: unknown): unknown => {
    if (!Array.isArray(folded)) return folded
    const kind: number = folded[0]
    if (kind < 0) return unfold(parts[-1 - kind])
    if (kind === 0) return folded.slice(1).map(unfold)
    // By assignment, which is several times faster than from entries; no shape has a name that assigns elsewhere.
    const made: Record<string, unknown> = {}
    shapes[kind - 1]?.forEach((name, index) => {
      made[name] = unfold(folded[index + 1])
    })
    return made
  }
  return unfold(value)
}

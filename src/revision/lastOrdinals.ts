import type { Plan } from '../model/plan.js'
import { compareText } from '../shared/compareText.js'

/** The highest ordinal that sessions called after each item ever had, by `<kind>/<id>`: an id is not used again. */
export function lastOrdinals({ sessions, fit, course }: Plan): Readonly<Record<string, number>> {
  const used: readonly (readonly [string, number])[] = [
    ...Object.entries(course?.history.ordinals ?? {}),
    ...fit.items.map(({ item, lastOrdinal }) => [item, lastOrdinal] as const),
    ...[...sessions, ...(course?.waiting ?? [])].map(({ series, ordinal }) => [series, ordinal] as const),
  ]
  const last = new Map<string, number>()
  for (const [series, ordinal] of used) last.set(series, Math.max(ordinal, last.get(series) ?? 0))
  return Object.fromEntries([...last].sort(([left], [right]) => compareText(left, right)))
}

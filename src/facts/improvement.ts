import { unknownFact } from '../logic/unknownFact.js'
import type { Measure } from '../model/catalogue.js'
import type { FactValue } from '../model/fact.js'

interface Bounds {
  readonly min: number
  readonly max: number
}

/**
 * What a change of score means for the person: positive is better, whichever way the measure goes. Percent are of
 * where it began, and unknown where that may be nothing.
 */
export function improvement(change: {
  readonly from: Bounds
  readonly to: Bounds
  readonly in: 'points' | 'percent'
  readonly measure: Measure | undefined
}): FactValue {
  const { from, to } = change
  const better = change.measure?.direction === 'lower-is-better' ? -1 : 1
  const gain = (start: number, end: number) => better * (end - start)
  const sizes = [from.min, from.max].flatMap((start) =>
    [to.min, to.max].map((end) =>
      change.in === 'points' ? gain(start, end) : (100 * gain(start, end)) / start,
    ),
  )
  if (change.in === 'percent' && from.min <= 0) return unknownFact
  const [min, max] = [Math.min(...sizes), Math.max(...sizes)].map(withoutNoise) as [number, number]
  return { type: 'number', min, max }
}

/** Takes away what binary fractions add: 30 percent better must be 30. */
function withoutNoise(value: number): number {
  return Math.round(value * 1e6) / 1e6 || 0
}

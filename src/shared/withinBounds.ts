import { boundNumber, type NumberBound } from './boundNumber.js'

/**
 * A record whose whole numbers are within bounds, and whose texts are replaced. A number that the record does not
 * have it does not get, and bounds that nothing is within leave it as it is.
 *
 * @example
 * withinBounds({ sets: 2, reps: 7, effort: 'easy' }, { sets: { max: 1 }, reps: { max: 8 }, effort: 'hard' })
 * // { sets: 1, reps: 7, effort: 'hard' }
 */
export function withinBounds<T extends object>(
  record: T,
  bounds: Readonly<Record<string, NumberBound | string | undefined>>,
): T {
  const own = record as Readonly<Record<string, unknown>>
  const changed = Object.entries(bounds).flatMap(([key, bound]): [string, unknown][] => {
    const from = own[key]
    if (typeof bound === 'string') return [[key, bound]]
    if (typeof from !== 'number' || bound === undefined) return []
    return [[key, boundNumber(from, bound, true) ?? from]]
  })
  return { ...record, ...Object.fromEntries(changed) }
}

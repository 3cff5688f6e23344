import { addTo } from './addTo.js'

/** Values by their key, both in the order in which they come; it takes time in proportion to their number. */
export function valuesByKey<Key, Value>(entries: Iterable<readonly [Key, Value]>): Map<Key, Value[]> {
  const values = new Map<Key, Value[]>()
  for (const [key, value] of entries) addTo(values, key, value)
  return values
}

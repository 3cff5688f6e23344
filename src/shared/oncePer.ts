/**
 * Makes a function remember what it returned for each object, for as long as the object lives. Only for objects that
 * never change, such as the parts of a loaded pack, so that nobody can tell the difference but by the clock.
 *
 * @example const sorted = oncePer((names: readonly string[]) => [...names].sort()) // sorts each list once
 */
export function oncePer<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>()
  return (key) => {
    let entry = made.get(key)
    if (entry === undefined) {
      entry = { value: make(key) }
      made.set(key, entry)
    }
    return entry.value
  }
}

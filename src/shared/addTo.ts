/** Puts a value behind those of its key, in place. */
export function addTo<Key, Value>(values: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = values.get(key)
  if (known) known.push(value)
  else values.set(key, [value])
}

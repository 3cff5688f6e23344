const nothing = Object.freeze({})

/** A field that is there only when it has a value, to be spread: plain JSON has no `undefined`. */
export function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? nothing : { [key]: value }) as { readonly [P in K]?: V }
}

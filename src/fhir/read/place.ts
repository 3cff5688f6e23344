/** Where in an assessment something is said. What goes to one place is one thing, and may be said once. */
export type Place =
  /** One field by its dotted path, with its whole value. */
  | { readonly kind: 'field'; readonly path: string }
  /** Yes or no to one code of a set. */
  | { readonly kind: 'member'; readonly path: string; readonly code: string }
  /** All codes of a set. */
  | { readonly kind: 'set'; readonly path: string }
  | { readonly kind: 'finding'; readonly code: string }
  | {
      readonly kind: 'score'
      readonly measure: string
      readonly part?: string
      readonly goal?: string
      readonly on: string
    }
  /** One field of an entry of a list; entries of one key are one. An entry of the primary condition has no key. */
  | { readonly kind: 'entry'; readonly list: EntryList; readonly key: string; readonly field: string }

export type EntryList =
  | 'conditions'
  | 'goals'
  | 'history.surgeries'
  | 'history.treatments'
  | 'coverage.payers'
  | 'coverage.limits'
  | 'coverage.preAuthorisations'

/** Places that are the same have the same key. */
export function keyOfPlace(place: Place): string {
  return JSON.stringify(place, Object.keys(place).sort())
}

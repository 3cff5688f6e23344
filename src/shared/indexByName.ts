import { oncePer } from './oncePer.js'

interface Named {
  readonly name: string
}

const indexOf = oncePer(
  (list: readonly Named[]): ReadonlyMap<string, Named> =>
    new Map(list.map((element) => [element.name, element])),
)

/** The elements of a list that never changes, by name; made the first time a list is asked for. */
export function indexByName<T extends Named>(list: readonly T[]): ReadonlyMap<string, T> {
  return indexOf(list) as ReadonlyMap<string, T>
}

import type { OpenLeaf, Share } from '../authoring/index.js'

/** The shares of a coverage, with what each is of. */
export const shares = [
  ['states', 'rules applying, silent and unknown'],
  ['leaves', 'leaves deciding by themselves, true and false'],
  ['thresholds', 'sides of thresholds'],
  ['items', 'things of the catalogue'],
  ['beats', 'rules against an item that win'],
  ['rows', 'rows of the fact sheets with all that carries them'],
] as const

/** So much of all. */
export function percentOf({ shown, of }: Share): string {
  // A part is never told as all.
  return of === 0 ? '100%' : `${Math.floor((1000 * shown) / of) / 10}%`
}

/** What no case shows of a leaf. */
export function sidesOf({ open }: OpenLeaf): string {
  return `no case shows it deciding while it is ${open.join(' or ')}`
}

import type { SharedCondition, Truths } from './shareConditions.js'
import { isFalse, isTrue, isUnknown } from './truth.js'

/**
 * Lists of conditions (`all`, `any`, `not`) written out as numbers, each after the lists that stand in it, so that
 * one pass from the first to the last gives the truth of all. For each: where its truth goes, what settles it at
 * once, where the next one begins, and the places of its parts.
 */
export type ListProgram = Int32Array

/** Settles nothing at once: what stands for `not` where lists have the truth that ends them. */
const mirrors = -1

/** Writes lists out; they are given in the order of their places. */
export function writeLists(lists: readonly SharedCondition[]): ListProgram {
  const numbers: number[] = []
  for (const { place, condition, parts } of lists) {
    const settling = 'not' in condition ? mirrors : 'all' in condition ? isFalse : isTrue
    numbers.push(place, settling, numbers.length + 3 + parts.length, ...parts.map((part) => part.place))
  }
  return Int32Array.from(numbers)
}

/**
 * Works lists out from the truths of their parts, by Kleene's tables: `all` is the least of its parts, `any` the
 * greatest, `not` the mirror image. Builds nothing.
 *
 * @example combineTruths(writeLists([bothOf]), truths) // truths[bothOf.place] is 0 when a part of it is false
 */
export function combineTruths(program: ListProgram, truths: Truths): void {
  const { length } = program
  for (let at = 0; at < length; ) {
    const settling = program[at + 1] as number
    const end = program[at + 2] as number
    let part = at + 3
    let result = 2 - (truths[program[part] as number] as number)
    if (settling !== mirrors) {
      // The truths are ordered, so what does not settle a list at once is undecided or its opposite.
      result = 2 - settling
      for (; part < end; part += 1) {
        const truth = truths[program[part] as number] as number
        if (truth === settling) {
          result = settling
          break
        }
        if (truth === isUnknown) result = isUnknown
      }
    }
    truths[program[at] as number] = result
    at = end
  }
}

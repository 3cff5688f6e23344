import type { TruthValue } from '../../logic/truth.js'

/**
 * The truths that a condition may still come to while not everything is chosen, as bits: 1 for false, 2 for unknown,
 * 4 for true. One bit alone is what it comes to, whatever is chosen for the rest.
 */
export type Outcomes = number

export const onlyFalse: Outcomes = 1
export const onlyUnknown: Outcomes = 2
export const onlyTrue: Outcomes = 4
export const anyOutcome: Outcomes = 7

/** @example outcomeOf(isTrue) // 4 */
export function outcomeOf(truth: TruthValue): Outcomes {
  return 1 << truth
}

/** Whether there is one truth alone that it may come to. */
export function isSettled(outcomes: Outcomes): boolean {
  return (outcomes & (outcomes - 1)) === 0
}

/** True for false and the other way round. */
export function turned(outcomes: Outcomes): Outcomes {
  return ((outcomes & 1) << 2) | (outcomes & 2) | ((outcomes & 4) >> 2)
}

/** What two things come to together, when the lesser of each two truths counts: false, then unknown, then true. */
export function together(left: Outcomes, right: Outcomes): Outcomes {
  return lesserOf[left * 8 + right] as Outcomes
}

const truths: readonly TruthValue[] = [0, 1, 2]

const lesserOf: readonly Outcomes[] = Array.from({ length: 64 }, (_, index) => {
  const [left, right] = [index >> 3, index & 7]
  let outcomes = 0
  for (const one of truths)
    for (const other of truths)
      if (left & outcomeOf(one) && right & outcomeOf(other))
        outcomes |= outcomeOf(Math.min(one, other) as TruthValue)
  return outcomes
})

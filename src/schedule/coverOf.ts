import type { Mode } from '../model/primitives.js'
import type { Limits } from './limitsOf.js'

interface Given {
  readonly discipline: string
  readonly modes: readonly Mode[]
}

/** Which of the coverage limits a visit to this discipline on this day counts against, by index. */
export function coverOf(covered: Limits['covered'], visit: Given, day: number): readonly number[] {
  if (covered.length === 0) return noCover
  return covered.flatMap((limit, index) =>
    countsAgainst(limit, visit) && isOnDay(limit, day) ? [index] : [],
  )
}

/** Whether a limit counts the visits of a day. */
export const isOnDay = ({ firstDay, lastDay }: Limits['covered'][number], day: number): boolean =>
  firstDay <= day && day <= lastDay

/** Where the way of giving matters, a series has just one, and so has a visit. */
export function countsAgainst(limit: Limits['covered'][number], { discipline, modes }: Given): boolean {
  if (limit.discipline !== discipline) return false
  return limit.modes === undefined || modes.some((mode) => limit.modes?.includes(mode))
}

const noCover: readonly number[] = []

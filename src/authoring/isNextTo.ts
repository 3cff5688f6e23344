import type { Border } from './movedPast.js'
import type { HeldCase } from './outcomeOfCase.js'

/** Whether the person's number is known and within a step of the border; true where no fact holds the number. */
export function isNextTo({ fact, value, step }: Border, { outcome: { findings } }: HeldCase): boolean {
  if (fact === undefined) return true
  const known = findings.setFacts[fact] ?? findings.facts.values[fact]
  if (typeof value === 'string') return known?.type === 'date'
  if (known?.type !== 'number' || known.min !== known.max) return false
  // A little more, since quotients of decimals are seldom exact.
  return Math.abs(known.min - value) <= step * 1.000001
}

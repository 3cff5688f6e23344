import type { FactValue } from '../model/fact.js'

/** Whether nothing about a fact is left open: its bounds are equal, its set is complete. */
export function isExactlyKnown(value: FactValue): boolean {
  switch (value.type) {
    case 'unknown':
      return false
    case 'number':
      return value.min === value.max
    case 'date':
      return value.earliest === value.latest
    case 'codes':
      return value.complete
    default:
      return true
  }
}

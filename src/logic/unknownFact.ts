import type { FactValue } from '../model/fact.js'

/** Nothing is known of it. */
export const unknownFact: FactValue = Object.freeze({ type: 'unknown' })

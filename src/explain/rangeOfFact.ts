import type { FactDefinition } from '../model/fact.js'
import type { Pack } from '../model/pack.js'

export interface FactRange {
  readonly min?: number | undefined
  readonly max?: number | undefined
  /** The smallest step from one value to the next. */
  readonly grain: number
}

/** What a number can be: of an instrument as far as its scale, or its part's, goes. */
export function rangeOfFact(pack: Pack, { min, max, obtain }: FactDefinition): FactRange {
  if (obtain.from !== 'measure') return { min, max, grain: 1 }
  const measure = pack.measures[obtain.measure]
  const scale = measure?.parts?.find(({ code }) => code === obtain.part) ?? measure
  return { min: scale?.min ?? min, max: scale?.max ?? max, grain: measure?.grain ?? 1 }
}

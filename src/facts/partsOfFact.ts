import { compareByOperator } from '../logic/compareOperands.js'
import { isTrue, isUnknown } from '../logic/truth.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { Band, FactValue } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import { placedNumber } from './placedNumber.js'

/**
 * The code of the band in which a number lies. Of bounds: the code that every number between them gives, or
 * unknown. `from` belongs to a band, `below` does not; a number in no band is unknown.
 */
export function bandOf(value: FactValue | undefined, bands: readonly Band[], pack: Pack): FactValue {
  if (value?.type !== 'number') return unknownFact
  let code: string | undefined
  // From band to neighbouring band, until one reaches past the upper bound.
  for (let at = value.min; ; ) {
    const band = bands.find((each) => isWithin(at, each, pack))
    if (band === undefined || (code !== undefined && band.code !== code)) return unknownFact
    code = band.code
    if (band.below === undefined) return { type: 'code', value: code }
    const end = placedNumber(band.below, pack)
    if (end > value.max) return { type: 'code', value: code }
    at = end
  }
}

function isWithin(number: number, { from, below }: Band, pack: Pack): boolean {
  return (
    (from === undefined || number >= placedNumber(from, pack)) &&
    (below === undefined || number < placedNumber(below, pack))
  )
}

/** Whether a code is in a set. */
export function memberOf(set: FactValue | undefined, code: string): FactValue {
  const truth = compareByOperator.contains(set ?? unknownFact, code)
  return truth === isUnknown ? unknownFact : { type: 'boolean', value: truth === isTrue }
}

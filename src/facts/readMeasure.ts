import { unknownFact } from '../logic/unknownFact.js'
import type { FactValue, Obtain } from '../model/fact.js'
import type { DerivationInput } from './derivationInput.js'
import { latestScore } from './scoreSeries.js'

type MeasureSource = Extract<Obtain, { from: 'measure' }>

/**
 * The latest score of an instrument, or of one of its parts, on or before `asOf`. Different scores on the same
 * day are bounds, since nothing says which of them holds.
 */
export function readMeasure(source: MeasureSource) {
  return (input: DerivationInput): FactValue => {
    const found = latestScore(source, input)
    return found === undefined ? unknownFact : { type: 'number', min: found.min, max: found.max }
  }
}

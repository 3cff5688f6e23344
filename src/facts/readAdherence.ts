import { unknownFact } from '../logic/unknownFact.js'
import type { FactValue, Obtain } from '../model/fact.js'
import type { DerivationInput } from './derivationInput.js'

type AdherenceSource = Extract<Obtain, { from: 'adherence' }>

/** Home sessions done of those prescribed, percent: of the exercise done least, or the mean of all that are reported. */
export function readAdherence({ of }: AdherenceSource) {
  return ({ progress }: DerivationInput): FactValue => {
    const shares = Object.values(progress?.homeAdherencePercent ?? {})
    if (shares.length === 0) return unknownFact
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
    const value = of === 'worst' ? Math.min(...shares) : Math.round(mean * 1e6) / 1e6
    return { type: 'number', min: value, max: value }
  }
}

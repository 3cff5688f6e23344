import { unknownFact } from '../logic/unknownFact.js'
import type { FactValue, Obtain } from '../model/fact.js'
import type { DerivationInput } from './derivationInput.js'

type ProcedureSource = Extract<Obtain, { from: 'procedure' }>

/** The day of the latest procedure since the assessment, of any or of those with one of the codes. */
export function readProcedure({ codes }: ProcedureSource) {
  return ({ progress, asOf }: DerivationInput): FactValue => {
    const days = (progress?.procedures ?? [])
      .filter(({ code, on }) => on <= asOf && (codes === undefined || codes.includes(code)))
      .map(({ on }) => on)
      .sort()
    const latest = days.at(-1)
    return latest === undefined ? unknownFact : { type: 'date', earliest: latest, latest }
  }
}

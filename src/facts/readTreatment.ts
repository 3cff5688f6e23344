import { unknownFact } from '../logic/unknownFact.js'
import type { FactValue, Obtain } from '../model/fact.js'
import type { DerivationInput } from './derivationInput.js'

type TreatmentSource = Extract<Obtain, { from: 'treatment' }>

/**
 * What came of earlier treatments, of all or of one intervention. The list is complete: what is not in it was not
 * tried. A treatment whose outcome was not recorded may have had any, so a count by outcome is bounds.
 */
export function readTreatment({ intervention, field, outcomes }: TreatmentSource) {
  return ({ assessment, asOf }: DerivationInput): FactValue => {
    const recorded = assessment.history?.treatments
    if (recorded === undefined) return unknownFact
    const tried = recorded
      .filter((entry) => intervention === undefined || entry.intervention === intervention)
      .filter(({ from }) => from === undefined || from <= asOf)
      .map(({ outcome }) => outcome)
    if (field === 'outcome') return agreed(tried)
    const wanted = outcomes === undefined ? tried : tried.filter((one) => one && outcomes.includes(one))
    const open = outcomes === undefined ? [] : tried.filter((one) => one === undefined)
    return { type: 'number', min: wanted.length, max: wanted.length + open.length }
  }
}

function agreed(tried: readonly (string | undefined)[]): FactValue {
  const [value, ...others] = new Set(tried)
  return value === undefined || others.length > 0 ? unknownFact : { type: 'code', value }
}

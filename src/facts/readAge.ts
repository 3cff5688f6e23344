import { addMonths, completedYears } from '../calendar/calendarDay.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { FactValue } from '../model/fact.js'
import type { DerivationInput } from './derivationInput.js'

/**
 * Completed years on `asOf`, from the date of birth, or from the age on the day of the assessment. Later than
 * that day, an age without a date of birth is known to within a year: there may have been a birthday since.
 */
export function readAge({ assessment, asOf }: DerivationInput): FactValue {
  const { birthDate, ageYears } = assessment.patient ?? {}
  if (birthDate !== undefined) {
    const years = completedYears(birthDate, asOf)
    return { type: 'number', min: years, max: years }
  }
  if (ageYears === undefined || asOf < assessment.assessedOn) return unknownFact
  const passed = completedYears(assessment.assessedOn, asOf)
  const isAnniversary = addMonths(assessment.assessedOn, 12 * passed) === asOf
  return { type: 'number', min: ageYears + passed, max: ageYears + passed + (isAnniversary ? 0 : 1) }
}

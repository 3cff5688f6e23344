import type { Plan } from '../model/plan.js'
import { englishPatient } from './englishPatient.js'
import { frenchPatient } from './frenchPatient.js'
import type { PatientWords } from './patientWords.js'
import { wordsIn } from './wordsIn.js'

/** The fixed words of a patient sheet for the language of a plan, or those that an app gives. */
export function patientWordsIn(plan: Plan, own?: PatientWords): PatientWords {
  return wordsIn(plan, [englishPatient, frenchPatient], own)
}

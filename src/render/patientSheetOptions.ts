import type { CalendarDate } from '../model/primitives.js'
import type { PatientWords } from './patientWords.js'

/** What a patient sheet is for. */
export interface PatientSheetOptions {
  /** The first day of the week that it is for; the start of the plan, or the day of the review, when absent. */
  readonly on?: CalendarDate
  /** Fixed words in another language. */
  readonly words?: PatientWords
}

import type { Plan } from '../model/plan.js'
import { describePatientSheet } from './describePatientSheet.js'
import type { PatientSheetOptions } from './patientSheetOptions.js'
import { patientWordsIn } from './patientWordsIn.js'
import { printMarkdown } from './printMarkdown.js'
import { refuseUntranslated } from './refuseUntranslated.js'

/**
 * What a patient takes home, as Markdown (CommonMark with tables). It says the same as `renderPatientHtml`.
 *
 * @throws TranslationError when a text on it is not translated, or when there are no words for the language
 * @example renderPatientMarkdown(plan).split('\n')[0] // '# Your plan'
 */
export function renderPatientMarkdown(plan: Plan, { on, words }: PatientSheetOptions = {}): string {
  const sheet = printMarkdown(describePatientSheet(plan, patientWordsIn(plan, words), on))
  refuseUntranslated(plan, sheet)
  return sheet
}

import type { Plan } from '../model/plan.js'
import { describePatientSheet } from './describePatientSheet.js'
import type { PatientSheetOptions } from './patientSheetOptions.js'
import { englishPatient } from './patientWords.js'
import { printMarkdown } from './printMarkdown.js'

/**
 * What a patient takes home, as Markdown (CommonMark with tables). It says the same as `renderPatientHtml`.
 *
 * @example renderPatientMarkdown(plan).split('\n')[0] // '# Your plan'
 */
export function renderPatientMarkdown(
  plan: Plan,
  { on, words = englishPatient }: PatientSheetOptions = {},
): string {
  return printMarkdown(describePatientSheet(plan, words, on))
}

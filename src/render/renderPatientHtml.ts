import type { Plan } from '../model/plan.js'
import { describePatientSheet } from './describePatientSheet.js'
import type { PatientSheetOptions } from './patientSheetOptions.js'
import { patientWordsIn } from './patientWordsIn.js'
import { printHtml } from './printHtml.js'
import { refuseUntranslated } from './refuseUntranslated.js'
import { ownGoalPictures } from './sheetPictures.js'
import { patientStyle } from './sheetStyle.js'

/**
 * A plan as a page to hand to its patient: plain words in large type, first of all when to get help and when to stop,
 * then this week, the exercises, the goals in the patient's own words and the next visits. One file without script,
 * that opens in any browser and prints on A4 and Letter.
 *
 * It is in the language of the plan.
 *
 * @throws TranslationError when a text on it is not translated, or when there are no words for the language
 * @example renderPatientHtml(plan, { on: '2026-12-07' }).includes('When to get help') // true
 */
export function renderPatientHtml(plan: Plan, { on, words: own }: PatientSheetOptions = {}): string {
  const words = patientWordsIn(plan, own)
  const page = printHtml(describePatientSheet(plan, words, on), {
    language: words.language,
    style: patientStyle,
    skip: words.skip,
    footer: plan.notice,
    pictures: { goals: ownGoalPictures(plan, words.goalPicture) },
  })
  refuseUntranslated(plan, page)
  return page
}

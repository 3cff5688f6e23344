import { englishPlan } from './englishPlan.js'
import { frenchPlan } from './frenchPlan.js'
import type { PlanWords } from './planWords.js'

/**
 * The words for sentences of a plan. A pack may be written in a language for which there are none; its plans have always
 * said in English what the pack does not say.
 */
export function planWordsIn(language: string): PlanWords {
  const [first] = language.split('-')
  return first === 'fr' ? frenchPlan : englishPlan
}

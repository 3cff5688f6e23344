import type { Plan } from '../model/plan.js'
import { type Block, paragraph } from './document.js'

/** Says of a page for clinicians, whose own words are in English, that the texts of the plan are in another language. */
export function describeTranslation({ language = 'en', translation }: Partial<Plan>): Block[] {
  if (/^en\b/.test(language)) return []
  const open = translation?.untranslated.length ?? 0
  const confirmed =
    translation === undefined || translation.reviewedBy !== undefined
      ? ''
      : ' Nobody has confirmed this translation yet.'
  const marked = open === 0 ? '' : ` ${open} of them are not translated and stand marked: ⟦…⟧.`
  return paragraph(
    `The fixed words of this page are in English, and the texts of the plan in ${language}.${confirmed}${marked}`,
    'warn',
  )
}

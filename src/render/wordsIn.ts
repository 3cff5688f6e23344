import { TranslationError } from '../errors.js'
import type { Plan } from '../model/plan.js'

/** The fixed words for the language of a plan, by its first part; an app may give its own. */
export function wordsIn<W extends { readonly language: string }>(
  { language = 'en' }: Partial<Pick<Plan, 'language'>>,
  known: readonly W[],
  own?: W,
): W {
  if (own !== undefined) {
    if (firstPart(own.language) === firstPart(language)) return own
    throw new TranslationError(
      `the words are in \`${own.language}\` and the plan is in \`${language}\`; make the plan in that language, with packInLanguage`,
    )
  }
  const words = known.find((one) => firstPart(one.language) === firstPart(language))
  if (words !== undefined) return words
  const tags = known.map((one) => one.language).join(', ')
  throw new TranslationError(
    `there are no words for the language \`${language}\` of the plan; expected one of ${tags}, or your own as \`words\``,
  )
}

const firstPart = (language: string): string => language.split('-')[0] ?? ''

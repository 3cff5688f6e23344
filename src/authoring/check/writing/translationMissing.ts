import { groupedBy } from '../../../shared/groupedBy.js'
import type { TranslatedText } from '../../locale/localeState.js'
import type { Check } from '../check.js'
import type { Finding } from '../finding.js'
import { placeOf } from '../placesOf.js'
import { promisedLocales } from '../promisedLocales.js'

const mostNamed = 6

/** Something that is not translated into a language that the pack says it comes in. */
export const translationMissing: Check = {
  id: 'translation-missing',
  severity: 'error',
  title: 'Text without a translation',
  finds: 'all',
  find: (input) =>
    promisedLocales(input).flatMap(({ language, texts }) => {
      const missing = texts.filter(({ state }) => state === 'missing')
      return groupedBy(missing, ({ about }) => about).map((own) => findingOf(input.files, language, own))
    }),
}

function findingOf(
  files: Readonly<Record<string, string>>,
  language: string,
  texts: readonly TranslatedText[],
): Finding {
  const [{ about = '', localeFile = '' } = {}] = texts
  const fields = texts.map(({ id }) => `\`${id.slice(about.length + 1)}\``)
  const more = fields.length > mostNamed ? ` and ${fields.length - mostNamed} more` : ''
  return {
    check: translationMissing.id,
    severity: translationMissing.severity,
    ...placeOf(files, about),
    message: `\`${about}\` has no ${language} for ${fields.slice(0, mostNamed).join(', ')}${more}`,
    help: `fill in \`target\` in \`${localeFile}\`; \`planwright locale <pack> ${language} --write-missing\` writes what is to be translated there`,
  }
}

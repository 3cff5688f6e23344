import { jsonPointer } from '../../../shared/jsonPointer.js'
import type { Check } from '../check.js'
import { promisedLocales } from '../promisedLocales.js'

/** A translation of what a text said before it was changed. */
export const translationStale: Check = {
  id: 'translation-stale',
  severity: 'error',
  title: 'Translation of a text that has changed',
  finds: 'all',
  find: (input) =>
    promisedLocales(input).flatMap(({ language, texts }) =>
      texts
        .filter(({ state }) => state === 'stale')
        .map(({ id, text, localeFile }) => ({
          check: translationStale.id,
          severity: translationStale.severity,
          file: localeFile,
          pointer: jsonPointer(['texts', id]),
          message: `the ${language} of \`${id}\` translates another text than the pack has: \`${text}\``,
          help: 'go over `target`, put the text of the pack into `source` and take `was` away',
        })),
    ),
}

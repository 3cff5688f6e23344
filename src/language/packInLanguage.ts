import type { Locale } from '../model/locale.js'
import type { Pack } from '../model/pack.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { typesetFrench } from '../shared/frenchTypography.js'
import { markUntranslated } from '../shared/untranslated.js'
import { mapPack } from './mapPack.js'

/**
 * A pack with its texts in another language. Plans made with it are the same but for their texts: the same ids, dates
 * and decisions, and the same digest of the pack, whose translation stands beside it.
 *
 * A text without a translation, or whose translation is of another text than the pack has, stands there marked with its
 * id. What patients are given refuses such a text; the pages of clinicians show it as it is, marked.
 *
 * @throws RangeError when the translation is of another pack
 * @example packInLanguage(pack, locale).translation?.language // 'fr-CA'
 */
export function packInLanguage(pack: Pack, locale: Locale): Pack {
  const { language, reviewedOn, reviewedBy, texts } = locale
  const typeset = /^fr\b/.test(language) ? typesetFrench : (text: string) => text
  if (locale.pack !== pack.manifest.id)
    throw new RangeError(
      `the translation is of the pack \`${locale.pack}\`, and not of \`${pack.manifest.id}\``,
    )
  const untranslated: string[] = []
  const translated = mapPack(pack, ({ id, text }) => {
    const known = Object.hasOwn(texts, id) ? texts[id] : undefined
    if (known !== undefined && known.source === text && known.target !== '') return typeset(known.target)
    untranslated.push(id)
    return markUntranslated(id, text)
  })
  const [from = 'en'] = pack.manifest.languages
  return deepFreeze({
    ...translated,
    translation: {
      language,
      from,
      ...(reviewedOn === undefined ? {} : { reviewedOn }),
      ...(reviewedBy === undefined ? {} : { reviewedBy }),
      untranslated,
    },
  })
}

import { headerPath, localePath } from '../../language/localePaths.js'
import { type PackText, packTexts } from '../../language/mapPack.js'
import { readLocale, type WrittenTranslation } from '../../language/safeLoadLocale.js'
import type { LocaleHeader, Reader } from '../../model/locale.js'
import type { Pack } from '../../model/pack.js'
import type { Problem } from '../../model/problem.js'

export type TranslationState = 'translated' | 'missing' | 'stale'

/** A text of the pack, and how its translation stands. */
export interface TranslatedText extends PackText {
  readonly state: TranslationState
  /** Where its translation stands, or is to stand. */
  readonly localeFile: string
  /** As it is written; absent when nothing is. */
  readonly written?: WrittenTranslation['translation']
}

export interface LocaleState {
  readonly language: string
  /** Absent when the pack has no translation into the language. */
  readonly header?: LocaleHeader
  /** What is to be translated: all that the translation covers, and what it has besides. */
  readonly texts: readonly TranslatedText[]
  readonly problems: readonly Problem[]
}

/**
 * How the translation of a pack stands, text by text.
 *
 * @example localeState(pack, files, 'fr-CA').texts.filter(({ state }) => state === 'stale') // []
 */
export function localeState(
  pack: Pack,
  files: Readonly<Record<string, string>>,
  language: string,
  covers?: Reader,
): LocaleState {
  const isThere = files[headerPath(language)] !== undefined
  const read = isThere ? readLocale(pack, files, language) : { entries: {}, problems: [] }
  const header = 'header' in read ? read.header : undefined
  const reads = covers ?? header?.covers ?? 'patient'
  const texts = packTexts(pack).flatMap((text): TranslatedText[] => {
    const written = Object.hasOwn(read.entries, text.id) ? read.entries[text.id]?.translation : undefined
    const isCovered = reads === 'clinician' || text.reader === 'patient'
    if (!isCovered && written === undefined) return []
    const state = stateOf(text, written)
    const localeFile = localePath(language, text.file)
    return [{ ...text, state, localeFile, ...(written === undefined ? {} : { written }) }]
  })
  return { language, ...(header === undefined ? {} : { header }), texts, problems: read.problems }
}

function stateOf(
  { text }: PackText,
  written: WrittenTranslation['translation'] | undefined,
): TranslationState {
  if (written === undefined || written.target.trim() === '') return 'missing'
  return written.source === text && written.was === undefined ? 'translated' : 'stale'
}

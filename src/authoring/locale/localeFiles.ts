import { headerPath, localePath } from '../../language/localePaths.js'
import type { LocaleHeader, Reader, Translation } from '../../model/locale.js'
import type { Pack } from '../../model/pack.js'
import { groupedBy } from '../../shared/groupedBy.js'
import { printJson } from '../scaffold/printJson.js'
import { localeState, type TranslatedText } from './localeState.js'

export interface LocaleFiles {
  /** The texts of the files that are to be written, by path. */
  readonly files: Readonly<Record<string, string>>
  readonly texts: readonly TranslatedText[]
  /** How many were translated as the same text is elsewhere. */
  readonly reused: number
  /** Ids of translations that are not written again, since the pack has no such text. */
  readonly dropped: readonly string[]
}

/**
 * The files of a translation as they should stand: every text with its source beside it, in the order of the pack; what
 * is missing with an empty target. A source that changed keeps its translation, with what it was before. A text that is
 * translated elsewhere word for word gets that translation, so that nobody translates it twice.
 *
 * @example Object.keys(localeFiles(pack, files, 'fr-CA').files).includes('locales/fr-CA/pack.json') // true
 */
export function localeFiles(
  pack: Pack,
  files: Readonly<Record<string, string>>,
  language: string,
  covers?: Reader,
): LocaleFiles {
  const { header, texts } = localeState(pack, files, language, covers)
  const known = memoryOf(texts)
  const written = groupedBy(texts, ({ localeFile }) => localeFile).map((own) => {
    const path = own[0]?.localeFile ?? ''
    const entries = own.map((text) => [text.id, translationOf(text, known)] as const)
    return [path, printed(files[path], { texts: Object.fromEntries(entries) })] as const
  })
  const own: LocaleHeader = {
    ...(header ?? { language, note: unconfirmed }),
    covers: covers ?? header?.covers ?? 'patient',
  }
  const all = {
    [headerPath(language)]: printed(files[headerPath(language)], own),
    ...Object.fromEntries(written),
  }
  const reused = texts.filter(
    (text) => text.state !== 'translated' && known.get(text.text) !== undefined,
  ).length
  return { files: all, texts, reused, dropped: droppedFrom(files, language, texts) }
}

const unconfirmed = 'Not confirmed yet by a translator or a clinician.'

/** What is translated, by its source, wherever it stands now; where it is translated in two ways nobody can choose. */
function memoryOf(texts: readonly TranslatedText[]): ReadonlyMap<string, string | undefined> {
  const known = new Map<string, string | undefined>()
  for (const { written } of texts) {
    if (written === undefined || written.target.trim() === '' || written.was !== undefined) continue
    const { source, target } = written
    known.set(source, known.has(source) && known.get(source) !== target ? undefined : target)
  }
  return known
}

function translationOf(
  { text, state, written }: TranslatedText,
  known: ReadonlyMap<string, string | undefined>,
): Translation {
  if (state === 'translated' && written !== undefined) return { source: text, target: written.target }
  const elsewhere = known.get(text)
  if (elsewhere !== undefined) return { source: text, target: elsewhere }
  if (state === 'missing' || written === undefined) return { source: text, target: '' }
  return { source: text, target: written.target, was: written.was ?? written.source }
}

/** `$schema` stays as it is written. */
function printed(before: string | undefined, value: object): string {
  const schema = before === undefined ? undefined : /"\$schema"\s*:\s*"([^"]*)"/.exec(before)?.[1]
  return `${printJson(schema === undefined ? value : { $schema: schema, ...value })}\n`
}

function droppedFrom(
  files: Readonly<Record<string, string>>,
  language: string,
  texts: readonly TranslatedText[],
): readonly string[] {
  const known = new Set(texts.map(({ id, localeFile }) => `${localeFile} ${id}`))
  return Object.entries(files)
    .filter(([path]) => path.startsWith(localePath(language, '')) && path !== headerPath(language))
    .flatMap(([path, text]) =>
      Object.keys((JSON.parse(text) as { texts?: object }).texts ?? {}).filter(
        (id) => !known.has(`${path} ${id}`),
      ),
    )
}

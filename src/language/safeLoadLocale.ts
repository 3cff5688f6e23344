import {
  type Locale,
  type LocaleHeader,
  localeFileSchema,
  localeHeaderSchema,
  type Translation,
} from '../model/locale.js'
import type { Pack } from '../model/pack.js'
import type { Problem, Result } from '../model/problem.js'
import { checkShape } from '../pack/checkShape.js'
import type { PackDocument } from '../pack/packDocument.js'
import { parseDocument } from '../pack/parseDocument.js'
import { reportProblem } from '../pack/reportProblem.js'
import { compareText } from '../shared/compareText.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { nearestName } from '../shared/nearestName.js'
import { headerPath, localePath, localesIn } from './localePaths.js'
import { type PackText, packTexts } from './mapPack.js'

type Files = Readonly<Record<string, string>>

/**
 * Loads the translation of a pack from the files that the pack was loaded from, or returns every problem of them: a text
 * that the pack does not have, one in the wrong file, placeholders that are not those of the original. What is not
 * translated yet, or is stale, is no problem here: `planwright check` finds it. Never throws.
 *
 * @example safeLoadLocale(pack, files, 'fr-CA').ok // true
 */
export function safeLoadLocale(pack: Pack, files: Files, language: string): Result<Locale> {
  const read = readLocale(pack, files, language)
  const [first, ...rest] = read.problems
  if (first !== undefined) return { ok: false, problems: [first, ...rest] }
  const { $schema: _, note: __, ...header } = read.header as LocaleHeader
  const done = Object.entries(read.entries).flatMap(([id, { translation }]) =>
    translation.target.trim() === '' || translation.was !== undefined
      ? []
      : [[id, { source: translation.source, target: translation.target }] as const],
  )
  const texts = Object.fromEntries(done.sort(([left], [right]) => compareText(left, right)))
  return { ok: true, value: deepFreeze({ pack: pack.manifest.id, ...header, texts }) }
}

/** A translation as it is written, with the file that it stands in. */
export interface WrittenTranslation {
  readonly file: string
  readonly translation: Translation
}

export interface ReadLocale {
  readonly header?: LocaleHeader
  /** By the id of the text. */
  readonly entries: Readonly<Record<string, WrittenTranslation>>
  readonly problems: readonly Problem[]
}

/** Everything that the files of a translation say, with every problem of them. */
export function readLocale(pack: Pack, files: Files, language: string): ReadLocale {
  const own = headerPath(language)
  if (files[own] === undefined) return { entries: {}, problems: [missingLocale(files, language)] }
  const paths = Object.keys(files).filter((path) => path.startsWith(localePath(language, '')) && path !== own)
  const texts = new Map(packTexts(pack).map((text) => [text.id, text]))
  const header = readHeader(own, files[own], language)
  const read = paths.sort(compareText).map((path) => readTexts(path, files[path] ?? '', language, texts))
  return {
    ...header,
    entries: Object.fromEntries(read.flatMap(({ entries }) => entries)),
    problems: [...header.problems, ...read.flatMap(({ problems }) => problems)],
  }
}

function missingLocale(files: Files, language: string): Problem {
  const known = localesIn(files)
  const near = nearestName(language, known)
  return {
    code: 'missing-locale',
    message: `the pack has no translation into \`${language}\``,
    pointer: '',
    file: headerPath(language),
    expected: known.length === 0 ? `the file \`${headerPath(language)}\`` : `one of ${known.join(', ')}`,
    ...(near === undefined ? {} : { didYouMean: near }),
  }
}

function readHeader(path: string, text: string, language: string): Pick<ReadLocale, 'header' | 'problems'> {
  const { document, problems } = parseDocument(path, text)
  if (document === undefined) return { problems }
  const shape = checkShape(localeHeaderSchema, document.value, { document, path: [] })
  const header = document.value as LocaleHeader
  if (shape.length > 0 || header.language === language) return { header, problems: [...problems, ...shape] }
  const message = `the folder is \`${language}\`, and the language \`${header.language}\``
  const wrong = reportProblem(
    { document, path: ['language'] },
    { code: 'not-one-of', message, expected: language },
  )
  return { header, problems: [...problems, wrong] }
}

interface ReadTexts {
  readonly entries: readonly (readonly [string, WrittenTranslation])[]
  readonly problems: readonly Problem[]
}

function readTexts(
  path: string,
  text: string,
  language: string,
  texts: ReadonlyMap<string, PackText>,
): ReadTexts {
  const { document, problems } = parseDocument(path, text)
  if (document === undefined) return { entries: [], problems }
  const shape = checkShape(localeFileSchema, document.value, { document, path: [] })
  if (shape.length > 0) return { entries: [], problems: [...problems, ...shape] }
  const { texts: written } = document.value as { texts: Record<string, Translation> }
  const entries = Object.entries(written)
  return {
    entries: entries.map(([id, translation]) => [id, { file: path, translation }]),
    problems: [
      ...problems,
      ...entries.flatMap(([id, one]) => entryProblems(document, language, id, one, texts)),
    ],
  }
}

function entryProblems(
  document: PackDocument,
  language: string,
  id: string,
  { source, target }: Translation,
  texts: ReadonlyMap<string, PackText>,
): Problem[] {
  const place = { document, path: ['texts', id] }
  const known = texts.get(id)
  if (known === undefined) {
    const near = { name: id, among: texts.keys() }
    return [
      reportProblem(place, {
        code: 'unknown-key',
        message: `the pack has no text \`${id}\``,
        on: 'key',
        near,
      }),
    ]
  }
  const file = localePath(language, known.file)
  if (file !== document.file) {
    const message = `the text \`${id}\` stands in \`${known.file}\` of the pack`
    return [reportProblem(place, { code: 'unknown-key', message, on: 'key', expected: `it in \`${file}\`` })]
  }
  const [wanted, given] = [placeholdersOf(source), placeholdersOf(target)]
  if (target.trim() === '' || wanted === given) return []
  const message = `the translation has ${given === '' ? 'no placeholders' : `the placeholders ${given}`}`
  const expected = wanted === '' ? 'none, as in the source' : `${wanted}, as in the source`
  return [
    reportProblem({ document, path: ['texts', id, 'target'] }, { code: 'wrong-format', message, expected }),
  ]
}

/** `{baseline} {due}`, in the order of the alphabet. */
const placeholdersOf = (text: string): string => (text.match(/\{[a-z]+\}/g) ?? []).sort(compareText).join(' ')

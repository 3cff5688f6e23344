import type { Problem } from '../model/problem.js'
import { compareText } from '../shared/compareText.js'
import type { ReadFiles } from './buildVocabulary.js'
import { checkManifestShape, checkModuleShape } from './checkDocumentShape.js'
import { type ParsedFile, parseDocument } from './parseDocument.js'

const manifestFile = 'pack.json'

/** Endings of files that stand beside the rules and say nothing to a patient: cases, their bases, what checks pass over, a cohort, codes. */
const besideRules = ['.cases.json', '.bases.json', '.suppressions.json', '.cohort.json', '.codings.json']

/** Where the translations of a pack stand, by language. */
export const localesFolder = 'locales/'

/** Whether a path of a pack is one of its rule files. */
export function isPackFile(path: string): boolean {
  if (path.startsWith(localesFolder)) return false
  return path.endsWith('.json') && !besideRules.some((ending) => path.endsWith(ending))
}

/** Files as they were read before, by path; one whose text is still the same is not read again. */
export type KnownFiles = Map<string, KnownFile>

interface KnownFile extends ParsedFile {
  readonly text: string
  /** Problems of its shape. */
  readonly shape: readonly Problem[]
}

/** Parses every file of a pack and checks its shape, in the order of their paths. */
export function readFiles(
  files: Readonly<Record<string, string>>,
  known: KnownFiles = new Map(),
): { read: ReadFiles; problems: Problem[] } {
  const paths = Object.keys(files).filter(isPackFile).sort(compareText)
  const parsed = paths.map((path) => ({ path, ...readOnce(path, files[path] ?? '', known) }))
  const documents = parsed.flatMap(({ document }) => document ?? [])
  const modules = documents.filter(({ file }) => file !== manifestFile)
  const manifest = documents.find(({ file }) => file === manifestFile)
  const unreadable = parsed.filter(({ document }) => !document).map(({ path }) => files[path] ?? '')
  const lexical = parsed.flatMap(({ problems }) => problems)
  const ofManifest = parsed.filter(({ path }) => path === manifestFile)
  const shape = [...ofManifest, ...parsed.filter(({ path }) => path !== manifestFile)].flatMap(
    (one) => one.shape,
  )
  return {
    read: { manifest, modules, unreadable },
    problems: [...missingFiles(paths), ...lexical, ...withoutRepeats(shape, lexical)],
  }
}

function readOnce(path: string, text: string, known: KnownFiles): KnownFile {
  const before = known.get(path)
  if (before?.text === text) return before
  const parsed = parseDocument(path, text)
  const check = path === manifestFile ? checkManifestShape : checkModuleShape
  const read = { ...parsed, text, shape: parsed.document ? check(parsed.document) : [] }
  known.set(path, read)
  return read
}

function missingFiles(paths: readonly string[]): Problem[] {
  if (paths.length === 0) {
    const message = 'the pack is empty: it has no JSON file'
    return [{ code: 'empty-pack', message, pointer: '', expected: '`pack.json` and files with rules' }]
  }
  if (paths.includes(manifestFile)) return []
  const message = 'the pack has no `pack.json`'
  return [
    { code: 'missing-manifest', message, pointer: '', file: manifestFile, expected: 'the file `pack.json`' },
  ]
}

/** A `null` or a misspelt character has been reported as such; that it does not fit either goes without saying. */
function withoutRepeats(problems: readonly Problem[], earlier: readonly Problem[]): Problem[] {
  const reported = new Set(earlier.map(({ file, pointer }) => `${file}#${pointer}`))
  return problems.filter(({ file, pointer }) => !reported.has(`${file}#${pointer}`))
}

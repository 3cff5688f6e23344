import { keepOperators } from '../logic/customOperators.js'
import type { CustomOperator } from '../model/operator.js'
import type { DefineKind, Pack } from '../model/pack.js'
import { defineSchema } from '../model/pack.js'
import type { Problem, Result } from '../model/problem.js'
import { compareText } from '../shared/compareText.js'
import { buildVocabulary, type ReadFiles } from './buildVocabulary.js'
import { checkCircles } from './checkCircles.js'
import { checkDefinition } from './checkDefinition.js'
import { checkManifest, checkOverrides } from './checkManifest.js'
import { checkOperators } from './checkOperators.js'
import { checkRule } from './checkRule.js'
import { type KnownFiles, readFiles } from './readFiles.js'
import { resolvePack } from './resolvePack.js'
import type { Vocabulary } from './vocabulary.js'

export interface LoadPackOptions {
  /** Settings that the deployment overrides, by id, within the bounds that the pack declares. */
  readonly settings?: Readonly<Record<string, number>> | undefined
  /** Pure operators that the app adds to the rule language; the pack's digest and every plan name them. */
  readonly operators?: readonly CustomOperator[] | undefined
}

/**
 * Loads a pack from its files (path relative to the pack, with `/`, to text), or returns every problem of every
 * file, sorted by file, line and column. A pack with a problem is never partly loaded. Never throws.
 *
 * @example
 * const result = safeLoadPack({ ...files, 'facts/knee.json': '{ "defin": {} }' })
 * if (!result.ok) result.problems // [{ code: 'unknown-key', file: 'facts/knee.json', line: 1, column: 3, … }]
 */
export function safeLoadPack(
  files: Readonly<Record<string, string>>,
  options: LoadPackOptions = {},
): Result<Pack> {
  return loadAgain(files, options, new Map())
}

/** As `safeLoadPack`, of files of which some were read before; those that are read now are kept in `known`. */
export function loadAgain(
  files: Readonly<Record<string, string>>,
  options: LoadPackOptions,
  known: KnownFiles,
): Result<Pack> {
  const overrides = options.settings ?? {}
  const { read, problems: shape } = readFiles(files, known)
  const { operators, problems: added } = checkOperators(options.operators ?? [])
  const built = buildVocabulary(read, brokenPlaces(shape), overrides, operators)
  const meaning = checkMeaning(built.vocabulary, read, shape, overrides)
  const [first, ...rest] = [...shape, ...added, ...built.problems, ...meaning].sort(byPlace)
  if (first) return { ok: false, problems: [first, ...rest] }
  const pack = resolvePack(built.vocabulary, read.manifest?.value, overrides)
  keepOperators(pack, operators)
  return { ok: true, value: pack }
}

function checkMeaning(
  vocabulary: Vocabulary,
  read: ReadFiles,
  shape: readonly Problem[],
  overrides: Readonly<Record<string, number>>,
): Problem[] {
  const kinds = Object.keys(defineSchema.shape) as DefineKind[]
  const isManifestSound = !shape.some(({ file }) => file === read.manifest?.file)
  const definitions = kinds.flatMap((kind) => [...vocabulary.entries[kind].values()])
  const rules = [...vocabulary.entries.rules.values()]
  return [
    ...(read.manifest ? checkManifest(vocabulary, read.manifest, isManifestSound) : []),
    ...checkOverrides(vocabulary, overrides),
    ...definitions.filter(({ sound }) => sound).flatMap((entry) => checkDefinition(vocabulary, entry)),
    ...rules.filter(({ sound }) => sound).flatMap((entry) => checkRule(vocabulary, entry)),
    ...checkCircles(vocabulary),
  ]
}

/** The places of definitions and rules in which there is a problem, as `buildVocabulary` names them. */
export function brokenPlaces(problems: readonly Problem[]): ReadonlySet<string> {
  return new Set(
    problems.flatMap(({ file, pointer }) => {
      const steps = pointer.split('/')
      return steps.map((_, index) => `${file}#${steps.slice(0, index + 1).join('/')}`)
    }),
  )
}

function byPlace(left: Problem, right: Problem): number {
  return (
    compareText(left.file ?? '', right.file ?? '') ||
    (left.line ?? 0) - (right.line ?? 0) ||
    (left.column ?? 0) - (right.column ?? 0) ||
    compareText(left.code, right.code) ||
    compareText(left.message, right.message)
  )
}

import { failureLines } from '../authoring/failureLines.js'
import { readCaseFiles } from '../authoring/readCaseFiles.js'
import { type TestedCase, testPack } from '../authoring/testPack.js'
import type { Pack } from '../model/pack.js'
import type { Problem } from '../model/problem.js'
import { readPackFolder } from '../node/readPackFolder.js'
import { loadPack } from '../pack/loadPack.js'

/** A pack with the files it was loaded from, in which its cases stand. */
export interface PackWithFiles {
  readonly pack: Pack
  readonly files: Readonly<Record<string, string>>
}

/** What registers tests: vitest has it, and so have others. */
export interface TestRunner {
  readonly describe: (name: string, register: () => void) => unknown
  readonly it: (name: string, run: () => void) => unknown
}

export interface DescribePackOptions {
  /** Where the tests are registered; vitest when absent. */
  readonly runner?: TestRunner
}

/**
 * Registers one test for every case beside the rules of a pack: a folder, or a pack with its files. A case that does
 * not hold fails with what it expected, what came, and the comparison that decided.
 *
 * @example await describePack('rules/knee')
 */
export async function describePack(
  source: string | PackWithFiles,
  { runner }: DescribePackOptions = {},
): Promise<void> {
  const { pack, files } = typeof source === 'string' ? packIn(source) : source
  // Only when it is needed: elsewhere than in a test, vitest cannot be loaded.
  const { describe, it } = runner ?? (await import('vitest'))
  const { caseFiles, problems } = readCaseFiles(files)
  describe(`the cases of ${pack.manifest.title}`, () => {
    it('can all be read', () => fail(problems.map(problemText)))
    for (const [file, { cases }] of Object.entries(caseFiles)) {
      const results = once(() => testPack(pack, filesFor(files, file)).cases)
      describe(file, () => {
        for (const [index, { name }] of cases.entries()) it(name, () => fail(linesOf(results()[index])))
      })
    }
  })
}

function packIn(folder: string): PackWithFiles {
  const files = readPackFolder(folder)
  return { pack: loadPack(files), files }
}

/** One file of cases with the bases; the others have tests of their own. */
function filesFor(files: PackWithFiles['files'], file: string): Record<string, string> {
  const kept = Object.entries(files).filter(([path]) => path === file || path.endsWith('.bases.json'))
  return Object.fromEntries(kept)
}

function linesOf(result: TestedCase | undefined): readonly string[] {
  if (result === undefined) return ['it was not run']
  return [...result.problems.map(problemText), ...result.failures.flatMap(failureLines)]
}

function problemText({ file, line, column, message, didYouMean }: Problem): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  return `${place}: ${message}${didYouMean === undefined ? '' : `; did you mean \`${didYouMean}\`?`}`
}

function fail(lines: readonly string[]): void {
  if (lines.length > 0) throw new Error(lines.join('\n'))
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { PackError } from '../errors.js'
import type { Problem, Result } from '../model/problem.js'
import { printProblems } from '../pack/printProblems.js'
import { compareText } from '../shared/compareText.js'

/**
 * Reads the JSON files of a pack's folder and the folders in it: paths relative to the folder, with `/`, to texts,
 * in the order of their paths. What begins with a dot is an editor's or a tool's, and is left alone. Throws a `PackError` when the folder is missing or has no JSON file, or when a
 * file is not UTF-8.
 *
 * @example readPackFolder('rules/back-pain') // { 'facts/pain.json': '{ … }', 'pack.json': '{ … }', … }
 */
export function readPackFolder(folder: string): Record<string, string> {
  const result = safeReadPackFolder(folder)
  if (result.ok) return result.value
  throw new PackError(result.problems, printProblems(result.problems, {}))
}

/**
 * As `readPackFolder`, with the problems as data.
 *
 * @example safeReadPackFolder('rules/no-such-pack').ok // false
 */
export function safeReadPackFolder(folder: string): Result<Record<string, string>> {
  const paths = listFiles(folder)
  if (!paths)
    return failed([folderProblem('missing-folder', folder, 'cannot be read', 'a folder with `pack.json`')])
  if (paths.length === 0) {
    return failed([
      folderProblem('empty-pack', folder, 'has no JSON file', '`pack.json` and files with rules'),
    ])
  }
  const read = paths.map((path) => ({ path, ...decode(path, readFileSync(join(folder, path))) }))
  const [first, ...rest] = read.flatMap(({ problem }) => problem ?? [])
  if (first) return failed([first, ...rest])
  return { ok: true, value: Object.fromEntries(read.map(({ path, text }) => [path, text ?? ''])) }
}

function failed(problems: readonly [Problem, ...Problem[]]): Result<never> {
  return { ok: false, problems }
}

function folderProblem(code: string, folder: string, what: string, expected: string): Problem {
  return { code, message: `the folder \`${folder}\` ${what}`, pointer: '', expected }
}

function listFiles(folder: string): string[] | undefined {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => !path.split('/').some((step) => step.startsWith('.')))
      .sort(compareText)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EACCES') return undefined
    throw error
  }
}

/** The byte order mark is kept, so that the loader can refuse it by name. */
function decode(path: string, bytes: Uint8Array): { text?: string; problem?: Problem } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    const { line, column } = firstBadByte(bytes)
    const message = 'the file cannot be read: it has bytes that are not UTF-8'
    return {
      problem: { code: 'bad-encoding', message, pointer: '', file: path, line, column, expected: 'UTF-8' },
    }
  }
}

/** Line and column, in characters from 1, of the first byte that decodes to nothing. */
function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (decodes(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, good), {
    stream: true,
  })
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
}

/** Whether bytes are UTF-8 so far; a character cut off at the end counts as good. */
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

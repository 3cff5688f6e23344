import { readFileSync } from 'node:fs'
import type { Problem, Result } from '../index.js'
import { type PackDocument, positionOf } from '../pack/packDocument.js'
import { parseDocument } from '../pack/parseDocument.js'

/** What came of reading a file: its value, and how to put a problem of it at its line and column. */
export interface ReadFile<T> {
  readonly value: T
  readonly place: (problem: Problem) => Problem
}

/**
 * Reads a JSON file and parses its content. Problems carry the file, and the line and column of what is wrong; all of
 * them are returned at once, those of the JSON and those of its content.
 */
export function readJsonFile<T>(
  file: string,
  expected: string,
  parse: (json: unknown) => Result<T>,
): Result<ReadFile<T>> {
  const text = readText(file, expected)
  if (typeof text !== 'string') return failed([text])
  const { document, problems } = parseDocument(file, text)
  if (document === undefined) return failed(problems)
  const parsed = parse(document.value)
  const place = (problem: Problem): Problem => placed(document, problem)
  if (parsed.ok && problems.length === 0) return { ok: true, value: { value: parsed.value, place } }
  const content = parsed.ok ? [] : parsed.problems.map(place)
  // Both readers refuse `null` and reserved keys; one report is enough.
  const fresh = content.filter((one) => !problems.some(({ pointer }) => pointer === one.pointer))
  return failed([...problems, ...fresh].sort(byPlace))
}

function failed(problems: readonly Problem[]): Result<never> {
  return { ok: false, problems: problems as readonly [Problem, ...Problem[]] }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'reading it is not allowed',
}

function readText(file: string, expected: string): string | Problem {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file))
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    const reason = reasons[code] ?? (code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8' : code)
    return {
      code: 'unreadable-file',
      message: `the file \`${file}\` cannot be read: ${reason}`,
      pointer: '',
      expected: `${expected} as JSON in UTF-8`,
    }
  }
}

/** A problem of a key is shown at the key; what is missing is shown where it should stand. */
function placed(document: PackDocument, problem: Problem): Problem {
  const path = problem.pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const on = problem.code.endsWith('-key') ? 'key' : 'value'
  return { ...problem, file: document.file, ...positionOf({ document, path }, on) }
}

function byPlace(left: Problem, right: Problem): number {
  return (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0)
}

import type { Problem } from '../../src/model/problem.js'
import type { ProblemCode } from '../../src/pack/problemCodes.js'
import { printDocuments, smallPackDocuments } from '../support/smallPack.js'

/** The small pack with one thing broken, and the one problem that the loader is to report. */
export interface BrokenPack {
  readonly title: string
  /** Values to put in place, by file and JSON pointer; undefined takes the key away. */
  readonly set?: readonly (readonly [file: string, pointer: string, value: unknown])[]
  /** Files to put in place as text. */
  readonly files?: Readonly<Record<string, string>>
  /** A file to take away, or all of them. */
  readonly without?: string
  readonly settings?: Readonly<Record<string, number>>
  /** Operators that the app adds, as badly as it likes. */
  readonly operators?: readonly unknown[]
  /** The text at which the problem is, once `after` has been passed; absent when the problem has no line. */
  readonly at?: string
  readonly after?: string
  readonly problem: Omit<Problem, 'line' | 'column' | 'code'> & { readonly code: ProblemCode }
}

/** The texts of a broken pack. */
export function brokenFiles({ set = [], files = {}, without }: Partial<BrokenPack>): Record<string, string> {
  if (without === 'everything') return {}
  const documents = JSON.parse(JSON.stringify(smallPackDocuments)) as Record<string, unknown>
  for (const [file, pointer, value] of set) setAt(documents[file], pointer, value)
  const texts = { ...printDocuments(documents), ...files }
  if (without !== undefined) delete texts[without]
  return texts
}

/** The line and column of the text `at`, after the text `after`. */
export function placeOf(text: string, at: string, after = ''): { line: number; column: number } {
  const start = text.indexOf(after)
  const offset = text.indexOf(at, start + after.length)
  if (start < 0 || offset < 0) throw new Error(`the broken file has no ${start < 0 ? after : at}`)
  return {
    line: text.slice(0, offset).split('\n').length,
    column: offset - text.lastIndexOf('\n', offset - 1),
  }
}

function setAt(document: unknown, pointer: string, value: unknown): void {
  const steps = pointer.slice(1).split('/')
  const last = steps.pop() ?? ''
  let target = document as Record<string, unknown>
  for (const step of steps) target = target[step] as Record<string, unknown>
  if (value === undefined) delete target[last]
  else if (Array.isArray(target) && last === '-') target.push(value)
  else target[last] = value
}

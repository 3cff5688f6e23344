import { placeInFile } from '../placeInFile.js'
import type { Finding } from './finding.js'

/** A finding with its line and column, both from 1. */
export interface PlacedFinding extends Finding {
  readonly line: number
  readonly column: number
}

/**
 * Findings at their lines and columns.
 *
 * @example
 * const finding = { check: 'rule-twice', severity: 'warning', file: 'pack.json', pointer: '', message: 'twice' }
 * expect(placedFindings(files, [finding])).toEqual([{ ...finding, line: 1, column: 1 }])
 */
export function placedFindings(
  files: Readonly<Record<string, string>>,
  findings: readonly Finding[],
): readonly PlacedFinding[] {
  return findings.map((finding) => ({
    ...finding,
    ...(placeInFile(files, finding.file, finding.pointer) ?? { line: 1, column: 1 }),
  }))
}

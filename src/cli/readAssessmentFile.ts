import { type Assessment, type Pack, type Result, safeParseAssessment } from '../index.js'
import { readJsonFile } from './readJsonFile.js'

/** Reads and parses an assessment; problems carry the file, and the line and column of what is wrong. */
export function readAssessmentFile(pack: Pack, file: string): Result<Assessment> {
  const read = readJsonFile(file, 'an assessment', (json) => safeParseAssessment(pack, json))
  return read.ok ? { ok: true, value: read.value.value } : read
}

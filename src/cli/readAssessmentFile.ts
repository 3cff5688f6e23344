import { type FromFhir, fromFhir } from '../fhir/index.js'
import { type Assessment, type Pack, type Problem, type Result, safeParseAssessment } from '../index.js'
import { codingsInUse } from './packInUse.js'
import { readJsonFile } from './readJsonFile.js'

export interface AssessmentFile {
  readonly assessment: Assessment
  /** The account of the record, where the file holds one in FHIR. */
  readonly record?: FromFhir
}

interface FileOptions {
  /** The folder of the pack, beside which the codes stand; that of the shipped one when absent. */
  readonly folder?: string | undefined
  /** The day for which a record in FHIR is read. */
  readonly asOf?: string | undefined
}

/**
 * Reads an assessment, or a record in FHIR as one; problems carry the file, and the line and column of what is wrong.
 */
export function readAssessmentFile(pack: Pack, file: string, options: FileOptions): Result<AssessmentFile> {
  const read = readJsonFile(file, 'an assessment', (json) =>
    isFhir(json) ? assessmentOf(pack, json, options) : asItIs(safeParseAssessment(pack, json)),
  )
  return read.ok ? { ok: true, value: read.value.value } : read
}

function isFhir(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'resourceType' in json
}

function asItIs(parsed: Result<Assessment>): Result<AssessmentFile> {
  return parsed.ok ? { ok: true, value: { assessment: parsed.value } } : parsed
}

function assessmentOf(pack: Pack, json: unknown, { folder, asOf }: FileOptions): Result<AssessmentFile> {
  if (asOf === undefined)
    return refused('bad-option', 'a record in FHIR is read for a day: say which by `--as-of 2026-11-18`')
  const codings = codingsInUse(folder)
  if (!codings.ok) return codings
  try {
    const record = fromFhir(pack, json, { asOf, codings: codings.value })
    const { parsed, ambiguous } = record
    if (parsed.ok) return { ok: true, value: { assessment: parsed.value, record } }
    const why = ambiguous.map(
      ({ path, why: because }): Problem => ({
        code: 'bad-record',
        pointer: path,
        message: because,
      }),
    )
    const [missing] = parsed.problems
    return { ok: false, problems: [{ ...missing, pointer: '' }, ...why] }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return refused('bad-option', error.message)
  }
}

function refused(code: string, message: string): Result<never> {
  return { ok: false, problems: [{ code, message, pointer: '' }] }
}

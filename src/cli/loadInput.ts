import type { FromFhir } from '../fhir/index.js'
import {
  type Assessment,
  type Calendar,
  type Pack,
  PackError,
  type Plan,
  type Problem,
  safeGeneratePlan,
} from '../index.js'
import { packInUse } from './packInUse.js'
import { problemLine } from './problemLine.js'
import { readAssessmentFile } from './readAssessmentFile.js'
import { readCalendarFile } from './readCalendarFile.js'
import type { Terminal } from './terminal.js'

/** Exit codes: an answer was given, even a plan that stops; cases failed or show too little, or files are stale; the input was bad. */
export const exitCode = { made: 0, failed: 1, badInput: 2 } as const

export interface InputOptions {
  /** The pack's folder; the shipped one when absent. */
  readonly pack?: string
  readonly start?: string
  /** A file that says when the centre is open; the pack's own calendar when absent. */
  readonly calendar?: string
  /** The language of the plan: a tag, or its beginning; that of the pack when absent. */
  readonly language?: string
  /** The day for which a record in FHIR is read. */
  readonly asOf?: string
  readonly json?: boolean
}

/** What every command works from. */
export interface Input {
  readonly pack: Pack
  readonly assessment: Assessment
  readonly plan: Plan
  readonly calendar?: Calendar
  /** The account of the record that the assessment was read from, where it was one in FHIR. */
  readonly record?: FromFhir
}

/** Loads the pack, reads the files and makes the plan; every problem of the files, or of the plan, otherwise. */
export function loadInput(
  file: string,
  { pack: folder, start, calendar: calendarFile, language, asOf }: InputOptions,
): Input | { readonly problems: readonly Problem[] } {
  try {
    const pack = packInUse(folder, language)
    const read = readAssessmentFile(pack, file, { folder, asOf })
    const calendar = readCalendarFile(pack, calendarFile)
    if (!read.ok || !calendar.ok)
      return { problems: [read, calendar].flatMap((one) => (one.ok ? [] : one.problems)) }
    const { assessment, record } = read.value
    const given = calendar.value
    const plan = safeGeneratePlan(pack, assessment, { startOn: start, calendar: given })
    if (!plan.ok) return plan
    return {
      pack,
      assessment,
      plan: plan.value,
      ...(given ? { calendar: given } : {}),
      ...(record ? { record } : {}),
    }
  } catch (error) {
    if (error instanceof PackError) return { problems: error.problems }
    throw error
  }
}

/** Prints problems, one a line, and returns the exit code of bad input. */
export function refuse(problems: readonly Problem[], terminal: Terminal): number {
  for (const problem of problems) terminal.writeError(`${problemLine(problem)}\n`)
  return exitCode.badInput
}

/** Prints an answer as JSON or as text. */
export function printAnswer(
  value: unknown,
  text: string,
  json: boolean | undefined,
  terminal: Terminal,
): number {
  terminal.write(json ? `${JSON.stringify(value, null, 2)}\n` : text)
  return exitCode.made
}

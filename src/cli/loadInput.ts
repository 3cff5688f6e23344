import { type Assessment, type Pack, PackError, type Plan, type Problem, safeGeneratePlan } from '../index.js'
import { loadPackFolder } from '../node/index.js'
import { problemLine } from './problemLine.js'
import { readAssessmentFile } from './readAssessmentFile.js'
import { shippedPack, shippedPath } from './shippedPath.js'
import type { Terminal } from './terminal.js'

/** Exit codes: an answer was given, even a plan that stops; the input was bad. */
export const exitCode = { made: 0, badInput: 2 } as const

export interface InputOptions {
  /** The pack's folder; the shipped one when absent. */
  readonly pack?: string
  readonly start?: string
  readonly json?: boolean
}

/** What every command works from. */
export interface Input {
  readonly pack: Pack
  readonly assessment: Assessment
  readonly plan: Plan
}

/** Loads the pack, reads the assessment and makes the plan; every problem of the first that fails otherwise. */
export function loadInput(
  file: string,
  { pack: folder = shippedPath(shippedPack), start }: InputOptions,
): Input | { readonly problems: readonly Problem[] } {
  try {
    const pack = loadPackFolder(folder)
    const assessment = readAssessmentFile(pack, file)
    if (!assessment.ok) return assessment
    const plan = safeGeneratePlan(pack, assessment.value, { startOn: start })
    return plan.ok ? { pack, assessment: assessment.value, plan: plan.value } : plan
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

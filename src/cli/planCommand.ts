import { PackError, type Plan, type Problem, safeGeneratePlan } from '../index.js'
import { loadPackFolder } from '../node/index.js'
import { renderText } from '../render/index.js'
import { problemLine } from './problemLine.js'
import { readAssessmentFile } from './readAssessmentFile.js'
import { shippedPack, shippedPath } from './shippedPath.js'
import type { Terminal } from './terminal.js'
import { terminalPalette } from './terminalPalette.js'
import { writePlanFiles } from './writePlanFiles.js'

export interface PlanCommandOptions {
  /** The pack's folder; the shipped one when absent. */
  readonly pack?: string
  readonly start?: string
  readonly json?: boolean
  /** Where to write the plan's files; nowhere when absent. */
  readonly out?: string
}

/** Exit codes: a plan was made, even one that stops; the input was bad. */
export const exitCode = { made: 0, badInput: 2 } as const

/** Makes a plan from an assessment file, prints it and returns the exit code. On bad input nothing is written. */
export function planCommand(file: string, options: PlanCommandOptions, terminal: Terminal): number {
  const made = makePlan(file, options)
  if ('problems' in made) return refuse(made.problems, terminal)
  const { plan } = made
  try {
    const written = options.out === undefined ? [] : writePlanFiles(plan, options.out)
    terminal.write(options.json ? `${JSON.stringify(plan, null, 2)}\n` : printed(plan, terminal))
    if (!options.json) for (const path of written) terminal.write(`wrote ${path}\n`)
    return exitCode.made
  } catch (error) {
    return refuse([unwritable(options.out ?? '', error)], terminal)
  }
}

function makePlan(
  file: string,
  { pack: folder = shippedPath(shippedPack), start }: PlanCommandOptions,
): { readonly plan: Plan } | { readonly problems: readonly Problem[] } {
  try {
    const pack = loadPackFolder(folder)
    const assessment = readAssessmentFile(pack, file)
    if (!assessment.ok) return assessment
    const plan = safeGeneratePlan(pack, assessment.value, { startOn: start })
    return plan.ok ? { plan: plan.value } : plan
  } catch (error) {
    if (error instanceof PackError) return { problems: error.problems }
    throw error
  }
}

function refuse(problems: readonly Problem[], terminal: Terminal): number {
  for (const problem of problems) terminal.writeError(`${problemLine(problem)}\n`)
  return exitCode.badInput
}

function printed(plan: Plan, { width, color }: Terminal): string {
  return renderText(plan, { width, color: terminalPalette(color) })
}

function unwritable(folder: string, error: unknown): Problem {
  const { code = 'unknown reason' } = error as NodeJS.ErrnoException
  return { code: 'unwritable-folder', message: `cannot write into \`${folder}\`: ${code}`, pointer: '' }
}

import { statSync, writeFileSync } from 'node:fs'
import { impactReport } from '../authoring/index.js'
import type { Problem } from '../index.js'
import { impactOnCores } from './impactOnCores.js'
import { impactPage } from './impactPage.js'
import { impactText } from './impactText.js'
import { linesOfFile } from './linesOfFile.js'
import { exitCode, printAnswer, refuse } from './loadInput.js'
import { loadPackFiles } from './loadPackFiles.js'
import { progressLine } from './progressLine.js'
import type { Terminal } from './terminal.js'
import { unwritablePage } from './unwritablePage.js'

export interface ImpactCommandOptions {
  readonly cohort: string
  readonly json?: boolean
  /** A file for the same as one page. */
  readonly html?: string
  /** How many cores; all when absent. */
  readonly workers?: string
}

export interface ImpactFolders {
  readonly before: string
  readonly after: string
}

/** Says what a change of rules does to the plans of a cohort, safety first. */
export async function impactCommand(
  folders: ImpactFolders,
  { cohort, json, html, workers }: ImpactCommandOptions,
  terminal: Terminal,
  workerFile?: string,
): Promise<number> {
  const problems = [...wrongWorkers(workers), ...unwritablePage(html)]
  if (problems.length > 0) return refuse(problems, terminal)
  const [before, after] = [loadPackFiles(folders.before), loadPackFiles(folders.after)]
  if ('problems' in before) return refuse(before.problems, terminal)
  if ('problems' in after) return refuse(after.problems, terminal)
  const packs = { before: before.pack, after: after.pack }
  try {
    const progress = progressLine(terminal, statSync(cohort).size)
    const tally = await impactOnCores(packs, progress.counting(linesOfFile(cohort)), {
      workers: workers === undefined ? undefined : Number(workers),
      workerFile,
      onPart: ({ people, refused }) => progress.show(people + refused),
    })
    progress.clear()
    const report = impactReport(tally)
    printAnswer(report, impactText(report), json, terminal)
    if (html !== undefined) writeFileSync(html, impactPage(report, packs))
    return report.concerned > 0 ? exitCode.failed : exitCode.made
  } catch (error) {
    return refuse([unreadable(cohort, error)], terminal)
  }
}

/** Why the cohort could not be read; anything else that went wrong goes on. */
function unreadable(cohort: string, error: unknown): Problem {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (syscall === undefined) throw error
  return { code: 'unreadable-file', message: `cannot read the cohort \`${cohort}\`: ${code}`, pointer: '' }
}

function wrongWorkers(workers: string | undefined): Problem[] {
  if (workers === undefined || /^[1-9]\d?$/.test(workers)) return []
  const expected = 'a whole number from 1 to 99'
  return [{ code: 'bad-option', message: `--workers is \`${workers}\``, pointer: '', expected }]
}

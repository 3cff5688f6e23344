import { statSync } from 'node:fs'
import { impactReport } from '../authoring/index.js'
import type { Problem } from '../index.js'
import { impactOnCores } from './impactOnCores.js'
import { impactText } from './impactText.js'
import { linesOfFile } from './linesOfFile.js'
import { exitCode, printAnswer, refuse } from './loadInput.js'
import { loadPackFiles } from './loadPackFiles.js'
import { progressLine } from './progressLine.js'
import type { Terminal } from './terminal.js'

export interface ImpactCommandOptions {
  readonly cohort: string
  readonly json?: boolean
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
  { cohort, json, workers }: ImpactCommandOptions,
  terminal: Terminal,
  workerFile?: string,
): Promise<number> {
  if (workers !== undefined && !/^[1-9]\d?$/.test(workers)) return refuse([wrongWorkers(workers)], terminal)
  const [before, after] = [loadPackFiles(folders.before), loadPackFiles(folders.after)]
  if ('problems' in before) return refuse(before.problems, terminal)
  if ('problems' in after) return refuse(after.problems, terminal)
  try {
    const progress = progressLine(terminal, statSync(cohort).size)
    const tally = await impactOnCores(
      { before: before.pack, after: after.pack },
      progress.counting(linesOfFile(cohort)),
      {
        workers: workers === undefined ? undefined : Number(workers),
        workerFile,
        onPart: ({ people, refused }) => progress.show(people + refused),
      },
    )
    progress.clear()
    const report = impactReport(tally)
    printAnswer(report, impactText(report), json, terminal)
    return report.concerned > 0 ? exitCode.failed : exitCode.made
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    const message = `cannot read the cohort \`${cohort}\`: ${code}`
    return refuse([{ code: 'unreadable-file', message, pointer: '' }], terminal)
  }
}

function wrongWorkers(workers: string): Problem {
  return {
    code: 'bad-option',
    message: `--workers is \`${workers}\``,
    pointer: '',
    expected: 'a whole number from 1 to 99',
  }
}

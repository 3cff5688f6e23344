import { basename, dirname } from 'node:path'
import type { Plan } from '../index.js'
import { renderCalendar, renderText } from '../render/index.js'
import { exitCode, type InputOptions, loadInput, refuse } from './loadInput.js'
import type { Terminal } from './terminal.js'
import { terminalPalette } from './terminalPalette.js'
import { unwritable } from './unwritable.js'
import { writeFiles } from './writeFiles.js'
import { writePlanFiles } from './writePlanFiles.js'

export interface PlanCommandOptions extends InputOptions {
  /** Where to write the plan's files; nowhere when absent. */
  readonly out?: string
  /** Where to write a calendar file; nowhere when absent. */
  readonly ics?: string
  /** Print only the first page. */
  readonly page?: boolean
}

/** Makes a plan from an assessment file, prints it and returns the exit code. On bad input nothing is written. */
export function planCommand(file: string, options: PlanCommandOptions, terminal: Terminal): number {
  const made = loadInput(file, options)
  if ('problems' in made) return refuse(made.problems, terminal)
  const { plan } = made
  try {
    const written = [
      ...(options.out === undefined ? [] : writePlanFiles(plan, options.out)),
      ...(options.ics === undefined ? [] : writeCalendar(plan, options.ics)),
    ]
    terminal.write(
      options.json ? `${JSON.stringify(plan, null, 2)}\n` : printed(plan, terminal, options.page === true),
    )
    if (!options.json) for (const path of written) terminal.write(`wrote ${path}\n`)
    return exitCode.made
  } catch (error) {
    return refuse([unwritable(options.out ?? dirname(options.ics ?? ''), error)], terminal)
  }
}

function writeCalendar(plan: Plan, path: string): string[] {
  return writeFiles(dirname(path), { [basename(path)]: renderCalendar(plan) })
}

function printed(plan: Plan, { width, color }: Terminal, onePage: boolean): string {
  return renderText(plan, { width, color: terminalPalette(color), onePage })
}

import { basename, dirname } from 'node:path'
import type { Plan } from '../index.js'
import { renderCalendar, renderText } from '../render/index.js'
import { type FhirTextOptions, fhirText } from './fhirText.js'
import { exitCode, type InputOptions, loadInput, refuse } from './loadInput.js'
import { recordText } from './recordText.js'
import type { Terminal } from './terminal.js'
import { terminalPalette } from './terminalPalette.js'
import { unwritable } from './unwritable.js'
import { writeFiles } from './writeFiles.js'
import { writePlanFiles } from './writePlanFiles.js'

export interface PlanCommandOptions extends InputOptions, FhirTextOptions {
  /** Where to write the plan's files; nowhere when absent. */
  readonly out?: string
  /** Where to write a calendar file; nowhere when absent. */
  readonly ics?: string
  /** Where to write it as a FHIR transaction; nowhere when absent. */
  readonly fhir?: string
  /** Where to write the whole account of a record in FHIR; nowhere when absent. */
  readonly record?: string
  /** Print only the first page. */
  readonly page?: boolean
}

/** Makes a plan from an assessment file, prints it and returns the exit code. On bad input nothing is written. */
export function planCommand(file: string, options: PlanCommandOptions, terminal: Terminal): number {
  const made = loadInput(file, options)
  if ('problems' in made) return refuse(made.problems, terminal)
  const { plan, record } = made
  if (record !== undefined) terminal.writeError(recordText(record))
  const fhir = options.fhir === undefined ? undefined : fhirText(plan, options)
  if (fhir?.ok === false) return refuse(fhir.problems, terminal)
  try {
    const written = [
      ...(options.out === undefined ? [] : writePlanFiles(plan, options.out)),
      ...(options.ics === undefined ? [] : writeOne(options.ics, renderCalendar(plan))),
      ...(options.fhir === undefined ? [] : writeOne(options.fhir, fhir?.value ?? '')),
      ...(options.record === undefined || record === undefined
        ? []
        : writeOne(options.record, `${JSON.stringify(record, null, 2)}\n`)),
    ]
    terminal.write(
      options.json ? `${JSON.stringify(plan, null, 2)}\n` : printed(plan, terminal, options.page === true),
    )
    if (!options.json) for (const path of written) terminal.write(`wrote ${path}\n`)
    return exitCode.made
  } catch (error) {
    return refuse(
      [unwritable(options.out ?? dirname(options.ics ?? options.fhir ?? options.record ?? ''), error)],
      terminal,
    )
  }
}

function writeOne(path: string, text: string): string[] {
  return writeFiles(dirname(path), { [basename(path)]: text })
}

function printed(plan: Plan, { width, color }: Terminal, onePage: boolean): string {
  return renderText(plan, { width, color: terminalPalette(color), onePage })
}

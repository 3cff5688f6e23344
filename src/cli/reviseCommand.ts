import type { Problem } from '../index.js'
import { renderRevisionText } from '../render/index.js'
import { exitCode, refuse } from './loadInput.js'
import {
  type LoadedRevision,
  loadRevision,
  type RevisionFiles,
  type RevisionOptions,
} from './loadRevision.js'
import type { Terminal } from './terminal.js'
import { terminalPalette } from './terminalPalette.js'
import { unwritable } from './unwritable.js'
import { writeRevisionFiles } from './writeRevisionFiles.js'

export interface ReviseCommandOptions extends RevisionOptions {
  /** Where to write the new plan, its changes and a picture; nowhere when absent. */
  readonly out?: string
  readonly json?: boolean
}

/** Revises a plan after a review, prints what changes and returns the exit code. On bad input nothing is written. */
export function reviseCommand(
  files: RevisionFiles,
  options: ReviseCommandOptions,
  terminal: Terminal,
): number {
  const loaded = loadRevision(files, options)
  if ('problems' in loaded) return refuse(loaded.problems, terminal)
  try {
    const written = options.out === undefined ? [] : writeRevisionFiles(loaded, options.out)
    terminal.write(printed(loaded, options, terminal))
    if (!options.json) for (const path of written) terminal.write(`wrote ${path}\n`)
    return exitCode.made
  } catch (error) {
    return refuse([unwritable(options.out ?? '', error) satisfies Problem], terminal)
  }
}

function printed(
  { revision }: LoadedRevision,
  { json }: ReviseCommandOptions,
  { width, color }: Terminal,
): string {
  if (json) return `${JSON.stringify(revision, null, 2)}\n`
  return renderRevisionText(revision, { width, color: terminalPalette(color) })
}

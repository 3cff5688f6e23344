import { schemaFiles } from '../node/index.js'
import { exitCode, refuse } from './loadInput.js'
import { problemLine } from './problemLine.js'
import { readIfThere } from './readIfThere.js'
import type { Terminal } from './terminal.js'
import { unwritable } from './unwritable.js'
import { writeFiles } from './writeFiles.js'

export interface SchemaCommandOptions {
  /** Where the schemas stand; `.schema` in the pack when absent. */
  readonly out?: string
  /** Whether the files of the pack are to lead to them. */
  readonly link?: boolean
  readonly check?: boolean
}

/** Writes the schemas of a pack for editors, or checks that they are up to date, and returns the exit code. */
export function schemaCommand(folder: string, options: SchemaCommandOptions, terminal: Terminal): number {
  const made = schemaFiles(folder, options)
  if (!made.ok) return refuse(made.problems, terminal)
  const { files, unread } = made.value
  for (const problem of unread) {
    terminal.writeError(`${problemLine(problem)}\n`)
  }
  if (unread.length > 0)
    terminal.writeError('the names in files that cannot be read are missing from the schemas\n')
  const stale = Object.keys(files).filter((path) => readIfThere(path) !== files[path])
  if (options.check) return reportStale(stale, terminal)
  try {
    const written = writeFiles('', Object.fromEntries(stale.map((path) => [path, files[path] ?? ''])))
    for (const path of written) terminal.write(`wrote ${path}\n`)
    if (stale.length === 0) terminal.write('everything is up to date\n')
    return exitCode.made
  } catch (error) {
    return refuse([unwritable(options.out ?? folder, error)], terminal)
  }
}

function reportStale(stale: readonly string[], terminal: Terminal): number {
  for (const path of stale)
    terminal.writeError(`${path} is not up to date; run \`planwright schema\` without --check\n`)
  if (stale.length === 0) terminal.write('everything is up to date\n')
  return stale.length === 0 ? exitCode.made : exitCode.failed
}

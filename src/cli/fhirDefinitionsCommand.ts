import { basename, dirname } from 'node:path'
import { toFhirDefinitions } from '../fhir/index.js'
import { exitCode, refuse } from './loadInput.js'
import { loadPackFiles } from './loadPackFiles.js'
import { codingsInUse } from './packInUse.js'
import type { Terminal } from './terminal.js'
import { unwritable } from './unwritable.js'
import { writeFiles } from './writeFiles.js'

export interface FhirDefinitionsOptions {
  readonly out: string
  /** The base address of the definitions. */
  readonly canonical?: string
}

/** Writes a pack as FHIR definitions into a file, with the codes that stand beside it, and returns the exit code. */
export function fhirDefinitionsCommand(
  folder: string,
  { out, canonical }: FhirDefinitionsOptions,
  terminal: Terminal,
): number {
  const loaded = loadPackFiles(folder)
  if ('problems' in loaded) return refuse(loaded.problems, terminal)
  const codings = codingsInUse(folder)
  if (!codings.ok) return refuse(codings.problems, terminal)
  const bundle = toFhirDefinitions(loaded.pack, {
    codings: codings.value,
    ...(canonical === undefined ? {} : { canonical }),
  })
  try {
    writeFiles(dirname(out), { [basename(out)]: `${JSON.stringify(bundle, null, 2)}\n` })
  } catch (error) {
    return refuse([unwritable(dirname(out), error)], terminal)
  }
  terminal.write(`wrote ${bundle.entry.length} definitions to ${out}\n`)
  return exitCode.made
}

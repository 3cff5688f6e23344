import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { match } from 'ts-pattern'
import { tryChange } from '../authoring/index.js'
import type { Problem } from '../index.js'
import { schemaFiles } from '../node/index.js'
import { type Begun, beginPack } from './beginPack.js'
import { exitCode, refuse } from './loadInput.js'
import type { Terminal } from './terminal.js'
import { unwritable } from './unwritable.js'
import { writeFiles } from './writeFiles.js'

/** What somebody wants to begin, and what they said of it. */
export type NewThing = { readonly kind: 'pack'; readonly title?: string }

/**
 * Begins something new in a pack, or a pack. Nothing is written unless the pack loads with it, its cases hold and no
 * check finds anything in it; no file that is there is ever written over, and what is added to one leaves the rest as
 * it is.
 */
export function newCommand(target: string, thing: NewThing, terminal: Terminal): number {
  const begun = match(thing)
    .with({ kind: 'pack' }, (options) => beginPack(target, options))
    .exhaustive()
  if ('problems' in begun) return refuse(begun.problems, terminal)
  const { folder, before, scaffold } = begun
  const taken = Object.keys(scaffold.created).filter((path) => existsSync(join(folder, path)))
  if (taken.length > 0)
    return refuse(
      taken.map((path) => takenFile(join(folder, path))),
      terminal,
    )
  const tried = tryChange(before, { ...before, ...scaffold.created, ...scaffold.changed })
  if ('problems' in tried) {
    const code = refuse(tried.problems.map(inFolder(folder)), terminal)
    terminal.writeError('nothing was written\n')
    return code
  }
  try {
    write(begun, terminal)
  } catch (error) {
    return refuse([unwritable(folder, error)], terminal)
  }
  terminal.write(summary(begun, tried.cases))
  return exitCode.made
}

function write({ folder, scaffold: { created, changed, made } }: Begun, terminal: Terminal): void {
  for (const path of writeFiles(folder, created)) terminal.write(`wrote ${path}\n`)
  for (const path of writeFiles(folder, changed)) terminal.write(`added to ${path}: ${made.join(', ')}\n`)
  // So that an editor offers the new names at once, where it goes by schemas at all.
  const schemas = schemaFiles(folder, {})
  const isLinked = created['pack.json'] !== undefined || existsSync(join(folder, '.schema'))
  if (isLinked && schemas.ok) {
    writeFiles('', schemas.value.files)
    terminal.write(`wrote ${join(folder, '.schema')}, by which an editor completes and checks\n`)
  }
}

function summary({ folder, scaffold: { next } }: Begun, cases: number): string {
  const hold = cases === 1 ? '1 case holds' : `${cases} cases hold`
  const steps = next.map((step, index) => `  ${index + 1}. ${step.replaceAll('{pack}', folder)}\n`)
  return `\n${hold}, and no check finds anything new\n\nNext:\n${steps.join('')}`
}

function takenFile(path: string): Problem {
  return {
    code: 'file-taken',
    message: `\`${path}\` is there already, and nothing is written over`,
    pointer: '',
    expected: 'another name',
  }
}

function inFolder(folder: string) {
  return (problem: Problem): Problem =>
    problem.file === undefined ? problem : { ...problem, file: `${folder}/${problem.file}` }
}

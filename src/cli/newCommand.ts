import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { match } from 'ts-pattern'
import {
  type NewCaseOptions,
  type NewInterventionOptions,
  type NewModuleOptions,
  type NewRuleOptions,
  newCase,
  newIntervention,
  newModule,
  newRule,
  tryChange,
} from '../authoring/index.js'
import type { Problem, Result } from '../index.js'
import { schemaFiles } from '../node/index.js'
import { beginInFile, beginInPack } from './beginInPack.js'
import { beginPack } from './beginPack.js'
import type { Beginning, Begun } from './begun.js'
import { exitCode, refuse } from './loadInput.js'
import { readIfThere } from './readIfThere.js'
import type { Terminal } from './terminal.js'
import { unwritable } from './unwritable.js'
import { writeFiles } from './writeFiles.js'

/** What somebody wants to begin, and what they said of it. */
export type NewThing =
  | { readonly kind: 'pack'; readonly folder: string; readonly title?: string }
  | ({ readonly kind: 'intervention'; readonly folder: string } & NewInterventionOptions)
  | ({ readonly kind: 'module'; readonly folder: string } & NewModuleOptions)
  | ({ readonly kind: 'rule' } & NewRuleOptions)
  | ({ readonly kind: 'case'; readonly change?: string } & Omit<NewCaseOptions, 'change'>)

/**
 * Begins something new in a pack, or a pack. Nothing is written unless the pack loads with it, its cases hold and no
 * check finds anything in it; no file that is there is ever written over, and what is added to one leaves the rest as
 * it is.
 */
export function newCommand(thing: NewThing, terminal: Terminal): number {
  const begun = begin(thing)
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

function begin(thing: NewThing): Begun {
  return match(thing)
    .with({ kind: 'pack' }, ({ folder, ...options }) => beginPack(folder, options))
    .with({ kind: 'intervention' }, ({ folder, ...options }) =>
      beginInPack(folder, (loaded) => newIntervention(loaded, options)),
    )
    .with({ kind: 'module' }, ({ folder, ...options }) =>
      beginInPack(folder, (loaded) => newModule(loaded, options)),
    )
    .with({ kind: 'rule' }, ({ file, ...options }) =>
      beginInFile(file, (loaded, path) => newRule(loaded, { ...options, file: path })),
    )
    .with({ kind: 'case' }, ({ file, change, ...options }) => {
      const read = change === undefined ? { ok: true as const, value: undefined } : changeIn(change)
      if (!read.ok) return { problems: read.problems }
      return beginInFile(file, (loaded, path) =>
        newCase(loaded, {
          ...options,
          ...(read.value === undefined ? {} : { change: read.value }),
          file: path.replace(/(?:\.cases)?\.json$/, '.cases.json'),
        }),
      )
    })
    .exhaustive()
}

function changeIn(text: string): Result<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return { ok: true, value: { ...value } }
  } catch {
    // What is no JSON is no object either.
  }
  const message = `\`--change\` is \`${text}\``
  return {
    ok: false,
    problems: [
      {
        code: 'bad-change',
        message,
        pointer: '',
        expected: 'a JSON object, as `{ "patient": { "ageYears": 70 } }`',
      },
    ],
  }
}

function write({ folder, scaffold: { created, changed, made } }: Beginning, terminal: Terminal): void {
  for (const path of writeFiles(folder, created)) terminal.write(`wrote ${path}\n`)
  writeFiles(folder, changed)
  for (const path of Object.keys(changed)) terminal.write(`added to ${join(folder, path)}: ${made[path]}\n`)
  // So that an editor offers the new names at once, where it goes by schemas at all.
  const schemas = schemaFiles(folder, {})
  if (!schemas.ok || !(created['pack.json'] !== undefined || existsSync(join(folder, '.schema')))) return
  const stale = Object.entries(schemas.value.files).filter(([path, text]) => readIfThere(path) !== text)
  writeFiles('', Object.fromEntries(stale))
  if (stale.length > 0)
    terminal.write(`wrote ${join(folder, '.schema')}, by which an editor completes names\n`)
}

function summary({ folder, scaffold: { next } }: Beginning, cases: number): string {
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

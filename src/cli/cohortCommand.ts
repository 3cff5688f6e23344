import { closeSync, openSync, writeSync } from 'node:fs'
import { readCohortFile, syntheticCohort } from '../authoring/index.js'
import type { Problem } from '../index.js'
import { calendarDateSchema } from '../model/primitives.js'
import { exitCode, refuse } from './loadInput.js'
import { loadPackFiles } from './loadPackFiles.js'
import type { Terminal } from './terminal.js'

export interface CohortCommandOptions {
  readonly size: string
  readonly seed: string
  readonly from?: string
  readonly date?: string
  readonly out?: string
}

/** Prints people who do not exist, one a line as JSON, or writes them to a file. */
export function cohortCommand(folder: string, options: CohortCommandOptions, terminal: Terminal): number {
  const asked = readOptions(options)
  if ('problems' in asked) return refuse(asked.problems, terminal)
  const loaded = loadPackFiles(folder)
  if ('problems' in loaded) return refuse(loaded.problems, terminal)
  const read = readCohortFile(loaded.pack, loaded.files)
  if ('problems' in read) return refuse(read.problems, terminal)
  const people = syntheticCohort(loaded.pack, read.cohort, asked)
  if (options.out === undefined) {
    for (const person of people) {
      terminal.write(`${JSON.stringify(person)}\n`)
      if (terminal.isClosed?.()) break
    }
    return exitCode.made
  }
  try {
    writeLines(options.out, people)
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException
    if (syscall === undefined) throw error
    const message = `cannot write the cohort \`${options.out}\`: ${code}`
    return refuse([{ code: 'unwritable-file', message, pointer: '' }], terminal)
  }
  terminal.write(`wrote ${options.out}\n`)
  return exitCode.made
}

function writeLines(path: string, people: Iterable<object>): void {
  const file = openSync(path, 'w')
  try {
    for (const person of people) writeSync(file, `${JSON.stringify(person)}\n`)
  } finally {
    closeSync(file)
  }
}

interface Asked {
  readonly size: number
  readonly seed: number
  readonly from?: number
  readonly on?: string
}

function readOptions({
  size,
  seed,
  from = '1',
  date,
}: CohortCommandOptions): Asked | { problems: Problem[] } {
  const numbers = [
    ['size', size, 0],
    ['seed', seed, 0],
    ['from', from, 1],
  ] as const
  const problems = numbers
    .filter(([, text, least]) => !/^\d{1,9}$/.test(text) || Number(text) < least)
    .map(([name, text, least]) =>
      wrong(`--${name} is \`${text}\``, `a whole number from ${least} to 999999999`),
    )
  if (date !== undefined && !calendarDateSchema.safeParse(date).success)
    problems.push(wrong(`--date is \`${date}\``, 'a date that exists, as YYYY-MM-DD'))
  if (problems.length > 0) return { problems }
  const on = date === undefined ? {} : { on: date }
  return { size: Number(size), seed: Number(seed), from: Number(from), ...on }
}

const wrong = (message: string, expected: string): Problem => ({
  code: 'bad-option',
  message,
  pointer: '',
  expected,
})

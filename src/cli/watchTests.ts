import { openTests } from '../authoring/openTests.js'
import { safeReadPackFolder } from '../node/index.js'
import { problemLine } from './problemLine.js'
import type { Terminal } from './terminal.js'
import { inFolder, testReportText } from './testReportText.js'
import { watchFolder } from './watchFolder.js'

/** An editor writes a file in several steps; so long nothing may happen before it is read. */
const quietMilliseconds = 30

/** What watching needs of the machine; tests give their own. */
export interface Surroundings {
  readonly read: typeof safeReadPackFolder
  /** Calls back at each change in a folder, with the name of the file where it is known; returns what ends that. */
  readonly watch: (folder: string, changed: (name: string | null) => void) => () => void
  /** Calls back after so many milliseconds; returns what takes that back. */
  readonly after: (milliseconds: number, then: () => void) => () => void
  /** Milliseconds, from any beginning. */
  readonly clock: () => number
}

const machine: Surroundings = {
  read: safeReadPackFolder,
  watch: watchFolder,
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds)
    return () => clearTimeout(timer)
  },
  clock: () => performance.now(),
}

/**
 * Runs again what every edit in a folder touches, until it is closed, and says how long after the edit the answer
 * came.
 */
export function watchTests(
  folder: string,
  terminal: Terminal,
  { read, watch, after, clock }: Surroundings = machine,
): { readonly close: () => void } {
  const files = read(folder)
  const tests = openTests(files.ok ? files.value : {})
  const rerun = (edited: number) => {
    const text = answer(tests, read(folder), folder)
    if (text !== undefined) terminal.write(`\n${text}${Math.round(clock() - edited)} ms\n`)
  }
  let takeBack = () => {}
  const stop = watch(folder, (name) => {
    // What has another ending is an editor's, or a folder, which may have come with all that is in it.
    if (name?.endsWith('.json') === false && /\.|~$/.test(name)) return
    takeBack()
    const edited = clock()
    takeBack = after(quietMilliseconds, () => rerun(edited))
  })
  terminal.write('waiting for edits; Ctrl-C ends\n')
  return {
    close: () => {
      takeBack()
      stop()
    },
  }
}

/** Undefined when no text differs. */
function answer(
  tests: ReturnType<typeof openTests>,
  files: ReturnType<typeof safeReadPackFolder>,
  folder: string,
): string | undefined {
  const found = files.ok ? tests.rerun(files.value) : { problems: files.problems }
  if (found === undefined) return undefined
  if ('report' in found) return testReportText(found.report, folder)
  return found.problems.map((problem) => `${problemLine(inFolder(folder, problem))}\n`).join('')
}

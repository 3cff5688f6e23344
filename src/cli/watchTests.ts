import { watch } from 'node:fs'
import { openTests } from '../authoring/openTests.js'
import { safeReadPackFolder } from '../node/index.js'
import { problemLine } from './problemLine.js'
import type { Terminal } from './terminal.js'
import { testReportText } from './testReportText.js'

/** An editor writes a file in several steps; so long nothing may happen before it is read. */
const quietMilliseconds = 30

/** Runs again what every edit in a folder touches, until the process is stopped. */
export function watchTests(folder: string, terminal: Terminal): { readonly close: () => void } {
  const files = safeReadPackFolder(folder)
  const tests = openTests(files.ok ? files.value : {})
  let timer: NodeJS.Timeout | undefined
  const rerun = () => {
    const now = safeReadPackFolder(folder)
    const began = process.hrtime.bigint()
    const found = now.ok ? tests.rerun(now.value) : { problems: now.problems }
    if (found === undefined) return
    const text =
      'problems' in found
        ? found.problems.map((problem) => `${problemLine(problem)}\n`).join('')
        : testReportText(found.report, folder)
    terminal.write(`\n${text}${(process.hrtime.bigint() - began) / 1_000_000n} ms\n`)
  }
  const watcher = watch(folder, { recursive: true }, (_event, name) => {
    if (name !== null && !name.endsWith('.json')) return
    clearTimeout(timer)
    timer = setTimeout(rerun, quietMilliseconds)
  })
  terminal.write('waiting for edits; Ctrl-C ends\n')
  return { close: () => watcher.close() }
}

import { testPack } from '../authoring/index.js'
import { rulesNamed } from '../authoring/outcomeOfCase.js'
import type { Case } from '../model/caseFile.js'
import { safeReadPackFolder } from '../node/index.js'
import { safeLoadPack } from '../pack/safeLoadPack.js'
import { exitCode, refuse } from './loadInput.js'
import type { Terminal } from './terminal.js'
import { inFolder, testReportText } from './testReportText.js'

export interface TestCommandOptions {
  readonly filter?: string
  readonly format: 'text' | 'json'
}

/**
 * Runs the cases of a pack and prints what does not hold. The exit code is 1 when a case fails, and 2 when something
 * could not be run: the pack, a case file or a case.
 */
export function testCommand(
  folder: string,
  { filter, format }: TestCommandOptions,
  terminal: Terminal,
): number {
  const files = safeReadPackFolder(folder)
  if (!files.ok) return refuse(files.problems, terminal)
  const pack = safeLoadPack(files.value)
  if (!pack.ok)
    return refuse(
      pack.problems.map((problem) => inFolder(folder, problem)),
      terminal,
    )
  const isMeant = filter === undefined ? {} : { isMeant: holding(filter) }
  const report = testPack(pack.value, files.value, isMeant)
  if (report.cases.length + report.problems.length === 0) {
    const what = filter === undefined ? 'the pack has no case' : `no case is about \`${filter}\``
    return refuse([{ code: 'no-case', message: what, pointer: '' }], terminal)
  }
  terminal.write(format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : testReportText(report, folder))
  if (report.refused + report.problems.length > 0) return exitCode.badInput
  return report.failed > 0 ? exitCode.failed : exitCode.made
}

/** Whether a case is about something: the word is in its file, its name, or a rule that it names. */
function holding(word: string): (one: Case, file: string) => boolean {
  return (one, file) => [file, one.name, ...rulesNamed(one)].some((text) => text.includes(word))
}

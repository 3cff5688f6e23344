import type { Case } from '../model/caseFile.js'
import type { Pack } from '../model/pack.js'
import type { Problem } from '../model/problem.js'
import { noneSeen } from './caseProblems.js'
import type { CaseResult } from './caseReport.js'
import { placeInFile } from './placeInFile.js'
import { type ReadCases, readCaseFiles } from './readCaseFiles.js'
import { runCaseFile } from './runCaseFile.js'

/** One case that was run or refused; with its line and column where something is to be mended. */
export interface TestedCase extends CaseResult {
  readonly line?: number
  readonly column?: number
  readonly status: 'passed' | 'failed' | 'refused'
}

type Files = Readonly<Record<string, string>>

export interface TestReport {
  /** Nothing failed and nothing was refused. */
  readonly ok: boolean
  readonly passed: number
  readonly failed: number
  readonly refused: number
  readonly cases: readonly TestedCase[]
  /** Problems of whole files. */
  readonly problems: readonly Problem[]
}

export interface TestPackOptions {
  /** Which cases are run; all when absent. */
  readonly isMeant?: (one: Case, file: string) => boolean
}

/**
 * Runs the cases beside a pack's rules, each at its line and column, with what decided where one fails. Only that;
 * what the cases show of the pack as a set is what `runCases` finds.
 *
 * @example testPack(pack, files, { isMeant: (one) => one.name.includes('osteoporosis') }).failed // 0
 */
export function testPack(
  pack: Pack,
  files: Readonly<Record<string, string>>,
  { isMeant }: TestPackOptions = {},
): TestReport {
  return testRead(pack, { files, read: readCaseFiles(files) }, isMeant)
}

/** As `testPack`, of case files that were read before. */
export function testRead(
  pack: Pack,
  { files, read }: { readonly files: Readonly<Record<string, string>>; readonly read: ReadCases },
  isMeant: TestPackOptions['isMeant'],
): TestReport {
  const seen = noneSeen()
  const run = { bases: read.bases, held: [], seen, ...(isMeant === undefined ? {} : { isMeant }) }
  const cases = Object.entries(read.caseFiles)
    .flatMap(([file, content]) => runCaseFile(pack, { ...run, file, content }))
    .map((result) => placed(result, files))
  const count = (status: TestedCase['status']) => cases.filter((one) => one.status === status).length
  const problems = read.problems.map((problem) => placedProblem(problem, files))
  const [passed, failed, refused] = [count('passed'), count('failed'), count('refused')]
  return { ok: failed + refused + problems.length === 0, passed, failed, refused, cases, problems }
}

function placed(result: CaseResult, files: Files): TestedCase {
  const problems = result.problems.map((problem) => placedProblem(problem, files))
  const at = () => placeInFile(files, result.file, result.pointer)
  if (problems.length > 0) return { ...result, ...at(), problems, status: 'refused' }
  if (result.failures.length > 0) return { ...result, ...at(), status: 'failed' }
  return { ...result, status: 'passed' }
}

function placedProblem(problem: Problem, files: Files): Problem {
  const [pointer = '', within] = problem.pointer.split(' → ')
  const on = problem.code.endsWith('-key') ? 'key' : 'value'
  const at = (path: string) => placeInFile(files, problem.file ?? '', path, on)
  return { ...problem, ...(within === undefined ? at(pointer) : placeWithin(pointer, within, at)) }
}

type Place = ReturnType<typeof placeInFile>

/** Where a case says what is wrong with its person: in the change of the base, in its own person, or in the progress. */
function placeWithin(pointer: string, within: string, at: (path: string) => Place): Place {
  const isSame = (one: Place, other: Place) => one?.line === other?.line && one?.column === other?.column
  const found = ['/change', '/assessment', '']
    .map((part) => ({ part: at(`${pointer}${part}`), place: at(`${pointer}${part}${within}`) }))
    .find(({ part, place }) => !isSame(part, place))
  return found?.place ?? at(pointer)
}

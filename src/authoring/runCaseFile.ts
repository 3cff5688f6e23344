import { AssessmentError } from '../errors.js'
import type { Case, CaseFile } from '../model/caseFile.js'
import type { Pack } from '../model/pack.js'
import type { Problem, Result } from '../model/problem.js'
import { caseProblems, duplicates, type SeenCases } from './caseProblems.js'
import type { CaseFailure, CaseResult } from './caseReport.js'
import { type CaseOutcome, checkExpectations } from './checkExpectations.js'
import { type HeldCase, outcomeOfCase, prepareCase } from './outcomeOfCase.js'
import { rulesBehind } from './rulesBehind.js'

export interface FileRun {
  readonly file: string
  readonly content: CaseFile
  readonly bases: Readonly<Record<string, unknown>>
  /** Filled with the cases that hold. */
  readonly held: HeldCase[]
  readonly seen: SeenCases
  /** Which cases are run; all when absent. Those that are not are still looked at for being said twice. */
  readonly isMeant?: (one: Case, file: string) => boolean
}

/** Runs the cases of one file; a case that is itself wrong is refused and not run. */
export function runCaseFile(pack: Pack, run: FileRun): CaseResult[] {
  const { content, file, bases, seen, isMeant = () => true } = run
  return content.cases.flatMap((one, index) => {
    const pointer = `/cases/${index}`
    const placed = { one, file, bases, pointer }
    if (!isMeant(one, file)) {
      duplicates(placed, seen)
      return []
    }
    const problems = caseProblems(pack, placed, seen)
    return problems.length > 0
      ? { file, pointer, name: one.name, failures: [], problems }
      : runOne(pack, one, run, pointer)
  })
}

function runOne(pack: Pack, one: Case, run: FileRun, pointer: string): CaseResult {
  const prepared = prepareCase(pack, one, run.bases)
  if (!prepared.ok) return refused(one, run, pointer, prepared)
  const outcome = outcomeOfCase(pack, prepared.value)
  const found = failuresOf(one, outcome)
  if (!found.ok) return refused(one, run, pointer, { pointer: '', problems: found.problems })
  if (found.value.length === 0) run.held.push({ ...prepared.value, outcome })
  const failures = found.value.map((failure) => withRules(pack, outcome, failure))
  return { file: run.file, pointer, name: one.name, failures, problems: [] }
}

function withRules(pack: Pack, { findings }: CaseOutcome, failure: CaseFailure): CaseFailure {
  const decidedBy = rulesBehind(pack, findings, failure)
  return decidedBy.length === 0 ? failure : { ...failure, decidedBy }
}

/** Progress may tell of a session that the plan of the case never had: that shows only when the plan is made. */
function failuresOf({ expect }: Case, outcome: CaseOutcome): Result<CaseFailure[]> {
  try {
    return { ok: true, value: checkExpectations(expect, outcome) }
  } catch (error) {
    if (!(error instanceof AssessmentError)) throw error
    return { ok: false, problems: error.problems }
  }
}

function refused(
  { name }: Case,
  { file }: FileRun,
  pointer: string,
  found: { readonly pointer: string; readonly problems: readonly Problem[] },
): CaseResult {
  const problems = found.problems.map((problem) => ({
    ...problem,
    file,
    pointer: `${pointer}${found.pointer} → ${problem.pointer}`,
  }))
  return { file, pointer, name, failures: [], problems }
}

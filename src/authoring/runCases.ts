import { AssessmentError } from '../errors.js'
import type { Case, CaseFile } from '../model/caseFile.js'
import type { Outcome } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import type { Problem, Result } from '../model/problem.js'
import { compareText } from '../shared/compareText.js'
import type { CaseFailure, CaseReport, CaseResult, RuleState } from './caseReport.js'
import { type CaseOutcome, checkExpectations } from './checkExpectations.js'
import { type HeldCase, outcomeOfCase, prepareCase, rulesNamed } from './outcomeOfCase.js'
import { readCaseFiles } from './readCaseFiles.js'
import { showBeaten } from './showBeaten.js'
import { showItems } from './showItems.js'
import { showThresholds } from './showThresholds.js'

const stateOf: Record<Outcome, RuleState> = {
  applies: 'applies',
  'does-not-apply': 'doesNotApply',
  unknown: 'unknown',
}

/**
 * Runs the cases that stand beside a pack's rules.
 *
 * `files` maps path to text, as for `loadPack`; only `*.cases.json` and `*.bases.json` are read.
 * Nothing is thrown: bad files and bad cases are problems in the report.
 *
 * @example runCases(pack, files).results.filter((result) => result.failures.length > 0) // []
 */
export function runCases(pack: Pack, files: Readonly<Record<string, string>>): CaseReport {
  return runAndHold(pack, files).report
}

/** As `runCases`, with the cases that hold and what came of each. */
export function runAndHold(
  pack: Pack,
  files: Readonly<Record<string, string>>,
): { readonly report: CaseReport; readonly held: readonly HeldCase[] } {
  const { caseFiles, bases, problems } = readCaseFiles(files)
  const held: HeldCase[] = []
  const results = Object.entries(caseFiles).flatMap(([file, content]) =>
    runFile(pack, { file, content, bases, held }),
  )
  const report: CaseReport = {
    results,
    problems,
    cannot: Object.values(caseFiles).flatMap((content) => content.cannot ?? []),
    ruleStates: ruleStatesOf(pack, held),
    thresholds: showThresholds(pack, held),
    reached: showItems(pack, held),
    beats: showBeaten(pack, held),
  }
  return { report, held }
}

interface FileRun {
  readonly file: string
  readonly content: CaseFile
  readonly bases: Readonly<Record<string, unknown>>
  /** Filled with the cases that hold. */
  readonly held: HeldCase[]
}

function runFile(pack: Pack, run: FileRun): CaseResult[] {
  const seen = new Set<string>()
  return run.content.cases.map((one, index) => {
    const pointer = `/cases/${index}`
    const problems = caseProblems(one, run, pointer)
    if (seen.has(one.name)) {
      problems.push(
        problemOf(
          run.file,
          `${pointer}/name`,
          'duplicate-case',
          `\`${one.name}\` names two cases of this file`,
        ),
      )
    }
    seen.add(one.name)
    return problems.length > 0
      ? { file: run.file, name: one.name, failures: [], problems }
      : runOne(pack, one, run, pointer)
  })
}

function caseProblems(one: Case, run: FileRun, pointer: string): Problem[] {
  const problems: Problem[] = []
  if (one.base !== undefined && !Object.hasOwn(run.bases, one.base)) {
    const known = Object.keys(run.bases).join(', ') || 'no bases'
    problems.push(
      problemOf(
        run.file,
        `${pointer}/base`,
        'unknown-base',
        `there is no base \`${one.base}\`; there are ${known}`,
      ),
    )
  }
  const beyond = one.progress === undefined ? unless(one, ofReview) : []
  if (beyond.length > 0) {
    const what = `only a case with \`progress\` can expect ${beyond.join(', ')}`
    problems.push(problemOf(run.file, `${pointer}/expect`, 'needs-progress', what))
  }
  return problems
}

/** What only a review comes to. */
const ofReview = ['decision', 'exits', 'changes'] as const

function unless({ expect }: Case, keys: readonly (keyof Case['expect'])[]): string[] {
  return keys.filter((key) => expect[key] !== undefined).map((key) => `\`${key}\``)
}

function runOne(pack: Pack, one: Case, run: FileRun, pointer: string): CaseResult {
  const prepared = prepareCase(pack, one, run.bases)
  if (!prepared.ok) return refused(one, run, `${pointer}${prepared.pointer}`, prepared.problems)
  const outcome = outcomeOfCase(pack, prepared.value)
  const failures = failuresOf(one, outcome)
  if (!failures.ok) return refused(one, run, pointer, failures.problems)
  if (failures.value.length === 0) run.held.push({ ...prepared.value, outcome })
  return { file: run.file, name: one.name, failures: failures.value, problems: [] }
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

function refused(one: Case, run: FileRun, pointer: string, found: readonly Problem[]): CaseResult {
  const problems = found.map((problem) => ({
    ...problem,
    file: run.file,
    pointer: `${pointer} → ${problem.pointer}`,
  }))
  return { file: run.file, name: one.name, failures: [], problems }
}

/** Only what a case asserts counts as shown; a rule that happens to apply in it was not looked at. */
function ruleStatesOf(pack: Pack, held: readonly HeldCase[]): CaseReport['ruleStates'] {
  const shown = new Map<string, Set<RuleState>>(pack.rules.map((rule) => [rule.name, new Set()]))
  for (const { one, outcome } of held) {
    const named = rulesNamed(one)
    for (const finding of outcome.findings.findings)
      if (named.has(finding.rule)) shown.get(finding.rule)?.add(stateOf[finding.outcome])
  }
  return Object.fromEntries(
    [...shown].map(([rule, states]) => [rule, [...states].sort(compareText)] as const),
  )
}

function problemOf(file: string, pointer: string, code: string, message: string): Problem {
  return { file, pointer, code, message }
}

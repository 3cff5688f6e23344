import { safeParseAssessment } from '../assessment/safeParseAssessment.js'
import { safeParseProgress } from '../assessment/safeParseProgress.js'
import { decideCare } from '../care/decideCare.js'
import { decideReview } from '../care/decideReview.js'
import { judgeExits } from '../care/judgeExits.js'
import { assessmentAtReview } from '../facts/assessmentAtReview.js'
import { deriveFacts } from '../facts/deriveFacts.js'
import { generatePlan } from '../generatePlan.js'
import type { Assessment } from '../model/assessment.js'
import type { Case, CaseFile } from '../model/caseFile.js'
import type { Findings, Outcome } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import type { Problem } from '../model/problem.js'
import { evaluateRules } from '../rules/evaluateRules.js'
import { compareText } from '../shared/compareText.js'
import { mergePatch } from '../shared/mergePatch.js'
import type { CaseFailure, CaseReport, CaseResult, RuleState } from './caseReport.js'
import { checkExpectations } from './checkExpectations.js'
import { readCaseFiles } from './readCaseFiles.js'

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
  const { caseFiles, bases, problems } = readCaseFiles(files)
  const shown = new Map<string, Set<RuleState>>(pack.rules.map((rule) => [rule.name, new Set()]))
  const results = Object.entries(caseFiles).flatMap(([file, content]) =>
    runFile(pack, { file, content, bases, shown }),
  )
  return {
    results,
    problems,
    cannot: Object.values(caseFiles).flatMap((content) => content.cannot ?? []),
    ruleStates: Object.fromEntries(
      [...shown].map(([rule, states]) => [rule, [...states].sort(compareText)] as const),
    ),
  }
}

interface FileRun {
  readonly file: string
  readonly content: CaseFile
  readonly bases: Readonly<Record<string, unknown>>
  readonly shown: ReadonlyMap<string, Set<RuleState>>
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
  const beyond = one.progress === undefined ? unless(one, ofReview) : unless(one, ofPlan)
  if (beyond.length > 0) {
    const what =
      one.progress === undefined
        ? `only a case with \`progress\` can expect ${beyond.join(', ')}`
        : `a case about a review cannot expect ${beyond.join(', ')} yet: they need the revised plan`
    problems.push(problemOf(run.file, `${pointer}/expect`, 'not-yet-supported', what))
  }
  return problems
}

/** What only a review comes to, and what only a plan has. */
const ofReview = ['decision', 'exits', 'changes'] as const
const ofPlan = ['asks', 'doesNotAsk', 'goals', 'advises', 'changes'] as const

function unless({ expect }: Case, keys: readonly (keyof Case['expect'])[]): string[] {
  return keys.filter((key) => expect[key] !== undefined).map((key) => `\`${key}\``)
}

function runOne(pack: Pack, one: Case, run: FileRun, pointer: string): CaseResult {
  const start = one.base === undefined ? one.assessment : run.bases[one.base]
  const parsed = safeParseAssessment(pack, one.change === undefined ? start : mergePatch(start, one.change))
  if (!parsed.ok) return refused(one, run, pointer, parsed.problems)
  if (one.progress !== undefined) return runReview(pack, one, run, { pointer, assessment: parsed.value })
  const findings = evaluateRules(pack, deriveFacts(pack, parsed.value))
  const plan = () => generatePlan(pack, parsed.value, one.on === undefined ? {} : { startOn: one.on })
  const decisions = () => decideCare(pack, parsed.value, findings)
  return finish(one, run, checkExpectations(one.expect, { findings, decisions, plan }), findings)
}

function runReview(
  pack: Pack,
  one: Case,
  run: FileRun,
  { pointer, assessment }: { readonly pointer: string; readonly assessment: Assessment },
): CaseResult {
  const progress = safeParseProgress(pack, assessment, one.progress)
  if (!progress.ok) return refused(one, run, `${pointer}/progress`, progress.problems)
  const findings = evaluateRules(pack, deriveFacts(pack, assessment, progress.value))
  const decisions = () => decideCare(pack, assessmentAtReview(pack, assessment, progress.value), findings)
  const review = {
    decisions: decideReview(pack, findings),
    exits: Object.keys(pack.programs).flatMap((program) => judgeExits(pack, findings, program)),
  }
  return finish(one, run, checkExpectations(one.expect, { findings, decisions, review }), findings)
}

function finish(one: Case, run: FileRun, failures: CaseFailure[], findings: Findings): CaseResult {
  if (failures.length === 0) noteShown(one, findings, run.shown)
  return { file: run.file, name: one.name, failures, problems: [] }
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
function noteShown(one: Case, findings: Findings, shown: ReadonlyMap<string, Set<RuleState>>): void {
  const named = new Set([
    ...(one.expect.applies ?? []),
    ...(one.expect.doesNotApply ?? []),
    ...(one.expect.unknown ?? []),
  ])
  for (const finding of findings.findings) {
    if (named.has(finding.rule)) shown.get(finding.rule)?.add(stateOf[finding.outcome])
  }
}

function problemOf(file: string, pointer: string, code: string, message: string): Problem {
  return { file, pointer, code, message }
}

import { safeParseAssessment } from '../assessment/safeParseAssessment.js'
import { decideCare } from '../care/decideCare.js'
import { deriveFacts } from '../facts/deriveFacts.js'
import { generatePlan } from '../generatePlan.js'
import type { Case, CaseFile } from '../model/caseFile.js'
import type { Findings, Outcome } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import type { Problem } from '../model/problem.js'
import { evaluateRules } from '../rules/evaluateRules.js'
import { compareText } from '../shared/compareText.js'
import { mergePatch } from '../shared/mergePatch.js'
import type { CaseReport, CaseResult, RuleState } from './caseReport.js'
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
  if (one.progress !== undefined || one.expect.changes !== undefined) {
    problems.push(
      problemOf(
        run.file,
        pointer,
        'not-yet-supported',
        'cases about a review need revisions, which are not supported yet',
      ),
    )
  }
  return problems
}

function runOne(pack: Pack, one: Case, run: FileRun, pointer: string): CaseResult {
  const start = one.base === undefined ? one.assessment : run.bases[one.base]
  const parsed = safeParseAssessment(pack, one.change === undefined ? start : mergePatch(start, one.change))
  if (!parsed.ok) {
    const problems = parsed.problems.map((problem) => ({
      ...problem,
      file: run.file,
      pointer: `${pointer} → ${problem.pointer}`,
    }))
    return { file: run.file, name: one.name, failures: [], problems }
  }
  const findings = evaluateRules(pack, deriveFacts(pack, parsed.value))
  const plan = generatePlan(pack, parsed.value, one.on === undefined ? {} : { startOn: one.on })
  const decisions = decideCare(pack, parsed.value, findings)
  const failures = checkExpectations(one.expect, { findings, decisions, plan })
  if (failures.length === 0) noteShown(one, findings, run.shown)
  return { file: run.file, name: one.name, failures, problems: [] }
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

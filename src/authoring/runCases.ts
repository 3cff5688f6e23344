import type { Outcome } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import { noneSeen } from './caseProblems.js'
import type { CaseReport, RuleState } from './caseReport.js'
import { type HeldCase, rulesNamed } from './outcomeOfCase.js'
import { readCaseFiles } from './readCaseFiles.js'
import { runCaseFile } from './runCaseFile.js'
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

/** What cases came to, and those that hold with what each led to. */
export interface CaseRun {
  readonly report: CaseReport
  readonly held: readonly HeldCase[]
}

/**
 * As `runCases`, with the cases that hold and what came of each.
 *
 * @example runAndHold(pack, {}).held // []
 */
export function runAndHold(pack: Pack, files: Readonly<Record<string, string>>): CaseRun {
  const { caseFiles, problems, results, held } = runAll(pack, files)
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

/**
 * The cases of a pack that hold, with what each led to, without a look at what they show as a set.
 *
 * @example holdCases(pack, {}) // []
 */
export function holdCases(pack: Pack, files: Readonly<Record<string, string>>): readonly HeldCase[] {
  return runAll(pack, files).held
}

function runAll(pack: Pack, files: Readonly<Record<string, string>>) {
  const { caseFiles, bases, problems } = readCaseFiles(files)
  const held: HeldCase[] = []
  const seen = noneSeen()
  const results = Object.entries(caseFiles).flatMap(([file, content]) =>
    runCaseFile(pack, { file, content, bases, held, seen }),
  )
  return { caseFiles, problems, results, held }
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

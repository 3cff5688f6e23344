import type { Problem } from '../../model/problem.js'
import type { Suppression } from '../../model/suppression.js'
import { compareText } from '../../shared/compareText.js'
import { comparePointers } from '../../shared/jsonPointer.js'
import { readCohortFile } from '../cohort/readCohortFile.js'
import type { Check, CheckInput } from './check.js'
import { checks as allChecks } from './checks.js'
import type { Finding } from './finding.js'
import { judgeSuppressions } from './judgeSuppressions.js'
import { promisedLocales } from './promisedLocales.js'
import { readSuppressions } from './readSuppressions.js'

export interface CheckReport {
  /** By file and place. */
  readonly findings: readonly Finding[]
  /** Findings that may stay, each with the reason. */
  readonly suppressed: readonly { readonly finding: Finding; readonly because: string }[]
  readonly unusedSuppressions: readonly Suppression[]
  /** What is wrong with the file of suppressions, of which then none counts, with that of a synthetic cohort, and with translations. */
  readonly problems: readonly Problem[]
  /** What the silence of each check is worth this time, in the order in which they were run. */
  readonly ran: readonly RanCheck[]
}

/** A check in one run. */
export interface RanCheck {
  readonly check: string
  /** It found every such mistake, and nothing else. */
  readonly isComplete: boolean
  /** What it could not decide; each is a finding of its own too. */
  readonly undecided: readonly string[]
}

export interface CheckPackOptions {
  /** The checks to run; all when absent. */
  readonly checks?: readonly Check[]
}

/**
 * Looks through a pack that loads for what it should not hold all the same.
 *
 * @example
 * const cheap = checks.filter(({ id }) => id === 'rule-twice')
 * expect(checkPack({ pack, files, on: '2026-11-25' }, { checks: cheap }).findings).toEqual([])
 */
export function checkPack(input: CheckInput, { checks = allChecks }: CheckPackOptions = {}): CheckReport {
  const { suppressions, problems } = readSuppressions(input.files)
  const people = readCohortFile(input.pack, input.files)
  const searched = checks.map((check) => ({ check, findings: check.find(input) }))
  const found = searched.flatMap(({ findings }) => findings).sort(byPlace)
  const known = allChecks.map(({ id }) => id)
  const judged = judgeSuppressions(input.files, suppressions, {
    findings: found,
    known,
    // One that speaks of a check that was not run is not judged.
    isJudged: (id) => checks.some((check) => check.id === id) || !known.includes(id),
  })
  return {
    findings: [...judged.open, ...judged.stale].sort(byPlace),
    suppressed: judged.suppressed,
    unusedSuppressions: judged.unused,
    problems: [
      ...problems,
      ...('problems' in people ? people.problems : []),
      ...promisedLocales(input).flatMap((locale) => locale.problems),
    ],
    ran: searched.map(({ check, findings }) => ranCheck(check, findings)),
  }
}

function ranCheck({ id, finds }: Check, findings: readonly Finding[]): RanCheck {
  const undecided = findings.flatMap((finding) => finding.undecided ?? [])
  const isComplete = finds === 'all' || (finds === 'proved' && undecided.length === 0)
  return { check: id, isComplete, undecided }
}

function byPlace(left: Finding, right: Finding): number {
  return (
    compareText(left.file, right.file) ||
    comparePointers(left.pointer, right.pointer) ||
    compareText(left.check, right.check)
  )
}

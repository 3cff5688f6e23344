import type { Problem } from '../../model/problem.js'
import type { Suppression } from '../../model/suppression.js'
import { compareText } from '../../shared/compareText.js'
import { comparePointers } from '../../shared/jsonPointer.js'
import { nearestName } from '../../shared/nearestName.js'
import type { Check, CheckInput } from './check.js'
import { checks as allChecks } from './checks.js'
import type { Finding, FindingPlace } from './finding.js'
import { placesOf } from './placesOf.js'
import { readSuppressions, suppressionFile } from './readSuppressions.js'
import { suppressionUnused } from './suppressionUnused.js'

export interface CheckReport {
  /** By file and place. */
  readonly findings: readonly Finding[]
  /** Findings that may stay, each with the reason. */
  readonly suppressed: readonly { readonly finding: Finding; readonly because: string }[]
  readonly unusedSuppressions: readonly Suppression[]
  /** What is wrong with the file of suppressions; then none of them counts. */
  readonly problems: readonly Problem[]
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
  const found = checks.flatMap((check) => check.find(input)).sort(byPlace)
  const used = new Set<Suppression>()
  const open: Finding[] = []
  const suppressed: { finding: Finding; because: string }[] = []
  for (const finding of found) {
    const matching = suppressions.filter((one) => isAbout(input, one, finding))
    for (const one of matching) used.add(one)
    const [first] = matching
    if (first === undefined) open.push(finding)
    else suppressed.push({ finding, because: first.because })
  }
  // One that speaks of a check that was not run is not judged.
  const known = allChecks.map(({ id }) => id)
  const unused = suppressions.filter(
    (one) => !used.has(one) && (checks.some(({ id }) => id === one.check) || !known.includes(one.check)),
  )
  const stale = unused.map((one) => unusedFinding(one, suppressions.indexOf(one), known))
  return { findings: [...open, ...stale].sort(byPlace), suppressed, unusedSuppressions: unused, problems }
}

function isAbout(
  { files }: CheckInput,
  { check, about, file, pointer = '' }: Suppression,
  finding: Finding,
): boolean {
  if (check !== finding.check) return false
  if (about === undefined) return isWithin(finding, { file: file ?? '', pointer })
  const written = placesOf(files).get(about)
  return written !== undefined && isWithin(finding, written)
}

function isWithin(inner: FindingPlace, outer: FindingPlace): boolean {
  return (
    inner.file === outer.file &&
    (inner.pointer === outer.pointer || inner.pointer.startsWith(`${outer.pointer}/`))
  )
}

function unusedFinding(
  { check, about, file }: Suppression,
  index: number,
  known: readonly string[],
): Finding {
  const place = { file: suppressionFile, pointer: `/suppressions/${index}` }
  const near = known.includes(check) ? undefined : nearestName(check, known)
  const isKnown = known.includes(check)
  return {
    check: suppressionUnused.id,
    severity: suppressionUnused.severity,
    ...place,
    message: isKnown
      ? `\`${check}\` finds nothing about \`${about ?? file}\` that would have to be passed over`
      : `there is no check \`${check}\`${near === undefined ? '' : `; did you mean \`${near}\`?`}`,
    help: isKnown ? 'take it out: `--fix` does' : 'name a check that there is',
    // A misspelt one was meant to pass something over, so it is no rubbish.
    ...(isKnown ? { fix: { title: 'Take out the suppression', edits: [place] } } : {}),
  }
}

function byPlace(left: Finding, right: Finding): number {
  return (
    compareText(left.file, right.file) ||
    comparePointers(left.pointer, right.pointer) ||
    compareText(left.check, right.check)
  )
}

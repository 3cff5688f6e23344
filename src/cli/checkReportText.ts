import type { CheckReport, DescribedCheck, PlacedFinding, Severity } from '../authoring/index.js'

export interface CheckReportTextOptions {
  readonly folder: string
  readonly checks: readonly DescribedCheck[]
}

/** Findings as a compiler prints them, one a line with how to mend it below, and what was looked for. */
export function checkReportText(
  { suppressed, ran }: Pick<CheckReport, 'suppressed' | 'ran'>,
  findings: readonly PlacedFinding[],
  { folder, checks }: CheckReportTextOptions,
): string {
  const lines = findings.flatMap(({ file, line, column, severity, message, check, help }) => [
    `${folder}/${file}:${line}:${column} ${severity} ${message} [${check}]`,
    ...(help === undefined ? [] : [`  ${help}`]),
  ])
  const counts = (['error', 'warning', 'suggestion'] as const).map((severity) =>
    counted(findings.filter((one) => one.severity === severity).length, severity),
  )
  return `${[
    ...lines,
    ...(lines.length === 0 ? [] : ['']),
    `${counts.join(', ')}; ${suppressed.length} passed over for a reason`,
    ...worthOf(ran, checks),
  ].join('\n')}\n`
}

function counted(count: number, what: Severity): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

/** What the silence of the checks means, this time. */
function worthOf(ran: CheckReport['ran'], checks: readonly DescribedCheck[]): readonly string[] {
  const idsOf = (finds: DescribedCheck['finds']): readonly string[] =>
    checks.filter((check) => check.finds === finds).map(({ id }) => id)
  const decided = ran.filter(({ check, isComplete }) => isComplete && idsOf('proved').includes(check))
  const open = ran.filter(({ undecided }) => undecided.length > 0)
  return [
    ...line('finds all there is', idsOf('all')),
    ...line(
      'finds all there is, since every search was decided',
      decided.map(({ check }) => check),
    ),
    ...line(
      'what it finds is proved, but not all was decided',
      open.map(({ check, undecided }) => `${check} (${undecided.length})`),
    ),
    ...line('a hint only, may miss some', idsOf('hints')),
  ]
}

function line(title: string, ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [] : [`${title}: ${[...ids].sort().join(', ')}`]
}

import type { CheckReport, DescribedCheck, PlacedFinding, Severity } from '../authoring/index.js'

/** Findings as a compiler prints them, one a line with how to mend it below, and what was looked for. */
export function checkReportText(
  { suppressed }: Pick<CheckReport, 'suppressed'>,
  findings: readonly PlacedFinding[],
  { folder, checks }: { readonly folder: string; readonly checks: readonly DescribedCheck[] },
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
    `finds all there is: ${idsOf(checks, true)}`,
    `a hint only, may miss some: ${idsOf(checks, false)}`,
  ].join('\n')}\n`
}

function counted(count: number, what: Severity): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function idsOf(checks: readonly DescribedCheck[], isComplete: boolean): string {
  return (
    checks
      .filter((check) => check.isComplete === isComplete)
      .map(({ id }) => id)
      .sort()
      .join(', ') || 'none'
  )
}

import { placeInFile } from '../placeInFile.js'
import type { DescribedCheck } from './check.js'
import type { CheckReport } from './checkPack.js'
import type { Finding, FindingPlace, Severity } from './finding.js'

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', suggestion: 'note' }

export interface SarifOptions {
  readonly files: Readonly<Record<string, string>>
  readonly checks: readonly DescribedCheck[]
  /** The folder of the pack, as it is to be shown. */
  readonly folder: string
  readonly version: string
}

/**
 * A report in the format that code hosts and editors show beside the lines (SARIF 2.1.0). What may stay is in it too,
 * marked as suppressed, with the reason.
 *
 * @example
 * const found = checkPack({ pack, files, on: '2026-11-25' }, { checks: [] })
 * const sarif = sarifOf(found, { files, checks: describedChecks, folder: 'rules/back-pain', version: '0.1.0' })
 * expect(sarif.version).toBe('2.1.0')
 */
export function sarifOf({ findings, suppressed }: CheckReport, options: SarifOptions) {
  const rules = options.checks.map(({ id, title, severity }) => ({
    id,
    shortDescription: { text: title },
    // No address: where somebody reads these pages is not known here, and SARIF wants a whole one.
    help: { text: `What it means, and how to mend it: docs/checks/${id}.md of planwright.` },
    defaultConfiguration: { level: levels[severity] },
  }))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'planwright', version: options.version, rules } },
        columnKind: 'utf16CodeUnits',
        results: [
          ...findings.map((finding) => resultOf(finding, options)),
          ...suppressed.map(({ finding, because }) => ({
            ...resultOf(finding, options),
            suppressions: [{ kind: 'external', justification: because }],
          })),
        ],
      },
    ],
  }
}

function resultOf(finding: Finding, options: SarifOptions) {
  const { check, severity, message, help, related = [] } = finding
  return {
    ruleId: check,
    ruleIndex: options.checks.findIndex(({ id }) => id === check),
    level: levels[severity],
    message: { text: help === undefined ? message : `${message}. ${help}` },
    locations: [locationOf(finding, options)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((one) => ({
            ...locationOf(one, options),
            message: { text: one.message },
          })),
        }),
  }
}

function locationOf({ file, pointer }: FindingPlace, { files, folder }: SarifOptions) {
  const { line, column } = placeInFile(files, file, pointer) ?? { line: 1, column: 1 }
  return {
    physicalLocation: {
      artifactLocation: {
        uri: [...folder.split(/[\\/]/), ...file.split('/')].map(encodeURIComponent).join('/'),
      },
      region: { startLine: line, startColumn: column },
    },
    logicalLocations: [{ fullyQualifiedName: `${file}#${pointer}`, kind: 'element' }],
  }
}

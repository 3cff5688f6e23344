import {
  applyFixes,
  type CheckReport,
  checkPack,
  describedChecks,
  type PlacedFinding,
  placedFindings,
  type Severity,
  sarifOf,
  witnessFiles,
} from '../authoring/index.js'
import { calendarDateSchema } from '../model/primitives.js'
import { version } from '../version.js'
import { checkReportText } from './checkReportText.js'
import { exitCode, refuse } from './loadInput.js'
import { loadPackFiles, type PackFiles } from './loadPackFiles.js'
import type { Terminal } from './terminal.js'
import { unwritable } from './unwritable.js'
import { writeFiles } from './writeFiles.js'

export interface CheckCommandOptions {
  readonly on?: string
  readonly fix?: boolean
  readonly writeWitnesses?: string
  readonly format: 'text' | 'json' | 'sarif'
  readonly failOn: Severity
}

const severities: readonly Severity[] = ['error', 'warning', 'suggestion']

/** Looks through a pack; exit code 1 when something is open that is to fail, 2 when the pack does not even load. */
export function checkCommand(folder: string, options: CheckCommandOptions, terminal: Terminal): number {
  const on = calendarDateSchema.safeParse(options.on ?? today())
  if (!on.success) {
    const message = `\`--on\` is \`${options.on}\`; expected a day like 2026-11-25`
    return refuse([{ code: 'bad-date', message, pointer: '' }], terminal)
  }
  const loaded = loadPackFiles(folder)
  if ('problems' in loaded) return refuse(loaded.problems.map(inFolder(folder)), terminal)
  const report = checkPack({ ...loaded, on: on.data })
  if (report.problems.length > 0) return refuse(report.problems.map(inFolder(folder)), terminal)
  try {
    const left = options.fix ? fixed(folder, loaded, report, terminal) : report
    const files = options.fix ? textsAgain(folder, loaded) : loaded.files
    const findings = placedFindings(files, left.findings)
    if (options.writeWitnesses !== undefined) writeFiles(options.writeWitnesses, witnessFiles(left.findings))
    terminal.write(printed(left, findings, { folder, files, format: options.format }))
    const failing = severities.slice(0, severities.indexOf(options.failOn) + 1)
    return findings.some(({ severity }) => failing.includes(severity)) ? exitCode.failed : exitCode.made
  } catch (error) {
    return refuse([unwritable(options.writeWitnesses ?? folder, error)], terminal)
  }
}

/** The day where whoever runs it is: what is overdue is a matter of days. */
function today(): string {
  const now = new Date()
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Mends what can be, and says so; what is left is what was found without a fix. */
function fixed(folder: string, { files }: PackFiles, report: CheckReport, terminal: Terminal): CheckReport {
  const mended = report.findings.filter(({ fix }) => fix !== undefined)
  writeFiles(folder, applyFixes(files, mended))
  for (const { fix, file, message } of mended)
    terminal.writeError(`mended ${folder}/${file}: ${fix?.title} (${message})\n`)
  return { ...report, findings: report.findings.filter(({ fix }) => fix === undefined) }
}

/** Lines may have moved. */
function textsAgain(folder: string, before: PackFiles): PackFiles['files'] {
  const loaded = loadPackFiles(folder)
  return 'problems' in loaded ? before.files : loaded.files
}

function printed(
  report: CheckReport,
  findings: readonly PlacedFinding[],
  {
    folder,
    files,
    format,
  }: Pick<CheckCommandOptions, 'format'> & Pick<PackFiles, 'files'> & { folder: string },
): string {
  const checks = describedChecks.map(({ id, severity, title, finds }) => ({ id, severity, title, finds }))
  if (format === 'text') return checkReportText(report, findings, { folder, checks })
  const { suppressed, unusedSuppressions, ran } = report
  const value =
    format === 'sarif'
      ? sarifOf(report, { files, checks, folder, version })
      : { findings, suppressed, unusedSuppressions, checks, ran }
  return `${JSON.stringify(value, null, 2)}\n`
}

function inFolder(folder: string) {
  return <T extends { readonly file?: string }>(problem: T): T =>
    problem.file === undefined ? problem : { ...problem, file: `${folder}/${problem.file}` }
}

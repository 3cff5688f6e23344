import {
  type CaseRun,
  killMutants,
  type LeafReport,
  type MissingCases,
  missingCases,
  type PackCoverage,
  packCoverage,
  runAndHold,
  type Share,
} from '../authoring/index.js'
import type { Pack } from '../index.js'
import { exitCode, refuse } from './loadInput.js'
import { loadPackFiles } from './loadPackFiles.js'
import type { Terminal } from './terminal.js'
import { writeFiles } from './writeFiles.js'

export interface CoverageOptions {
  readonly json?: boolean
  readonly writeMissing?: string
}

/** Says what the cases of a pack show; exit code 1 when something is open. */
export function coverageCommand(folder: string, options: CoverageOptions, terminal: Terminal): number {
  const loaded = loadPackFiles(folder)
  if ('problems' in loaded) return refuse(loaded.problems, terminal)
  const { pack, files } = loaded
  const ran = runAndHold(pack, files)
  const coverage = packCoverage(pack, ran)
  const { report: _, ...shown } = coverage
  terminal.write(options.json ? `${JSON.stringify(shown, null, 2)}\n` : textOf(coverage))
  if (options.writeMissing !== undefined)
    writeMissing(pack, { ran, coverage }, options.writeMissing, terminal)
  return coverage.gaps.length + coverage.openLeaves.length > 0 ? exitCode.failed : exitCode.made
}

const rows = [
  ['states', 'rules applying, silent and unknown'],
  ['leaves', 'leaves deciding by themselves, true and false'],
  ['thresholds', 'sides of thresholds'],
  ['items', 'things of the catalogue'],
  ['beats', 'rules against an item that win'],
] as const

function textOf(coverage: PackCoverage): string {
  const summary = rows.map(([key, title]) => `${percentOf(coverage[key]).padStart(6)}  ${title}`)
  const leaves = coverage.openLeaves.map(
    (leaf) => `${leaf.file || leaf.owner}: ${leaf.owner} ${leaf.pointer} ${leaf.text}: ${sidesOf(leaf)}`,
  )
  const gaps = coverage.gaps.map(({ file, message }) => (file === '' ? message : `${file}: ${message}`))
  return `${[...gaps, ...leaves, '', ...summary].join('\n').trimStart()}\n`
}

function percentOf({ shown, of }: Share): string {
  // A part is never told as all.
  return of === 0 ? '100%' : `${Math.floor((1000 * shown) / of) / 10}%`
}

function sidesOf({ shown }: LeafReport): string {
  const open = [...(shown.true ? [] : ['true']), ...(shown.false ? [] : ['false'])]
  return `no case shows it deciding while it is ${open.join(' or ')}`
}

function writeMissing(
  pack: Pack,
  { ran, coverage }: { readonly ran: CaseRun; readonly coverage: PackCoverage },
  folder: string,
  terminal: Terminal,
): void {
  const { survivors } = killMutants(pack, ran.held)
  const missing = missingCases(pack, { leaves: coverage.openLeaves, survivors })
  const written = Object.entries(missing.cases).map(([file, cases]) => {
    const name = file.replace(/\.json$/, '.unconfirmed.cases.json')
    return [name, `${JSON.stringify({ cases }, null, 2)}\n`] as const
  })
  for (const path of writeFiles(folder, Object.fromEntries(written))) terminal.write(`wrote ${path}\n`)
  terminal.write(`${settledInWords(missing)}\n`)
}

function settledInWords({ cases, shown }: MissingCases): string {
  const count = (outcome: string): number => shown.filter((one) => one.outcome === outcome).length
  return [
    `${Object.values(cases).flat().length} cases written, to be confirmed by somebody who knows`,
    `${count('proved')} proved: nobody can show them`,
    `${count('at-a-review')} that only a review can show`,
    `${count('undecided')} undecided: the search was given up`,
  ].join('\n')
}

import { writeFileSync } from 'node:fs'
import { killMutants, type PackCoverage, packCoverage, runAndHold } from '../authoring/index.js'
import { countingLine } from './countingLine.js'
import { coveragePage } from './coveragePage.js'
import { percentOf, shares, sidesOf } from './coverageWords.js'
import { exitCode, refuse } from './loadInput.js'
import { loadPackFiles } from './loadPackFiles.js'
import type { Terminal } from './terminal.js'
import { unwritablePage } from './unwritablePage.js'
import { writeMissing } from './writeMissing.js'

export interface CoverageOptions {
  readonly json?: boolean
  readonly writeMissing?: string
  /** A file for the same as one page. */
  readonly html?: string
}

/** Says what the cases of a pack show; exit code 1 when something is open. */
export function coverageCommand(folder: string, options: CoverageOptions, terminal: Terminal): number {
  const unwritable = unwritablePage(options.html)
  if (unwritable.length > 0) return refuse(unwritable, terminal)
  const loaded = loadPackFiles(folder)
  if ('problems' in loaded) return refuse(loaded.problems, terminal)
  const { pack, files } = loaded
  const ran = runAndHold(pack, files)
  const coverage = packCoverage(pack, ran, { onProgress: countingLine(terminal) })
  const { report: _, ...shown } = coverage
  terminal.write(options.json ? `${JSON.stringify(shown, null, 2)}\n` : textOf(coverage))
  if (options.html !== undefined) writeFileSync(options.html, coveragePage(pack, coverage))
  if (options.writeMissing !== undefined) {
    const open = { leaves: coverage.openLeaves, survivors: killMutants(pack, ran.held).survivors }
    writeMissing({ pack, files, held: ran.held }, open, options.writeMissing, terminal)
  }
  return coverage.gaps.length + coverage.openLeaves.length > 0 ? exitCode.failed : exitCode.made
}

function textOf(coverage: PackCoverage): string {
  const summary = shares.map(([key, title]) => `${percentOf(coverage[key]).padStart(6)}  ${title}`)
  const leaves = coverage.openLeaves.map(
    (leaf) => `${leaf.file || leaf.owner}: ${leaf.owner} ${leaf.pointer} ${leaf.text}: ${sidesOf(leaf)}`,
  )
  const proved = `${String(coverage.proved).padStart(6)}  sides of leaves proved to decide for nobody${coverage.said === 0 ? '' : `, and ${coverage.said} said so under \`cannot\``}`
  const gaps = coverage.gaps.map(({ file, message }) => (file === '' ? message : `${file}: ${message}`))
  return `${[...gaps, ...leaves, '', ...summary, proved].join('\n').replace(/^\n+/, '')}\n`
}

import {
  type HeldCase,
  type LeafReport,
  type MissingCases,
  missingCases,
  missingFiles,
  type Survivor,
} from '../authoring/index.js'
import type { Pack } from '../index.js'
import { countingLine } from './countingLine.js'
import type { Terminal } from './terminal.js'
import { writeFiles } from './writeFiles.js'

/** A pack with its files and the cases of it that hold. */
export interface PackWithCases {
  readonly pack: Pack
  readonly files: Readonly<Record<string, string>>
  readonly held: readonly HeldCase[]
}

/** Writes the cases that show what no case shows into a folder, and says what could not be shown. */
export function writeMissing(
  { pack, files, held }: PackWithCases,
  open: {
    readonly leaves: readonly LeafReport[]
    readonly survivors: readonly Survivor[]
    /** Cases that were found already. */
    readonly besides?: MissingCases
  },
  folder: string,
  terminal: Terminal,
): void {
  const found = missingCases(pack, open, { held, onProgress: countingLine(terminal) })
  const missing = open.besides === undefined ? found : joined(found, open.besides)
  for (const path of writeFiles(folder, missingFiles(files, missing.cases))) terminal.write(`wrote ${path}\n`)
  terminal.write(`${settledInWords(missing)}\n`)
}

function joined(one: MissingCases, other: MissingCases): MissingCases {
  const files = new Set([...Object.keys(one.cases), ...Object.keys(other.cases)])
  const casesOf = (file: string) => [...(one.cases[file] ?? []), ...(other.cases[file] ?? [])]
  return {
    cases: Object.fromEntries([...files].map((file) => [file, casesOf(file)])),
    shown: [...one.shown, ...other.shown],
  }
}

function settledInWords({ cases, shown }: MissingCases): string {
  const left = shown.filter(({ outcome }) => outcome === 'at-a-review' || outcome === 'undecided')
  const proved = shown.filter(({ outcome }) => outcome === 'proved').length
  return [
    `${Object.values(cases).flat().length} cases written, to be confirmed by somebody who knows`,
    `${proved} proved: nobody can show them`,
    ...left.map(({ owner, what, outcome }) =>
      outcome === 'undecided'
        ? `undecided, the search was given up: ${owner}: ${what}`
        : `to be shown by hand, at a review or so: ${owner}: ${what}`,
    ),
  ].join('\n')
}

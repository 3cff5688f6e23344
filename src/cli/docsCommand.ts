import { join } from 'node:path'
import { readCaseFiles } from '../authoring/readCaseFiles.js'
import { siteOfPack } from '../site/index.js'
import { exitCode, refuse } from './loadInput.js'
import { loadPackFiles } from './loadPackFiles.js'
import { problemLine } from './problemLine.js'
import type { Terminal } from './terminal.js'
import { unwritable } from './unwritable.js'
import { writeSite } from './writeSite.js'

export interface DocsCommandOptions {
  readonly out: string
}

/** Writes a pack as a site to browse, and returns the exit code. */
export function docsCommand(folder: string, { out }: DocsCommandOptions, terminal: Terminal): number {
  const loaded = loadPackFiles(folder)
  if ('problems' in loaded) return refuse(loaded.problems, terminal)
  const pages = siteOfPack(loaded.pack, loaded.files)
  try {
    const written = writeSite(out, pages)
    if (!written.ok) return refuse(written.problems, terminal)
    for (const problem of readCaseFiles(loaded.files).problems)
      terminal.writeError(`${problemLine(problem)} (not on the pages)\n`)
    const { removed } = written.value
    const count = Object.keys(pages).filter((path) => path.endsWith('.html')).length
    const gone = removed.length === 0 ? '' : `, and took away ${removed.length} of the site before`
    terminal.write(`wrote ${count} pages${gone}; the first is ${join(out, 'index.html')}\n`)
    return exitCode.made
  } catch (error) {
    return refuse([unwritable(out, error)], terminal)
  }
}

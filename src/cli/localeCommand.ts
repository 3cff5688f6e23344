import { localeFiles, localeState, type TranslatedText } from '../authoring/index.js'
import type { Problem } from '../index.js'
import type { Reader } from '../model/locale.js'
import { groupedBy } from '../shared/groupedBy.js'
import { exitCode, refuse } from './loadInput.js'
import { loadPackFiles } from './loadPackFiles.js'
import type { Terminal } from './terminal.js'
import { unwritable } from './unwritable.js'
import { writeFiles } from './writeFiles.js'

export interface LocaleCommandOptions {
  /** Write what is missing, with the original beside it. */
  readonly writeMissing?: boolean
  /** Whose texts are translated; as the translation says, or those of patients, when absent. */
  readonly covers?: Reader
  readonly json?: boolean
}

/** Says how a translation stands; exit code 1 while something is missing or stale. */
export function localeCommand(
  folder: string,
  language: string,
  { writeMissing = false, covers, json = false }: LocaleCommandOptions,
  terminal: Terminal,
): number {
  const loaded = loadPackFiles(folder)
  if ('problems' in loaded) return refuse(loaded.problems, terminal)
  const { pack, files } = loaded
  const { texts, problems } = localeState(pack, files, language, covers)
  // A text that the pack no longer has goes away when the files are written again.
  const left = writeMissing ? problems.filter(isNotDropped) : problems
  if (left.length > 0) return refuse(left, terminal)
  if (writeMissing) return write(folder, localeFiles(pack, files, language, covers), terminal)
  const open = texts.filter(({ state }) => state !== 'translated')
  terminal.write(json ? `${JSON.stringify(open, null, 2)}\n` : stateText(texts, language))
  return open.length === 0 ? exitCode.made : exitCode.failed
}

function isNotDropped({ code, pointer }: Problem): boolean {
  return code !== 'unknown-key' || !pointer.startsWith('/texts/')
}

function write(
  folder: string,
  { files, dropped, reused }: ReturnType<typeof localeFiles>,
  terminal: Terminal,
): number {
  try {
    for (const path of writeFiles(folder, files)) terminal.write(`wrote ${path}\n`)
    if (reused > 0) terminal.write(`${reused} translated as the same text is elsewhere\n`)
    for (const id of dropped) terminal.write(`dropped ${id}: the pack has no such text\n`)
    return exitCode.made
  } catch (error) {
    return refuse([unwritable(folder, error)], terminal)
  }
}

function stateText(texts: readonly TranslatedText[], language: string): string {
  const lines = groupedBy(texts, ({ localeFile }) => localeFile).flatMap((own) => {
    const open = own.filter(({ state }) => state !== 'translated')
    if (open.length === 0) return []
    const head = `${own[0]?.localeFile}: ${open.length} of ${own.length} open`
    return [head, ...open.map(({ id, state }) => `  ${state} ${id}`)]
  })
  const done = texts.filter(({ state }) => state === 'translated').length
  return `${[...lines, `${done} of ${texts.length} texts are translated into ${language}`].join('\n')}\n`
}

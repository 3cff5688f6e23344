import { holdCases, killMutants, mutatePack, type SettledSurvivor } from '../authoring/index.js'
import type { Pack } from '../index.js'
import { nearestName } from '../shared/nearestName.js'
import { countingLine } from './countingLine.js'
import { exitCode, refuse } from './loadInput.js'
import { loadPackFiles } from './loadPackFiles.js'
import type { Terminal } from './terminal.js'
import { writeMissing } from './writeMissing.js'

export interface MutateCommandOptions {
  readonly json?: boolean
  readonly writeMissing?: string
}

/**
 * Reports mistakes that no case notices; exit code 1 when one of them is not proved to change nothing, 2 when a word is
 * in no name, since nothing was tried then.
 */
export function mutateCommand(
  folder: string,
  words: readonly string[],
  { json, writeMissing: folderOfMissing }: MutateCommandOptions,
  terminal: Terminal,
): number {
  const loaded = loadPackFiles(folder)
  if ('problems' in loaded) return refuse(loaded.problems, terminal)
  const astray = wordsAstray(loaded.pack, words)
  if (astray.length > 0) {
    for (const line of astray) terminal.writeError(`${line}\n`)
    return exitCode.badInput
  }
  const isMeant = (owner: string): boolean =>
    words.length === 0 || words.some((word) => owner.slice(owner.indexOf('/') + 1).includes(word))
  const { pack, files } = loaded
  const held = holdCases(pack, files)
  if (folderOfMissing !== undefined) {
    const { survivors } = killMutants(pack, held, { isMeant })
    writeMissing({ pack, files, held }, { leaves: [], survivors }, folderOfMissing, terminal)
  }
  const mutation = mutatePack(pack, { held }, { isMeant, onProgress: countingLine(terminal) })
  const open = mutation.survivors.filter(({ witness }) => witness.outcome !== 'impossible')
  if (json) terminal.write(`${JSON.stringify(mutation, null, 2)}\n`)
  else {
    for (const survivor of mutation.survivors) terminal.write(`${lineOf(survivor)}\n`)
    const { mutants, killed } = mutation
    const equivalent = mutation.survivors.length - open.length
    terminal.write(`${mutants} mutants: ${killed} killed, ${equivalent} equivalent, ${open.length} survive\n`)
  }
  return open.length > 0 ? exitCode.failed : exitCode.made
}

/** What is said of each word that no rule and no named condition has in its name. */
function wordsAstray({ rules, namedConditions }: Pack, words: readonly string[]): string[] {
  const names = [...rules.map(({ name }) => name), ...Object.keys(namedConditions)]
  return words
    .filter((word) => !names.some((name) => name.includes(word)))
    .map((word) => {
      const near = nearestName(word, names)
      const meant = near === undefined ? '' : `; did you mean \`${near}\`?`
      return `no rule or named condition has \`${word}\` in its name${meant}`
    })
}

function lineOf({ mutant, witness }: SettledSurvivor): string {
  const { owner, pointer, does } = mutant
  const where = `${owner}${pointer === '' ? '' : ` ${pointer}`}: ${does}`
  if (witness.outcome === 'impossible') return `equivalent  ${where}`
  if (witness.outcome === 'found')
    return `survives    ${where}\n            shown by ${JSON.stringify(witness.assessment)}`
  if (witness.outcome === 'only-facts')
    return `survives    ${where}\n            shown only at a review, or by ${JSON.stringify(witness.facts)}`
  return `undecided   ${where}`
}

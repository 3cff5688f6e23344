import {
  killMutants,
  killSoftened,
  mutatePack,
  type PackMutation,
  runAndHold,
  type SettledSurvivor,
  softenedCases,
  textOfMutant,
} from '../authoring/index.js'
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
  const ran = runAndHold(pack, files)
  const { held } = ran
  if (folderOfMissing !== undefined) {
    const { survivors } = killMutants(pack, held, { isMeant })
    const onProgress = countingLine(terminal)
    const softened = killSoftened(pack, held, { isMeant, onProgress }).survivors
    const besides = softenedCases(pack, softened, held, onProgress)
    writeMissing({ pack, files, held }, { leaves: [], survivors, besides }, folderOfMissing, terminal)
  }
  const mutation = mutatePack(pack, ran, { isMeant, onProgress: countingLine(terminal) })
  terminal.write(json ? `${JSON.stringify(mutation, null, 2)}\n` : textOf(mutation))
  return mutation.needless.length + mutation.survivors.filter(isOpen).length > 0
    ? exitCode.failed
    : exitCode.made
}

function isOpen({ witness, isExcused }: SettledSurvivor): boolean {
  return witness.outcome !== 'impossible' && isExcused !== true
}

function textOf({ mutants, killed, survivors, needless }: PackMutation): string {
  const excused = survivors.filter(({ isExcused }) => isExcused).length
  const open = survivors.filter(isOpen).length
  const equivalent = survivors.length - open - excused
  const said = excused === 0 ? '' : `${excused} excused with a reason, `
  return [
    ...survivors.map(lineOf),
    ...needless.map(
      (key) => `\`cannot\` speaks of \`${key}\`, which is no mistake, is noticed, shows or is proved`,
    ),
    `${mutants} mutants: ${killed} killed, ${equivalent} equivalent, ${said}${open} survive`,
    '',
  ].join('\n')
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

function lineOf({ mutant, witness, isExcused }: SettledSurvivor): string {
  const where = textOfMutant(mutant)
  if (isExcused) return `excused     ${where}`
  if (witness.outcome === 'impossible') return `equivalent  ${where}`
  if (witness.outcome === 'found')
    return `survives    ${where}\n            shown by ${JSON.stringify(witness.assessment)}`
  if (witness.outcome === 'only-facts')
    return `survives    ${where}\n            shown only at a review, or by ${JSON.stringify(witness.facts)}`
  return `undecided   ${where}`
}

import type { Pack } from '../model/pack.js'
import { excusesOf } from './caseGaps.js'
import type { Witness } from './exact/writeWitness.js'
import { killMutants, type MutationReport, settleSurvivor } from './killMutants.js'
import type { Mutant } from './mutantsOf.js'
import type { CaseRun } from './runCases.js'
import { killSoftened, type SoftenedRule } from './soften/killSoftened.js'
import { settleSoftened, softenedSearch } from './soften/settleSoftened.js'

export interface SettledSurvivor {
  readonly mutant: Mutant | SoftenedRule
  /** The rules that it could change. */
  readonly rules: readonly string[]
  /** Somebody for whom the mistake would show, or the proof that it changes nothing for anybody. */
  readonly witness: Witness
  /** Whether a case file says why nobody is found for it (`cannot`), where neither is. */
  readonly isExcused?: true
}

export interface PackMutation extends Omit<MutationReport, 'survivors'> {
  readonly survivors: readonly SettledSurvivor[]
  /** What `cannot` says needlessly: it is noticed, shown by somebody, proved, or is no mistake that is made. */
  readonly needless: readonly string[]
}

export interface MutateOptions {
  /** Only mistakes in these owners: `rules/<name>` or `namedConditions/<name>`. */
  readonly isMeant?: (owner: string) => boolean
  /** How long to search for one survivor, in steps. */
  readonly mostSteps?: number
  readonly onProgress?: (done: number, of: number) => void
}

/**
 * Makes every small mistake in a pack's conditions, makes what its rules say softer, and says which of that no case
 * notices: for each somebody for whom it would show, or the proof that it is equivalent. `ran` is what `runAndHold` gives.
 *
 * @example mutatePack(pack, ran, { isMeant: (owner) => owner === 'rules/massage.clot-or-bleeding' }).survivors
 */
export function mutatePack(
  pack: Pack,
  { held, report }: CaseRun,
  { isMeant = () => true, mostSteps = 2000, onProgress = () => undefined }: MutateOptions = {},
): PackMutation {
  const { survivors, ...counts } = killMutants(pack, held, { isMeant, onProgress })
  const softened = killSoftened(pack, held, { isMeant, onProgress })
  const search = softenedSearch(pack, held)
  const unused = new Set([...excusesOf(report)].filter((key) => isAbout(key, isMeant)))
  const settled = [
    ...survivors.map((survivor, index): SettledSurvivor => {
      onProgress(index, survivors.length)
      return { ...survivor, witness: settleSurvivor(pack, survivor, mostSteps) }
    }),
    ...softened.survivors.map((mutant, index): SettledSurvivor => {
      onProgress(index, softened.survivors.length)
      const witness = settleSoftened(pack, mutant, search, mostSteps)
      const isExcused = witness.outcome === 'gave-up' && unused.delete(`softened ${textOfMutant(mutant)}`)
      return { mutant, rules: [mutant.owner], witness, ...(isExcused && { isExcused }) }
    }),
  ]
  return {
    mutants: counts.mutants + softened.mutants,
    killed: counts.killed + softened.mutants - softened.survivors.length,
    survivors: settled,
    needless: [...unused].map((key) => key.slice('softened '.length)),
  }
}

function isAbout(excuse: string, isMeant: (owner: string) => boolean): boolean {
  const [kind, owner = ''] = excuse.split(' ')
  return kind === 'softened' && isMeant(owner)
}

/**
 * A mistake as it is printed, and as `cannot` calls it.
 *
 * @example textOfMutant({ owner: 'rules/walk.everyone', pointer: '', does: 'leaves the rule out' }) // 'rules/walk.everyone: leaves the rule out'
 */
export function textOfMutant({ owner, pointer, does }: Mutant | SoftenedRule): string {
  return `${owner}${pointer === '' ? '' : ` ${pointer}`}: ${does}`
}

import type { Pack } from '../model/pack.js'
import type { Witness } from './exact/writeWitness.js'
import { killMutants, type MutationReport, type Survivor, settleSurvivor } from './killMutants.js'
import type { CaseRun } from './runCases.js'

export interface SettledSurvivor extends Survivor {
  /** Somebody for whom the mistake would show, or the proof that it changes nothing for anybody. */
  readonly witness: Witness
}

export interface PackMutation extends Omit<MutationReport, 'survivors'> {
  readonly survivors: readonly SettledSurvivor[]
}

export interface MutateOptions {
  /** Only mistakes in these owners: `rules/<name>` or `namedConditions/<name>`. */
  readonly isMeant?: (owner: string) => boolean
  /** How long to search for one survivor, in steps. */
  readonly mostSteps?: number
  readonly onProgress?: (done: number, of: number) => void
}

/**
 * Makes every small mistake in a pack's conditions and says which of them no case notices: for each of those somebody
 * for whom it would show, or the proof that it is equivalent. `ran` is what `runAndHold` gives.
 *
 * @example mutatePack(pack, ran, { isMeant: (owner) => owner === 'rules/massage.clot-or-bleeding' }).survivors
 */
export function mutatePack(
  pack: Pack,
  { held }: Pick<CaseRun, 'held'>,
  { isMeant = () => true, mostSteps = 2000, onProgress = () => undefined }: MutateOptions = {},
): PackMutation {
  const { survivors, ...counts } = killMutants(pack, held, { isMeant, onProgress })
  return {
    ...counts,
    survivors: survivors.map((survivor, index) => {
      onProgress(index, survivors.length)
      return { ...survivor, witness: settleSurvivor(pack, survivor, mostSteps) }
    }),
  }
}

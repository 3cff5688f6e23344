import type { ItemDecision } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { Program } from '../model/program.js'
import type { CareContext } from './careContext.js'
import type { Hold } from './decideTriage.js'
import { type CatalogueItem, itemCatalogue } from './itemCatalogue.js'
import { type ItemVoices, saying, voicesOf } from './itemVoices.js'
import { judgeItem } from './judgeItem.js'
import { applying } from './spokenRules.js'

export interface Judged {
  readonly item: CatalogueItem
  readonly voices: ItemVoices
  readonly decision: ItemDecision
}

/**
 * For every declined item that would have been given, the first of its alternatives that nothing stands
 * against and that is not in the plan already. Declined items come in the order of kind and id.
 */
export function bringAlternatives(
  context: CareContext,
  judged: ReadonlyMap<string, Judged>,
  program: Program | undefined,
  holds: readonly Hold[],
): ReadonlyMap<string, Judged> {
  const result = new Map(judged)
  for (const declined of judged.values()) {
    if (!isMissed(declined)) continue
    const { decision, item } = declined
    const standIn = { instead: decision.id, phases: decision.phases }
    for (const alternative of alternativesOf(context.pack, item)) {
      const known = result.get(alternative.key)
      if (known?.decision.outcome === 'selected') continue
      const voices = known?.voices ?? voicesOf(alternative, [], program?.id, holds)
      const brought = judgeItem(context, alternative, voices, program, standIn)
      if (brought.outcome !== 'selected') continue
      result.set(alternative.key, { item: alternative, voices, decision: brought })
      break
    }
  }
  return result
}

/** Declined, wanted by a rule, and not advised against anyway. */
function isMissed({ decision, voices }: Judged): boolean {
  const isWanted = decision.reason === 'declined' && decision.strength !== undefined
  return isWanted && applying(saying(voices.here, 'not-recommended')).length === 0
}

/** Alternatives are ids of any kind; of two items with one id the one of the same kind is meant. */
function alternativesOf(pack: Pack, { kind, item }: CatalogueItem): CatalogueItem[] {
  const { byKey } = itemCatalogue(pack)
  return (item.alternatives ?? []).flatMap((id) => {
    const kinds = [kind, 'intervention', 'exercise', 'education']
    const found = kinds.map((one) => byKey.get(`${one}/${id}`)).find((entry) => entry !== undefined)
    return found ? [found] : []
  })
}

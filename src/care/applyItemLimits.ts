import type { ItemLimit } from '../model/catalogue.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import { oncePer } from '../shared/oncePer.js'
import type { Judged } from './bringAlternatives.js'
import type { CareContext } from './careContext.js'
import { conditionTruth } from './conditionTruth.js'
import { rankItems } from './rankItems.js'

/** A limit that left no room, and the phases in which there is some all the same. */
export interface Crowded {
  readonly limit: string
  readonly phases: readonly string[]
}

/**
 * Which selected items do not fit, or not in all of their phases, each with the limit that leaves no room. Places
 * are given in the order of `rankItems`. An item must fit every limit on its tags, one that counts by phase in
 * each phase by itself. A limit whose condition is unknown counts: the lower number is the cautious one.
 */
export function applyItemLimits(
  context: CareContext,
  selected: readonly Judged[],
  goalsServed: (item: Judged['item']) => number,
): ReadonlyMap<string, Crowded> {
  const limits = limitsOf(context.pack).filter(({ when }) => conditionTruth(context, when) !== 'false')
  const taken = new Map<string, number>()
  const crowded = new Map<string, Crowded>()
  for (const { item, decision } of rankItems(context.pack, selected, goalsServed)) {
    const own = limits.filter(({ tag }) => (item.item.tags ?? []).includes(tag))
    const isFull = (phase: string) => (limit: ItemLimit) =>
      (taken.get(placeOf(limit, phase)) ?? 0) >= (limit.max as number)
    const wanted = decision.phases.length > 0 ? decision.phases : ['']
    const phases = wanted.filter((phase) => !own.some(isFull(phase)))
    const full = wanted.flatMap((phase) => own.find(isFull(phase)) ?? [])[0]
    if (full) crowded.set(item.key, { limit: full.id, phases })
    for (const place of new Set(phases.flatMap((phase) => own.map((limit) => placeOf(limit, phase)))))
      taken.set(place, (taken.get(place) ?? 0) + 1)
  }
  return crowded
}

/** The limits of a pack, the narrowest first. */
const limitsOf = oncePer((pack: Pack): readonly ItemLimit[] =>
  Object.values(pack.limits).sort(
    (one, other) => (one.max as number) - (other.max as number) || compareText(one.id, other.id),
  ),
)

/** What an item takes a place of: one for the plan, or one in each phase. */
function placeOf({ id, per }: ItemLimit, phase: string): string {
  return per === 'phase' ? `${id} ${phase}` : id
}

import type { ItemLimit } from '../model/catalogue.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import { oncePer } from '../shared/oncePer.js'
import type { Judged } from './bringAlternatives.js'
import type { CareContext } from './careContext.js'
import { conditionTruth } from './conditionTruth.js'
import { rankItems } from './rankItems.js'

/**
 * Which selected items do not fit, each with the limit that leaves no room. Places are given in the order of
 * `rankItems`. An item must fit every limit on its tags, one that counts by phase in each of its phases. A limit
 * whose condition is unknown counts: the lower number is the cautious one.
 */
export function applyItemLimits(
  context: CareContext,
  selected: readonly Judged[],
  goalsServed: (item: Judged['item']) => number,
): ReadonlyMap<string, string> {
  const limits = limitsOf(context.pack).filter(({ when }) => conditionTruth(context, when) !== 'false')
  const taken = new Map<string, number>()
  const over = new Map<string, string>()
  for (const judged of rankItems(context.pack, selected, goalsServed)) {
    const { item, decision } = judged
    const tags = item.item.tags ?? []
    const own = limits.filter(({ tag }) => tags.includes(tag))
    const places = own.map((limit) => ({ limit, counted: placesOf(limit, decision.phases) }))
    const full = places.find(({ limit, counted }) =>
      counted.some((place) => (taken.get(place) ?? 0) >= (limit.max as number)),
    )
    if (full) over.set(item.key, full.limit.id)
    else
      for (const place of places.flatMap(({ counted }) => counted))
        taken.set(place, (taken.get(place) ?? 0) + 1)
  }
  return over
}

/** The limits of a pack, the narrowest first. */
const limitsOf = oncePer((pack: Pack): readonly ItemLimit[] =>
  Object.values(pack.limits).sort(
    (one, other) => (one.max as number) - (other.max as number) || compareText(one.id, other.id),
  ),
)

/** Where an item counts toward a limit: once in the plan, or once in each of its phases. */
function placesOf({ id, per }: ItemLimit, phases: readonly string[]): readonly string[] {
  return per === 'phase' && phases.length > 0 ? phases.map((phase) => `${id} ${phase}`) : [id]
}

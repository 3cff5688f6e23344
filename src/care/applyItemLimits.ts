import type { ItemLimit } from '../model/catalogue.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import { oncePer } from '../shared/oncePer.js'
import type { Judged } from './bringAlternatives.js'
import type { CareContext } from './careContext.js'
import { conditionTruth } from './conditionTruth.js'

/**
 * Which selected items do not fit, each with the limit that leaves no room: recommended items come before
 * considered ones, then what the person prefers, then what serves more goals, then by id. An item must fit
 * every limit on its tags. A limit whose condition is unknown counts: the lower number is the cautious one.
 */
export function applyItemLimits(
  context: CareContext,
  selected: readonly Judged[],
  goalsServed: (item: Judged['item']) => number,
): ReadonlyMap<string, string> {
  const limits = limitsOf(context.pack).filter(({ when }) => conditionTruth(context, when) !== 'false')
  const taken = new Map<string, number>()
  const over = new Map<string, string>()
  for (const { item } of ranked(selected, goalsServed)) {
    const tags = item.item.tags ?? []
    const own = limits.filter(({ tag }) => tags.includes(tag))
    const full = own.find((limit) => isFull(limit, taken))
    if (full) over.set(item.key, full.id)
    else for (const { id } of own) taken.set(id, (taken.get(id) ?? 0) + 1)
  }
  return over
}

/** The limits of a pack, the narrowest first. */
const limitsOf = oncePer((pack: Pack): readonly ItemLimit[] =>
  Object.values(pack.limits).sort(
    (one, other) => (one.max as number) - (other.max as number) || compareText(one.id, other.id),
  ),
)

function isFull({ id, max }: ItemLimit, taken: ReadonlyMap<string, number>): boolean {
  return (taken.get(id) ?? 0) >= (max as number)
}

function ranked(selected: readonly Judged[], goalsServed: (item: Judged['item']) => number): Judged[] {
  const placed = selected.map((judged) => {
    const { id, key } = judged.item
    return { judged, id, key, serves: goalsServed(judged.item) }
  })
  const rank = ({ judged: { decision } }: (typeof placed)[number]) =>
    (decision.strength === 'recommend' ? 0 : 2) + (decision.preferred ? 0 : 1)
  return placed
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        other.serves - one.serves ||
        compareText(one.id, other.id) ||
        compareText(one.key, other.key),
    )
    .map(({ judged }) => judged)
}

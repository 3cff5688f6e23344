import { type Fit, fits } from '../model/action.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import { oncePer } from '../shared/oncePer.js'
import type { Judged } from './bringAlternatives.js'
import { isTarget, itemCatalogue } from './itemCatalogue.js'
import { saying } from './itemVoices.js'
import { applying } from './spokenRules.js'

/**
 * Selected items in the order in which they get a place: recommended before considered, then what the person
 * prefers, then the closest fit (to the examination, to a goal, to anybody), then what serves more goals, then
 * the pack's own order, then by id.
 */
export function rankItems(
  pack: Pack,
  selected: readonly Judged[],
  goalsServed: (item: Judged['item']) => number,
): Judged[] {
  const order = orderOf(pack)
  const placed = selected.map((judged) => {
    const { id, key } = judged.item
    const place = order.get(key) ?? Infinity
    return { judged, id, key, place, fit: fitOf(judged), serves: goalsServed(judged.item) }
  })
  const rank = ({ judged: { decision } }: (typeof placed)[number]) =>
    (decision.strength === 'recommend' ? 0 : 2) + (decision.preferred ? 0 : 1)
  return placed
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        one.fit - other.fit ||
        other.serves - one.serves ||
        compareNumbers(one.place, other.place) ||
        compareText(one.id, other.id) ||
        compareText(one.key, other.key),
    )
    .map(({ judged }) => judged)
}

/** The closest fit that a rule of the item's own strength claims. */
function fitOf({ voices, decision }: Judged): number {
  const rules = applying(saying(voices.here, 'recommend', 'consider')).filter(
    ({ type }) => type === decision.strength,
  )
  const general: Fit = 'general'
  return Math.min(...[general, ...rules.map(({ params }) => params.fit ?? general)].map(fitIndex))
}

/** Two that are both last are equal. */
const compareNumbers = (one: number, other: number) => (one === other ? 0 : one - other)

const fitIndex = (fit: Fit) => fits.indexOf(fit)

/** The place of each item in the pack's order, by key; items that share an entry share a place. */
const orderOf = oncePer((pack: Pack): ReadonlyMap<string, number> => {
  const order = new Map<string, number>()
  for (const [index, target] of (pack.manifest.choices.items ?? []).entries())
    for (const item of itemCatalogue(pack).all)
      if (isTarget(target, item) && !order.has(item.key)) order.set(item.key, index)
  return order
})

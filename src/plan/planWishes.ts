import type { PlanWish } from '../model/planWish.js'
import { type PlanContext, sortedOnce, wordsOf } from './planContext.js'
import { planDeclined } from './planDeclined.js'
import { planPreferred } from './planPreferred.js'
import { planTimeWishes } from './planTimeWishes.js'
import type { Wished } from './wishWords.js'

/**
 * What the person would rather have, wish by wish: honoured, partly or not, and why. A wish that conflicts with
 * another, that the rules forbid or that time does not allow stands here with its reason; none is dropped silently.
 */
export function planWishes(context: PlanContext, plan: Wished): PlanWish[] {
  const { prefer = [], decline = [] } = context.assessment.preferences ?? {}
  return [
    ...sortedOnce(prefer).map((word) => planPreferred(context, plan, word)),
    ...onlyOneKind(context, prefer),
    ...sortedOnce(decline).map((word) => planDeclined(context, plan, word)),
    ...planTimeWishes(context),
  ]
}

/**
 * A pack may say of a tag that its items are not given alone. Where all that is preferred has that tag, nobody said that
 * nothing else is wanted: it is told as what it is, and asked about.
 */
function onlyOneKind({ pack, decisions }: PlanContext, prefer: readonly string[]): PlanWish[] {
  const tagsOf = (id: string): readonly string[] =>
    [pack.interventions[id], pack.exercises[id], pack.education[id]].flatMap((item) => item?.tags ?? [])
  if (prefer.length === 0) return []
  const { wishes: words } = wordsOf(pack)
  return Object.values(pack.tags).flatMap(({ id, title, notAlone }): PlanWish[] => {
    if (notAlone === undefined) return []
    if (!prefer.every((word) => word === id || tagsOf(word).includes(id))) return []
    const others = decisions.items.filter(
      ({ kind, id: item, outcome }) =>
        outcome === 'selected' &&
        kind !== 'education' &&
        !tagsOf(item).includes(id) &&
        isCare(pack, kind, item),
    )
    if (others.length === 0) return []
    return [
      {
        kind: 'one-kind',
        of: id,
        title: words.oneKind(title),
        outcome: 'to-ask',
        reasonCode: 'not-stated',
        reason: words.oneKindReason(notAlone),
      },
    ]
  })
}

function isCare(pack: PlanContext['pack'], kind: string, id: string): boolean {
  return kind === 'exercise' || pack.interventions[id]?.category === 'treatment'
}

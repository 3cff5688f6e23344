import type { ItemKind } from '../model/items.js'
import type { PlanUnscheduled } from '../model/planParts.js'
import { itemTitle, type PlanContext, wordsOf } from './planContext.js'

/** What found no place, with what it is called: a review that has no day stands nowhere else in the plan. */
export function planUnscheduled({ pack, schedule }: PlanContext): PlanUnscheduled[] {
  const titleOf = (key: string) => {
    const [kind, id = ''] = key.split('/')
    return kind === 'review' ? (pack.reviews[id]?.title ?? id) : itemTitle(pack, kind as ItemKind, id)
  }
  return schedule.unscheduled.map((one) => ({ ...one, title: wordsOf(pack).list(one.items.map(titleOf)) }))
}

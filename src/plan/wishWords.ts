import type { ItemDecision } from '../model/careDecisions.js'
import type { Plan } from '../model/plan.js'
import { catalogueItem, itemTitle, type PlanContext } from './planContext.js'

/** What of a plan tells whether a wish came true. */
export type Wished = Pick<Plan, 'held' | 'setAside' | 'program' | 'noProgram' | 'pathways'>

/** The decisions on the items that a word of the person means: by id or by tag. */
export function itemsMeantBy({ pack, decisions }: PlanContext, word: string): ItemDecision[] {
  return decisions.items.filter(
    ({ kind, id }) => id === word || (catalogueItem(pack, kind, id)?.tags ?? []).includes(word),
  )
}

/** What a word of the person is called: the title of an item, tag, program or pathway. */
export function titleOfWish({ pack }: PlanContext, word: string): string {
  const kinds = ['intervention', 'exercise', 'education'] as const
  const kind = kinds.find((one) => catalogueItem(pack, one, word) !== undefined)
  if (kind !== undefined) return itemTitle(pack, kind, word)
  return (pack.tags[word] ?? pack.programs[word] ?? pack.pathways[word])?.title ?? word
}

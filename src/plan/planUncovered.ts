import { match } from 'ts-pattern'
import type { ItemKind } from '../model/items.js'
import type { PlanUncovered } from '../model/planParts.js'
import type { Unscheduled } from '../model/schedule.js'
import { catalogueItem, type PlanContext } from './planContext.js'

/**
 * Visits that found no place because no cover is left, with what the pack would put in their place. Coverage may
 * change who gives care, where and how long, never whether a person is assessed and taught.
 */
export function planUncovered(context: PlanContext): PlanUncovered[] {
  const gaps = new Map<string, PlanUncovered>()
  for (const missed of context.schedule.unscheduled) {
    const { constraint, discipline, items, sessions } = missed
    if (constraint !== 'coverage-limit') continue
    const key = `${discipline} ${items.join(' ')}`
    const visits = sessions + (gaps.get(key)?.visits ?? 0)
    gaps.set(key, {
      discipline,
      title: context.pack.roles[discipline]?.title ?? discipline,
      items,
      visits,
      instead: insteadOf(context, missed),
      mustStay: items.some((item) => isBasic(context, item)),
    })
  }
  return [...gaps.values()]
}

function itemOf({ pack }: PlanContext, key: string) {
  const [kind, id = ''] = key.split('/')
  return catalogueItem(pack, kind as ItemKind, id)
}

function isBasic(context: PlanContext, key: string): boolean {
  const item = itemOf(context, key)
  if (item === undefined) return true
  return 'delivery' in item || ('category' in item && item.category !== 'treatment')
}

function insteadOf(context: PlanContext, { items }: Unscheduled): PlanUncovered['instead'] {
  const usable = context.assessment.preferences?.modes
  const modes = items.flatMap((key) => {
    const item = itemOf(context, key)
    return item && 'modes' in item ? item.modes : []
  })
  const can = (mode: 'group' | 'virtual') => modes.includes(mode) && (usable?.includes(mode) ?? true)
  return (context.pack.manifest.choices.overCoverage ?? []).flatMap((by) =>
    match(by)
      .with('group', () => (can('group') ? [{ by, text: 'visits in a group' }] : []))
      .with('virtual', () => (can('virtual') ? [{ by, text: 'visits by video or phone' }] : []))
      .with('home', () =>
        context.schedule.home.length > 0 ? [{ by, text: 'the home program that is in this plan' }] : [],
      )
      .exhaustive(),
  )
}

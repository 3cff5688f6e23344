import { match } from 'ts-pattern'
import type { ItemKind } from '../model/items.js'
import type { PlanUncovered } from '../model/planParts.js'
import { catalogueItem, type PlanContext, wordsOf } from './planContext.js'

type Way = PlanUncovered['given'][number]['by']
type Gap = Pick<PlanUncovered, 'discipline' | 'items' | 'given' | 'left'>

/**
 * Visits that no cover is left for: how many are given in another way, and how many are left out, with what could still
 * be asked for. Coverage may change who gives care, where and how long, never whether a person is assessed and taught.
 */
export function planUncovered(context: PlanContext): PlanUncovered[] {
  const gaps = new Map<string, Gap>()
  for (const { item, instead = {} } of context.schedule.fit) {
    const ways = context.pack.manifest.choices.overCoverage ?? []
    const given = ways.flatMap((by) => (instead[by] ? [{ by, visits: instead[by] }] : []))
    const discipline = disciplineOf(context, item)
    if (given.length > 0) gaps.set(`${discipline} ${item}`, { discipline, items: [item], given, left: 0 })
  }
  for (const { constraint, discipline, items, sessions } of context.schedule.unscheduled) {
    if (constraint !== 'coverage-limit') continue
    const key = `${discipline} ${items.join(' ')}`
    const known = gaps.get(key) ?? { discipline, items, given: [], left: 0 }
    gaps.set(key, { ...known, left: known.left + sessions })
  }
  return [...gaps.values()].map((gap) => gapOf(context, gap))
}

function gapOf(context: PlanContext, { discipline, items, given, left }: Gap): PlanUncovered {
  return {
    discipline,
    title: context.pack.roles[discipline]?.title ?? discipline,
    items,
    visits: given.reduce((sum, { visits }) => sum + visits, left),
    given,
    left,
    instead: left > 0 ? insteadOf(context, items) : [],
    mustStay: items.some((item) => isBasic(context, item)),
  }
}

function disciplineOf(context: PlanContext, key: string): string {
  const item = itemOf(context, key)
  return item && 'discipline' in item ? item.discipline : ''
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

function insteadOf(context: PlanContext, items: readonly string[]): PlanUncovered['instead'] {
  const usable = context.assessment.preferences?.modes
  const { instead: words } = wordsOf(context.pack)
  const modes = items.flatMap((key) => {
    const item = itemOf(context, key)
    return item && 'modes' in item ? item.modes : []
  })
  const can = (mode: Exclude<Way, 'home'>) => modes.includes(mode) && (usable?.includes(mode) ?? true)
  return (context.pack.manifest.choices.overCoverage ?? []).flatMap((by) =>
    match(by)
      .with('group', () => (can('group') ? [{ by, text: words.group }] : []))
      .with('virtual', () => (can('virtual') ? [{ by, text: words.virtual }] : []))
      .with('home', () => (context.schedule.home.length > 0 ? [{ by, text: words.home }] : []))
      .exhaustive(),
  )
}

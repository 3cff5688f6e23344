import type { ItemKind } from '../model/items.js'
import type { PlanWish } from '../model/planWish.js'
import type { Constraint, Unscheduled } from '../model/schedule.js'
import { catalogueItem, itemTitle, type PlanContext, wordsOf } from './planContext.js'

type Fields = Pick<PlanWish, 'outcome' | 'reasonCode' | 'reason'>

/**
 * What a limit of the person costs. It is never broken; when visits find no place because of it, both cannot be had,
 * and when none does, whether it is meant so must be asked.
 */
export function keptLimit(context: PlanContext, constraint: Constraint): Fields {
  const { unscheduled, sessions } = context.schedule
  const missed = unscheduled.filter((one) => one.constraint === constraint && one.sessions > 0)
  const { wishes: words } = wordsOf(context.pack)
  const first = firstOf(context, missed)
  if (first === undefined) return { outcome: 'honoured', reasonCode: 'kept', reason: words.keepsAll }
  if (sessions.length === 0)
    return { outcome: 'to-ask', reasonCode: 'no-visits', reason: noVisits(context, missed) }
  if (constraint === 'mode')
    return { outcome: 'partly', reasonCode: 'no-place', reason: modesReason(context, missed) }
  const reason = words.keepsBut(visitsIn(missed), first.wouldHelp)
  return { outcome: 'partly', reasonCode: 'no-place', reason }
}

const visitsIn = (missed: readonly Unscheduled[]): number =>
  missed.reduce((sum, { sessions }) => sum + sessions, 0)

function noVisits(context: PlanContext, missed: readonly Unscheduled[]): string {
  const first = titlesOf(
    context,
    missed.filter((one) => isAssessment(context, one)),
  )
  return wordsOf(context.pack).wishes.noVisits(first, firstOf(context, missed)?.wouldHelp ?? '')
}

/** What waits for an assessment is helped by what helps that. */
const firstOf = (context: PlanContext, missed: readonly Unscheduled[]): Unscheduled | undefined =>
  missed.find((one) => isAssessment(context, one)) ?? missed[0]

function isAssessment({ pack }: PlanContext, { items }: Unscheduled): boolean {
  return items.some((key) => {
    const [kind, id = ''] = key.split('/')
    const item = catalogueItem(pack, kind as ItemKind, id)
    return item !== undefined && 'category' in item && item.category === 'assessment'
  })
}

/** What cannot be given in an accepted way is named; what waits for it is counted. */
function modesReason(context: PlanContext, missed: readonly Unscheduled[]): string {
  const own = missed.filter(({ modes }) => modes !== undefined)
  const ways = [...new Set(own.flatMap(({ modes = [] }) => modes))]
  const waiting = visitsIn(missed) - visitsIn(own)
  return wordsOf(context.pack).wishes.onlyOtherWays(ways, titlesOf(context, own), waiting)
}

function titlesOf({ pack }: PlanContext, missed: readonly Unscheduled[]): string {
  const keys = [...new Set(missed.flatMap(({ items }) => items))]
  return wordsOf(pack).list(
    keys.map((key) => {
      const [kind, id = ''] = key.split('/')
      return itemTitle(pack, kind as ItemKind, id)
    }),
  )
}

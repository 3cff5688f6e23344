import type { ItemKind } from '../model/items.js'
import type { PlanWish } from '../model/planWish.js'
import type { Constraint, Unscheduled } from '../model/schedule.js'
import { listInWords } from '../shared/listInWords.js'
import { modeInWords } from '../shared/modeInWords.js'
import { catalogueItem, itemTitle, type PlanContext } from './planContext.js'

type Fields = Pick<PlanWish, 'outcome' | 'reasonCode' | 'reason'>

/**
 * What a limit of the person costs. It is never broken; when visits find no place because of it, both cannot be had,
 * and when none does, whether it is meant so must be asked.
 */
export function keptLimit(context: PlanContext, constraint: Constraint): Fields {
  const { unscheduled, sessions } = context.schedule
  const missed = unscheduled.filter((one) => one.constraint === constraint && one.sessions > 0)
  const first = firstOf(context, missed)
  if (first === undefined)
    return { outcome: 'honoured', reasonCode: 'kept', reason: 'Every visit keeps to it.' }
  if (sessions.length === 0)
    return { outcome: 'to-ask', reasonCode: 'no-visits', reason: noVisits(context, missed) }
  if (constraint === 'mode')
    return { outcome: 'partly', reasonCode: 'no-place', reason: modesReason(context, missed) }
  const reason = `Every visit keeps to it, so ${findInWords(visitsIn(missed))} no place. What would help: ${first.wouldHelp}.`
  return { outcome: 'partly', reasonCode: 'no-place', reason }
}

const visitsIn = (missed: readonly Unscheduled[]): number =>
  missed.reduce((sum, { sessions }) => sum + sessions, 0)

const findInWords = (visits: number): string => (visits === 1 ? '1 visit finds' : `${visits} visits find`)

function noVisits(context: PlanContext, missed: readonly Unscheduled[]): string {
  const first = titlesOf(
    context,
    missed.filter((one) => isAssessment(context, one)),
  )
  const even = first === '' ? '' : `, so not even this, which comes before all else: ${first}`
  return `No visit can be placed with it${even}. Was that meant? What would help: ${firstOf(context, missed)?.wouldHelp}.`
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
  const ways = [...new Set(own.flatMap(({ modes = [] }) => modes))].map(modeInWords)
  const waiting = visitsIn(missed) - visitsIn(own)
  const rest = waiting === 0 ? '' : ` So ${findInWords(waiting)} no place that an assessment comes before.`
  return `Every visit keeps to it, so what can only be given ${listInWords(ways, 'or')} has no place: ${titlesOf(context, own)}.${rest} Ask whether that is possible after all.`
}

function titlesOf({ pack }: PlanContext, missed: readonly Unscheduled[]): string {
  const keys = [...new Set(missed.flatMap(({ items }) => items))]
  return listInWords(
    keys.map((key) => {
      const [kind, id = ''] = key.split('/')
      return itemTitle(pack, kind as ItemKind, id)
    }),
  )
}

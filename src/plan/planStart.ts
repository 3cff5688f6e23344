import type { PayerDecision } from '../model/careDecisions.js'
import type { Payer } from '../model/payer.js'
import type { PlanPayer } from '../model/planParts.js'
import type { PlanContext } from './planContext.js'

/** Whether the first visit that a payer pays lies within the time in which its program must start. */
export function planStart(
  { schedule, course }: PlanContext,
  { id, covers }: Payer,
  { startBy }: PayerDecision,
): PlanPayer['start'] {
  if (startBy === undefined) return undefined
  const sessions = [...(course?.history.sessions ?? []), ...schedule.sessions]
  const paid = sessions.filter(({ discipline, items }) =>
    covers.some(
      (cover) => cover.discipline === discipline || items.some((key) => key.endsWith(`/${cover.item}`)),
    ),
  )
  const firstVisit = paid.map(({ date }) => date).sort()[0]
  const late = firstVisit === undefined || firstVisit > startBy
  const help = late ? schedule.lateStarts?.find(({ payer }) => payer === id)?.wouldHelp : undefined
  return {
    by: startBy,
    ...(firstVisit !== undefined && { firstVisit }),
    late,
    ...(help !== undefined && { wouldHelp: help }),
  }
}

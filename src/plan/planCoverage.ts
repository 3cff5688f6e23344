import type { PayerDecision } from '../model/careDecisions.js'
import type { Cover, Payer } from '../model/payer.js'
import type { PlanCover, PlanPayer } from '../model/planParts.js'
import type { CalendarDate } from '../model/primitives.js'
import { itemTitle, optional, type PlanContext } from './planContext.js'

/**
 * Who may pay by the rules that hold on the plan's first day, each with what it may pay of this plan. Nothing when
 * only the basics are known, which hold for nearly everybody.
 */
export function planCoverage(context: PlanContext): PlanPayer[] {
  const { pack, decisions, schedule } = context
  const found = decisions.payers.flatMap((decision) => {
    const payer = pack.payers[decision.payer]
    return payer !== undefined && holdsOn(payer, schedule.startOn) ? [{ payer, decision }] : []
  })
  if (found.every(({ payer }) => payer.basic === true)) return []
  return found.map(({ payer, decision }) => planPayer(context, payer, decision))
}

function holdsOn({ validFrom, validTo }: Payer, day: CalendarDate): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo)
}

function planPayer(context: PlanContext, payer: Payer, { certain, missing }: PayerDecision): PlanPayer {
  const { id, title, plain, rank, verifyNote, evidence, covers } = payer
  return {
    id,
    payer: payer.payer,
    title,
    plain,
    rank: rank as number,
    certain,
    missing,
    covers: covers.flatMap((cover) => planCover(context, cover)),
    verify: verifyNote,
    evidence,
  }
}

/** What is not part of this plan is left out: nobody need ask a payer about it. */
function planCover({ pack, decisions }: PlanContext, cover: Cover): PlanCover[] {
  const { discipline, item, visits, leadBusinessDays } = cover
  const terms = {
    ...optional('visits', visits as number | undefined),
    ...optional('amount', cover.amount),
    ...optional('unitCost', cover.unitCost),
    ...optional('preAuthorisation', cover.preAuthorisation),
    ...optional('leadBusinessDays', leadBusinessDays as number | undefined),
    ...optional('note', cover.note),
  }
  if (discipline !== undefined) {
    const isInTeam = decisions.team.some(({ role }) => role === discipline)
    const title = pack.roles[discipline]?.title ?? discipline
    return isInTeam ? [{ of: `role/${discipline}`, title, ...terms }] : []
  }
  const selected = decisions.items.find(({ id, outcome }) => id === item && outcome === 'selected')
  if (selected === undefined) return []
  const { kind, id } = selected
  return [{ of: `${kind}/${id}`, title: itemTitle(pack, kind, id), ...terms }]
}

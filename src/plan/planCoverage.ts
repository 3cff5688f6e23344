import { openDayBefore } from '../calendar/openDayBefore.js'
import type { PayerDecision } from '../model/careDecisions.js'
import type { Cover, Payer } from '../model/payer.js'
import type { PlanCover, PlanPayer } from '../model/planParts.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Session } from '../model/schedule.js'
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
function planCover(context: PlanContext, cover: Cover): PlanCover[] {
  const about = subjectOf(context, cover)
  if (about === undefined) return []
  const { visits, leadBusinessDays } = cover
  return [
    {
      of: about.of,
      title: about.title,
      ...optional('visits', visits as number | undefined),
      ...optional('amount', cover.amount),
      ...optional('unitCost', cover.unitCost),
      ...optional('preAuthorisation', cover.preAuthorisation),
      ...optional('leadBusinessDays', leadBusinessDays as number | undefined),
      ...optional('note', cover.note),
      ...reckoned(context, cover, about.sessions),
    },
  ]
}

function subjectOf({ pack, decisions, schedule }: PlanContext, { discipline, item }: Cover) {
  if (discipline !== undefined) {
    if (!decisions.team.some(({ role }) => role === discipline)) return undefined
    const sessions = schedule.sessions.filter((session) => session.discipline === discipline)
    return { of: `role/${discipline}`, title: pack.roles[discipline]?.title ?? discipline, sessions }
  }
  const selected = decisions.items.find(({ id, outcome }) => id === item && outcome === 'selected')
  if (selected === undefined) return undefined
  const of = `${selected.kind}/${selected.id}`
  const sessions = schedule.sessions.filter(({ items }) => items.includes(of))
  return { of, title: itemTitle(pack, selected.kind, selected.id), sessions }
}

/** What the plan's own visits come to under a cover: how many it pays, what for about, and when to ask. */
function reckoned(context: PlanContext, cover: Cover, sessions: readonly Session[]) {
  const planned = sessions.length
  const paid = Math.min(planned, (cover.visits as number | undefined) ?? planned)
  const { unitCost } = cover
  const sum =
    unitCost && paid > 0 ? { ...unitCost, value: Number((unitCost.value * paid).toFixed(2)) } : undefined
  return {
    planned,
    ...optional('beyond', paid < planned ? planned - paid : undefined),
    ...optional('about', sum),
    ...optional('ask', askOf(context, cover, sessions[0]?.date)),
  }
}

function askOf(
  { pack, decisions, calendar = pack.manifest.calendar }: PlanContext,
  { preAuthorisation, leadBusinessDays }: Cover,
  firstVisit: CalendarDate | undefined,
): PlanCover['ask'] {
  if (preAuthorisation !== true || firstVisit === undefined) return undefined
  const latest = openDayBefore(calendar, firstVisit, (leadBusinessDays as number | undefined) ?? 0)
  const late = latest === undefined || latest < decisions.asOf
  return { by: late ? decisions.asOf : latest, firstVisit, late }
}

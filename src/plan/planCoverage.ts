import { workingDayBefore } from '../calendar/workingDayBefore.js'
import type { PayerDecision } from '../model/careDecisions.js'
import type { Cover, Payer } from '../model/payer.js'
import type { PlanCover, PlanPayer } from '../model/planParts.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Session } from '../model/schedule.js'
import { itemTitle, optional, type PlanContext } from './planContext.js'
import { timesMoney } from './planLimits.js'
import { planStart } from './planStart.js'

/**
 * Who may pay by the rules that hold on a day of the plan, each with what it may pay of this plan. Nothing when only
 * the basics are known, which hold for nearly everybody. A visit that a payer pays for certain is not counted again for
 * one that is asked after it.
 */
export function planCoverage(context: PlanContext): PlanPayer[] {
  const { pack, decisions, schedule } = context
  const found = decisions.payers.flatMap((decision) => {
    const payer = pack.payers[decision.payer]
    const holds = payer !== undefined && holdsIn(payer, schedule.startOn, schedule.endOn)
    return holds ? [{ payer, decision }] : []
  })
  if (found.every(({ payer }) => payer.basic === true)) return []
  const paid = new Set<string>()
  return found.map(({ payer, decision }) => {
    const known = new Set(paid)
    const note = (sessions: readonly Session[]) => {
      if (decision.certain) for (const { id } of sessions) paid.add(id)
    }
    return planPayer(context, payer, decision, { known, note })
  })
}

const holdsIn = ({ validFrom, validTo }: Payer, from: CalendarDate, to: CalendarDate): boolean =>
  (validFrom === undefined || validFrom <= to) && (validTo === undefined || from <= validTo)

/** The visits that payers who were asked before pay, and where those of this payer are noted. */
interface Paid {
  readonly known: ReadonlySet<string>
  readonly note: (sessions: readonly Session[]) => void
}

function planPayer(context: PlanContext, payer: Payer, decision: PayerDecision, paid: Paid): PlanPayer {
  const { id, title, plain, rank, verifyNote, evidence, covers, validFrom, validTo } = payer
  const { startOn, endOn } = context.schedule
  return {
    id,
    payer: payer.payer,
    title,
    plain,
    rank: rank as number,
    certain: decision.certain,
    missing: decision.missing,
    covers: covers.flatMap((cover) => planCover(context, payer, cover, paid)),
    ...optional('from', validFrom !== undefined && startOn < validFrom ? validFrom : undefined),
    ...optional('to', validTo !== undefined && validTo < endOn ? validTo : undefined),
    ...optional('start', planStart(context, payer, decision)),
    verify: verifyNote,
    evidence,
  }
}

/** What is not part of this plan is left out: nobody need ask a payer about it. */
function planCover(context: PlanContext, payer: Payer, cover: Cover, paid: Paid): PlanCover[] {
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
      ...reckoned(context, payer, cover, about.sessions, paid),
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

/**
 * What the plan's own visits come to under a cover: how many it pays by its terms and by what is recorded as left, what
 * for about, and when to ask.
 */
function reckoned(
  context: PlanContext,
  payer: Payer,
  cover: Cover,
  sessions: readonly Session[],
  { known, note }: Paid,
) {
  const held = sessions.filter(({ date }) => holdsIn(payer, date, date))
  const own = held.filter(({ id }) => !known.has(id))
  const unpaid = unpaidBy(context, payer)
  const paid = own.filter(({ id }) => !unpaid.has(id)).slice(0, mostVisits(cover))
  note(paid)
  const beyond = own.length - paid.length
  const { unitCost } = cover
  const sum = (visits: number) => (unitCost && visits > 0 ? timesMoney(unitCost, visits) : undefined)
  return {
    planned: held.length,
    ...optional('elsewhere', held.length > own.length ? held.length - own.length : undefined),
    ...optional('outside', sessions.length > held.length ? sessions.length - held.length : undefined),
    ...optional('beyond', beyond > 0 ? beyond : undefined),
    ...optional('about', sum(paid.length)),
    ...optional('own', sum(beyond)),
    ...optional('ask', askOf(context, cover, own[0]?.date)),
  }
}

/** Visits that what the person has left of a payer, or of all together, does not pay. */
function unpaidBy({ schedule }: PlanContext, { payer: code }: Payer): ReadonlySet<string> {
  const own = (schedule.limits ?? []).filter(({ payer }) => payer === undefined || payer === code)
  return new Set(own.flatMap(({ unpaid = [] }) => unpaid))
}

/** By its visits, and by its money where it is known what a visit costs. */
function mostVisits({ visits, amount, unitCost }: Cover): number {
  const most = (visits as number | undefined) ?? Infinity
  if (!amount || !unitCost || amount.currency !== unitCost.currency) return most
  return Math.min(most, Math.floor(amount.value / unitCost.value + 1e-9))
}

function askOf(
  { pack, decisions, calendar = pack.manifest.calendar }: PlanContext,
  { preAuthorisation, leadBusinessDays }: Cover,
  firstVisit: CalendarDate | undefined,
): PlanCover['ask'] {
  if (preAuthorisation !== true || firstVisit === undefined) return undefined
  const latest = workingDayBefore(calendar, firstVisit, (leadBusinessDays as number | undefined) ?? 0)
  const late = latest === undefined || latest < decisions.asOf
  return { by: late ? decisions.asOf : latest, firstVisit, late }
}

import { daysBetween } from '../calendar/calendarDay.js'
import type { PlanIntervention } from '../model/planParts.js'
import type { Session } from '../model/schedule.js'
import { addTo } from '../shared/addTo.js'
import { compareText } from '../shared/compareText.js'
import { optional } from '../shared/optional.js'
import { type FhirContext, listed, type Made } from './context.js'
import { orderOf, pertainsTo } from './orderOf.js'
import type { ServiceRequest, TimingRepeat } from './resources.js'
import { titleOfItem, titleOfPhase, titleOfRole } from './writtenTitles.js'

/** The key of the order that a visit belongs to: one for each discipline and phase. */
export function orderKeyOf({ discipline, phase }: Session): string {
  return `order/${discipline}/${phase}`
}

/** The visits of a plan, those that were and those to come. */
export function visitsOf({ plan }: FhirContext): Session[] {
  return [...(plan.course?.history.sessions ?? []), ...plan.sessions]
}

/** One ServiceRequest for each discipline and phase, with how often and how long. */
export function visitOrders(context: FhirContext): Made<ServiceRequest>[] {
  return [...groupsOf(visitsOf(context))].map(([key, sessions]) => ({
    key,
    resource: visitOrder(context, key, sessions),
  }))
}

function groupsOf(sessions: readonly Session[]): Map<string, Session[]> {
  const groups = new Map<string, Session[]>()
  for (const session of sessions) {
    const key = orderKeyOf(session)
    addTo(groups, key, session)
  }
  return groups
}

function visitOrder(context: FhirContext, key: string, sessions: readonly Session[]): ServiceRequest {
  const { plan, concept, performers, status } = context
  const [first] = sessions
  const role = first?.discipline ?? ''
  const items = [...new Set(sessions.flatMap((session) => session.items))].sort(compareText)
  const title = `${titleOfRole(plan, role)}: ${titleOfPhase(plan, first?.phase ?? '')}`
  const past = new Set(plan.course?.history.sessions.map(({ id }) => id))
  return {
    ...orderOf(context, key, concept(`discipline/${role}`, title)),
    status: sessions.every(({ id }) => past.has(id)) ? 'completed' : status,
    ...optional('extension', listed(pertainsTo(context, servedBy(context, items)))),
    ...optional('category', listed(categoriesOf(context, sessions))),
    orderDetail: items.map((item) => concept(item, titleOfItem(plan, item))),
    quantityQuantity: { value: sessions.length, unit: 'visits' },
    occurrenceTiming: { repeat: timingOf(context, sessions) },
    performerType: concept(`role/${role}`, titleOfRole(plan, role)),
    ...optional('performer', listed(performers(role))),
  }
}

function servedBy({ plan }: FhirContext, items: readonly string[]): string[] {
  const serving = new Set(items)
  return plan.goals.filter((goal) => goal.servedBy.some((item) => serving.has(item))).map(({ id }) => id)
}

function categoriesOf({ concept }: FhirContext, sessions: readonly Session[]) {
  const categories = new Set<PlanIntervention['category'] | 'review'>(
    sessions.map(({ category }) => category),
  )
  return [...categories].map((category) => concept(`category/${category}`, categoryTitle[category]))
}

const categoryTitle: Readonly<Record<Session['category'], string>> = {
  assessment: 'Assessment',
  education: 'Education',
  treatment: 'Treatment',
  coordination: 'Coordination',
  review: 'Review',
}

/** So many visits in the weeks of the phase: said as the plan has them, not as a pattern that they may break. */
function timingOf({ plan }: FhirContext, sessions: readonly Session[]): TimingRepeat {
  const dates = sessions.map(({ date }) => date).sort(compareText)
  const id = sessions[0]?.phase
  const phases = [...(plan.program?.phases ?? []), ...(plan.course?.history.phases ?? [])]
  const phase = phases.find((one) => one.id === id)
  const start = [phase?.from ?? dates[0], dates[0]].sort()[0] ?? plan.startOn
  const end = [phase?.to ?? dates.at(-1), dates.at(-1)].sort().at(-1) ?? plan.endOn
  const minutes = sessions.map((session) => session.minutes)
  const [least, most] = [Math.min(...minutes), Math.max(...minutes)]
  return {
    boundsPeriod: { start, end },
    count: sessions.length,
    duration: least,
    ...optional('durationMax', most > least ? most : undefined),
    durationUnit: 'min',
    frequency: sessions.length,
    period: Math.ceil((daysBetween(start, end) + 1) / 7),
    periodUnit: 'wk',
  }
}

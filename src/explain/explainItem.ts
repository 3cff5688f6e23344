import type { Plan } from '../model/plan.js'
import type { PlanPhase } from '../model/planParts.js'
import { optional } from '../shared/optional.js'
import { groundsOf } from './citedGrounds.js'
import type { ExplainedDates, ExplainedDose, Explanation, Outweighed } from './explanation.js'
import type { PlannedItem } from './findInPlan.js'

/** Why an item is in the plan. */
export function explainItem(plan: Plan, subject: string, planned: PlannedItem): Explanation {
  const { kind, item } = planned
  const rules = [...item.rules, ...item.checks.map(({ rule }) => rule), ...changedBy(planned)]
  const dose = doseOf(planned)
  return {
    subject,
    kind,
    title: item.title,
    standing: 'in-plan',
    what: item.plain,
    strength: item.strength,
    ...groundsOf(plan, rules, [item.evidence, item.doseEvidence]),
    evidence: item.evidence,
    ...optional('dose', dose),
    dates: datesOf(plan, subject, planned),
    serves: plan.goals
      .filter(({ id }) => item.serves.includes(id))
      .map(({ id, title }) => ({ subject: `goal/${id}`, title })),
    checks: item.checks,
    outweighed: outweighedBy(plan, planned),
  }
}

function changedBy({ item }: PlannedItem): string[] {
  return item.doseChanges.flatMap(({ rules }) => rules)
}

function doseOf({ item }: PlannedItem): ExplainedDose | undefined {
  if (item.dose === undefined) return undefined
  return { dose: item.dose, changes: item.doseChanges, ...optional('evidence', item.doseEvidence) }
}

function datesOf(plan: Plan, subject: string, { kind, item }: PlannedItem): ExplainedDates {
  const home = kind === 'exercise' ? plan.home.find(({ exercise }) => exercise === item.id) : undefined
  return {
    phases: (plan.program?.phases ?? []).filter(({ id }) => item.phases.includes(id)).map(phaseDates),
    sessions: plan.sessions.filter(({ items }) => items.includes(subject)),
    ...optional('home', home),
    unscheduled: plan.unscheduled.filter(({ items }) => items.includes(subject)),
    waits: item.waits,
  }
}

/** A phase with its days. */
export function phaseDates({
  id,
  title,
  from,
  to,
}: PlanPhase): Pick<PlanPhase, 'id' | 'title' | 'from' | 'to'> {
  return { id, title, from, to }
}

function outweighedBy(plan: Plan, { kind, item }: PlannedItem): Outweighed {
  const against = ['contraindicate', 'not-recommended']
  const left = plan.setAside.map((one) => ({ ...one, subject: `${one.kind}/${one.id}` }))
  const declined = left.find(
    ({ id, subject }) => item.insteadOf !== undefined && [id, subject].includes(item.insteadOf),
  )
  return {
    rulesAgainst: item.rules.filter((name) => against.includes(plan.rules[name]?.action ?? '')),
    overLimit: left
      .filter((one) => one.kind === kind && one.reasonCode === 'over-limit')
      .map(({ subject, title, reason }) => ({ subject, title, reason })),
    alternatives: [],
    ...optional(
      'standsFor',
      declined && { subject: declined.subject, title: declined.title, reason: declined.reason },
    ),
  }
}

import type { ConditionEntry } from '../model/assessmentSections.js'
import type { ClinicalCondition, Statement } from '../model/catalogue.js'
import type { Pack } from '../model/pack.js'
import type { PlanCondition, PlanEscalation, PlanStatement } from '../model/planCondition.js'
import { optional, type PlanContext } from './planContext.js'

type Status = PlanCondition['status']

/**
 * What the plan is for: the recorded conditions, the main one first, with what the pack says of each.
 * Where none is confirmed the pack's fallback is added, since care follows what is sure, and a working label
 * may still be wrong.
 */
export function planConditions({ pack, assessment }: PlanContext): PlanCondition[] {
  const entries = [...(assessment.conditions ?? [])].sort((left, right) => weight(left) - weight(right))
  const only = entries.length === 1
  const recorded = new Map<string, PlanCondition>()
  for (const entry of entries) {
    const definition = pack.conditions[entry.code]
    if (definition === undefined) continue
    // One condition on both sides is one condition; sure on one side is sure.
    const status = entry.verification === 'provisional' ? 'working' : 'recorded'
    const before = recorded.get(entry.code)
    if (before !== undefined && !(before.status === 'working' && status === 'recorded')) continue
    const primary = before?.primary ?? (entry.primary === true || (only && entry.primary !== false))
    recorded.set(entry.code, planCondition(pack, definition, primary, status))
  }
  const found = [...recorded.values()]
  return [...found, ...fallbackFor(pack, found)]
}

const weight = ({ primary }: ConditionEntry): number => (primary === true ? 0 : 1)

function fallbackFor(pack: Pack, found: readonly PlanCondition[]): PlanCondition[] {
  if (found.some(({ status }) => status === 'recorded')) return []
  const fallback = Object.values(pack.conditions).find((condition) => condition.fallback === true)
  if (fallback === undefined || found.some(({ id }) => id === fallback.id)) return []
  return [planCondition(pack, fallback, found.length === 0, 'fallback')]
}

function planCondition(
  pack: Pack,
  definition: ClinicalCondition,
  primary: boolean,
  status: Status,
): PlanCondition {
  const { id, title, plain, direction, course, evidence } = definition
  return {
    id,
    title,
    plain,
    primary,
    status,
    ...optional('direction', direction === undefined ? undefined : statement(direction)),
    firstLine: (definition.firstLine ?? []).map(statement),
    avoid: (definition.avoid ?? []).map(statement),
    precautions: (definition.precautions ?? []).map(statement),
    ...optional('course', course === undefined ? undefined : statement(course)),
    escalate: (definition.escalate ?? []).map((entry) => escalation(pack, entry)),
    evidence,
  }
}

const statement = (said: Statement): PlanStatement => (typeof said === 'string' ? { text: said } : said)

function escalation(
  pack: Pack,
  { when, to, withinDays, evidence }: NonNullable<ClinicalCondition['escalate']>[number],
): PlanEscalation {
  return {
    when,
    to: { role: to, title: pack.roles[to]?.title ?? to },
    // Settings are in place once a pack is loaded.
    ...optional('withinDays', withinDays as number | undefined),
    ...optional('evidence', evidence),
  }
}

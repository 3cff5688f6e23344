import type { Plan } from '../model/plan.js'
import type { PlanCondition, PlanEscalation, PlanStatement } from '../model/planCondition.js'
import { countInWords } from './countInWords.js'
import { type Depth, detail, type Entry, joined, list, type Section } from './document.js'
import { evidenceInWords, needsConfirming, toConfirmMark } from './evidenceInWords.js'

/** What the plan is for, and what is known of it: a few lines for each condition. */
export function describeConditions(plan: Plan, depth: Depth): Section {
  const { conditions } = plan
  const entries = conditions.map((condition) =>
    isAside(condition, conditions) ? named(condition) : entry(condition, depth),
  )
  return { title: 'Conditions', blocks: list(entries) }
}

/** Beside a working label the fallback is only named: what it says in general would hide what the plan is about. */
function isAside({ status }: PlanCondition, all: readonly PlanCondition[]): boolean {
  return status === 'fallback' && all.length > 1
}

const statusInWords = {
  recorded: '',
  working: ' (working label, not confirmed)',
  fallback: ' (stands in until a condition is confirmed)',
} as const satisfies Record<PlanCondition['status'], string>

function named({ title, status }: PlanCondition): Entry {
  return { title: `${title}${statusInWords[status]}`, details: [] }
}

function head(condition: PlanCondition): Entry {
  const { plain, evidence } = condition
  return {
    ...named(condition),
    text: `${plain} (${evidenceInWords(evidence)})`,
  }
}

function entry(condition: PlanCondition, depth: Depth): Entry {
  const { direction, firstLine, avoid, precautions, course, escalate } = condition
  const say = (said: PlanStatement) => withMark(said.text, said, condition, depth)
  const each = (statements: readonly PlanStatement[]) => joined(statements.map(say))
  const asks = escalate.map((one) => withMark(escalationInWords(one), one, condition, depth))
  return {
    ...head(condition),
    details: [
      ...detail('direction', direction === undefined ? undefined : say(direction)),
      ...detail('first', each(firstLine)),
      ...detail('not', each(avoid)),
      ...detail('take care', each(precautions)),
      ...detail('course', course === undefined ? undefined : say(course)),
      ...detail('ask', joined(asks)),
    ],
  }
}

function escalationInWords({ when, to, withinDays }: PlanEscalation): string {
  const limit =
    withinDays === undefined
      ? ''
      : withinDays === 0
        ? ', the same day'
        : `, within ${countInWords(withinDays, 'day')}`
  return `${when} (${to.title}${limit})`
}

/** In brief only what is no evidence is marked; a statement without evidence of its own has the condition's. */
function withMark(
  text: string,
  { evidence }: Pick<PlanStatement, 'evidence'>,
  condition: PlanCondition,
  depth: Depth,
): string {
  if (evidence === undefined) return text
  const confirm = needsConfirming(evidence) && !needsConfirming(condition.evidence)
  if (depth === 'brief') return confirm ? `${text} ${toConfirmMark}` : text
  return `${text} (${evidenceInWords(evidence)})`
}

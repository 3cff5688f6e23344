import type { Assessment } from '../model/assessment.js'
import type { ConditionEntry } from '../model/assessmentSections.js'
import type { Obtain } from '../model/fact.js'

type ConditionSource = Extract<Obtain, { from: 'condition' }>

/**
 * Answers a field of the primary condition or of the one with a code. Undefined when the person has no such
 * condition, except that the primary one may be named.
 */
export function answerCondition(
  assessment: Assessment,
  { which, field }: ConditionSource,
  answer: string,
): Assessment | undefined {
  const conditions = assessment.conditions ?? []
  if (field === 'code') {
    return which === 'primary' ? { ...assessment, conditions: withPrimary(conditions, answer) } : undefined
  }
  const target = which === 'primary' ? primaryOf(conditions) : conditions.find(({ code }) => code === which)
  if (target === undefined) return undefined
  const answered = { ...target, [field]: answer } as ConditionEntry
  return { ...assessment, conditions: conditions.map((entry) => (entry === target ? answered : entry)) }
}

/** A condition that is the only one is the primary one unless it says that it is not. */
function primaryOf(conditions: readonly ConditionEntry[]): ConditionEntry | undefined {
  const [first, ...others] = conditions
  return (
    conditions.find(({ primary }) => primary === true) ??
    (others.length === 0 && first?.primary !== false ? first : undefined)
  )
}

/** The old label is replaced, not kept beside the new one: it is one trouble with another name. */
function withPrimary(conditions: readonly ConditionEntry[], code: string): ConditionEntry[] {
  const before = primaryOf(conditions)
  const others = conditions.filter((entry) => entry !== before && entry.code !== code)
  const same = conditions.find((entry) => entry !== before && entry.code === code)
  return [{ ...(same ?? before), code, primary: true }, ...others]
}

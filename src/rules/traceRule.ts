import { type ConditionTrace, traceCondition } from '../logic/traceCondition.js'
import type { Facts } from '../model/fact.js'
import type { Outcome } from '../model/finding.js'
import type { Pack } from '../model/pack.js'

/** How one rule came to its outcome. */
export interface RuleTrace {
  readonly rule: string
  readonly outcome: Outcome
  readonly trace: ConditionTrace
}

const outcomeOf = { true: 'applies', false: 'does-not-apply', unknown: 'unknown' } as const

/**
 * Works one rule out part by part. `facts` are the settled ones, in which facts set by rules have their
 * values. Throws an `Error` for a rule that the pack does not have.
 *
 * @example traceRule(pack, settledFacts(evaluateRules(pack, facts)), 'spinal-manipulation.osteoporosis')
 */
export function traceRule(pack: Pack, facts: Facts, ruleName: string): RuleTrace {
  const rule = pack.rules.find(({ name }) => name === ruleName)
  if (rule === undefined) throw new Error(`the pack has no rule \`${ruleName}\``)
  const trace = traceCondition(rule.conditions, pack, facts.values)
  return { rule: ruleName, outcome: outcomeOf[trace.result], trace }
}

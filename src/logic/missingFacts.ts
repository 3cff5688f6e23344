import type { Condition } from '../model/condition.js'
import { compareText } from '../shared/compareText.js'
import { compileCondition } from './compileCondition.js'
import type { ConditionContext, FactSlots } from './conditionContext.js'

/**
 * The facts that leave a condition undecided, sorted; none when it is decided. A fact that stands only in a
 * branch that is already decided does not matter and is not among them.
 *
 * @example missingFacts({ any: [fever, nightPain] }, pack, facts.values) // ['fever'] when night pain was denied
 */
export function missingFacts(condition: Condition, context: ConditionContext, values: FactSlots): string[] {
  const missing: string[] = []
  compileCondition(condition, context).testAndCollect(values, missing)
  return [...new Set(missing)].sort(compareText)
}

import type { Condition } from '../model/condition.js'
import { compareText } from '../shared/compareText.js'
import type { ConditionContext } from './conditionContext.js'
import { factsRead } from './conditionReads.js'

/**
 * Every fact that a condition reads, through named conditions too, sorted. Names that do not exist and circles
 * of named conditions are passed over: it is the loader that refuses them.
 */
export function factsOfCondition(
  condition: Condition,
  { namedConditions }: Pick<ConditionContext, 'namedConditions'>,
): string[] {
  const named = (name: string) => (Object.hasOwn(namedConditions, name) ? namedConditions[name] : undefined)
  return [...factsRead(condition, named)].sort(compareText)
}

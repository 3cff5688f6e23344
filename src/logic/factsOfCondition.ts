import type { Condition } from '../model/condition.js'
import { compareText } from '../shared/compareText.js'
import type { ConditionContext } from './conditionContext.js'

/**
 * Every fact that a condition reads, through named conditions too, sorted. Names that do not exist and circles
 * of named conditions are passed over: it is the loader that refuses them.
 */
export function factsOfCondition(
  condition: Condition,
  context: Pick<ConditionContext, 'namedConditions'>,
): string[] {
  const facts = new Set<string>()
  const names = new Set<string>()
  const visit = (part: Condition): void => {
    if ('all' in part) part.all.forEach(visit)
    else if ('any' in part) part.any.forEach(visit)
    else if ('not' in part) visit(part.not)
    else if ('fact' in part) {
      facts.add(part.fact)
      if (typeof part.value === 'object' && 'fact' in part.value) facts.add(part.value.fact)
    } else if (!names.has(part.condition) && Object.hasOwn(context.namedConditions, part.condition)) {
      names.add(part.condition)
      const named = context.namedConditions[part.condition]
      if (named !== undefined) visit(named.conditions)
    }
  }
  visit(condition)
  return [...facts].sort(compareText)
}

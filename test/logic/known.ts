import { compileCondition } from '../../src/logic/compileCondition.js'
import type { ConditionContext } from '../../src/logic/conditionContext.js'
import { truthName } from '../../src/logic/truth.js'
import type { Condition } from '../../src/model/condition.js'
import type { FactValue } from '../../src/model/fact.js'

/** What may be known of a fact, written short enough to stand in a table. */
export const unknown: FactValue = { type: 'unknown' }

export function number(min: number, max = min): FactValue {
  return { type: 'number', min, max }
}

export function date(earliest: string, latest = earliest): FactValue {
  return { type: 'date', earliest, latest }
}

export function boolean(value: boolean): FactValue {
  return { type: 'boolean', value }
}

export function code(value: string): FactValue {
  return { type: 'code', value }
}

/** A complete set. */
export function codes(...included: string[]): FactValue {
  return { type: 'codes', included, excluded: [], complete: true }
}

/** A set known in part: some codes in, some out, nothing else. */
export function partly(included: string[], excluded: string[] = []): FactValue {
  return { type: 'codes', included, excluded, complete: false }
}

/** What a condition comes to, as a word. */
export function truthOf(
  condition: Condition,
  context: ConditionContext,
  values: Record<string, FactValue>,
): string {
  return truthName(compileCondition(condition, context).test(values))
}

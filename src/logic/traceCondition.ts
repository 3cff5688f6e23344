import type { Compared, Condition, Truth } from '../model/condition.js'
import type { FactValue } from '../model/fact.js'
import { compileCondition } from './compileCondition.js'
import type { ConditionContext } from './conditionContext.js'
import { truthName } from './truth.js'
import { unknownFact } from './unknownFact.js'

/** What every part of a condition came to, in the order in which it was written. */
export type ConditionTrace =
  | {
      readonly kind: 'leaf'
      readonly result: Truth
      readonly fact: string
      readonly known: FactValue
      readonly operator: string
      /** As written. */
      readonly value: Compared
      /** What is known of the fact it is compared with, where it is compared with one. */
      readonly valueKnown?: FactValue
    }
  | { readonly kind: 'all' | 'any'; readonly result: Truth; readonly parts: readonly ConditionTrace[] }
  | { readonly kind: 'not'; readonly result: Truth; readonly part: ConditionTrace }
  | {
      readonly kind: 'named'
      readonly result: Truth
      readonly name: string
      readonly title?: string
      readonly part: ConditionTrace
    }

/**
 * Works a condition out part by part, for a person to read. Nothing is skipped: a part whose result no longer
 * matters has its result all the same. Slower than a compiled condition and meant to be asked for one at a time.
 */
export function traceCondition(
  condition: Condition,
  context: ConditionContext,
  values: Readonly<Record<string, FactValue>>,
): ConditionTrace {
  const result = truthName(compileCondition(condition, context).test(values))
  const trace = (part: Condition): ConditionTrace => traceCondition(part, context, values)
  if ('all' in condition) return { kind: 'all', result, parts: condition.all.map(trace) }
  if ('any' in condition) return { kind: 'any', result, parts: condition.any.map(trace) }
  if ('not' in condition) return { kind: 'not', result, part: trace(condition.not) }
  if ('condition' in condition) {
    const named = context.namedConditions[condition.condition]
    const title = named?.title === undefined ? {} : { title: named.title }
    const part = trace((named as { readonly conditions: Condition }).conditions)
    return { kind: 'named', result, name: condition.condition, ...title, part }
  }
  const { fact, operator, value } = condition
  const compared = typeof value === 'object' && 'fact' in value ? value.fact : undefined
  const valueKnown = compared === undefined ? {} : { valueKnown: knownOf(values, compared) }
  return { kind: 'leaf', result, fact, known: knownOf(values, fact), operator, value, ...valueKnown }
}

function knownOf(values: Readonly<Record<string, FactValue>>, fact: string): FactValue {
  return values[fact] ?? unknownFact
}

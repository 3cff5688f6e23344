import type { Condition } from '../model/condition.js'
import { type CompiledCondition, compileLeaf } from './compileLeaf.js'
import { type ConditionContext, conditionNamed, type FactSlots, type SlotOf } from './conditionContext.js'
import { isFalse, isTrue, isUnknown, negate, type TruthValue } from './truth.js'

/** Conditions already made ready, by their text, so that equal ones are made once. */
export type CompiledByText = Map<string, CompiledCondition>

/**
 * Makes a condition ready to be asked of many people's facts: synchronous, three-valued, without state.
 * Reads facts by id, or by number in an array when `slotOf` is given. Pass the same `known` for several
 * conditions over one context and one `slotOf` to share their equal parts.
 *
 * Throws an `Error` for names that do not exist and for named conditions that go in a circle; the loader
 * refuses those first, with their place in the file.
 *
 * @example
 * const { test } = compileCondition({ fact: 'pain.current', operator: 'lessThan', value: 4 }, pack)
 * truthName(test(facts.values)) // 'unknown' while nobody asked about pain
 */
export function compileCondition(
  condition: Condition,
  context: ConditionContext,
  slotOf?: SlotOf,
  known: CompiledByText = new Map(),
): CompiledCondition {
  return compileWithin({ context, slotOf, known, names: [] }, condition)
}

interface Compiling {
  readonly context: ConditionContext
  readonly slotOf: SlotOf | undefined
  readonly known: CompiledByText
  /** Named conditions that this one stands in. */
  readonly names: readonly string[]
}

function compileWithin(compiling: Compiling, condition: Condition): CompiledCondition {
  const text = JSON.stringify(condition)
  const found = compiling.known.get(text)
  if (found !== undefined) return found
  const compiled = compilePart(compiling, condition)
  compiling.known.set(text, compiled)
  return compiled
}

function compilePart(compiling: Compiling, condition: Condition): CompiledCondition {
  if ('fact' in condition) return compileLeaf(condition, compiling.context, compiling.slotOf)
  if ('all' in condition) return compileList(compiling, condition.all, isFalse)
  if ('any' in condition) return compileList(compiling, condition.any, isTrue)
  if ('not' in condition) {
    const inner = compileWithin(compiling, condition.not)
    return {
      test: (slots) => negate(inner.test(slots)),
      testAndCollect: (slots, missing) => negate(inner.testAndCollect(slots, missing)),
    }
  }
  return compileNamed(compiling, condition.condition)
}

function compileNamed(compiling: Compiling, name: string): CompiledCondition {
  const { context, names } = compiling
  return compileWithin({ ...compiling, names: [...names, name] }, conditionNamed(context, name, names))
}

/** `all` is settled by one false, `any` by one true; what is unknown counts only when nothing settles it. */
function compileList(
  compiling: Compiling,
  conditions: readonly Condition[],
  settling: typeof isFalse | typeof isTrue,
): CompiledCondition {
  const parts = conditions.map((condition) => compileWithin(compiling, condition))
  const test = (slots: FactSlots): TruthValue => {
    let result: TruthValue = negate(settling)
    for (const part of parts) {
      const truth = part.test(slots)
      if (truth === settling) return settling
      if (truth === isUnknown) result = isUnknown
    }
    return result
  }
  const testAndCollect = (slots: FactSlots, missing: string[]): TruthValue => {
    const before = missing.length
    let result: TruthValue = negate(settling)
    for (const part of parts) {
      const truth = part.testAndCollect(slots, missing)
      if (truth === settling) {
        // What is missing elsewhere no longer matters.
        while (missing.length > before) missing.pop()
        return settling
      }
      if (truth === isUnknown) result = isUnknown
    }
    return result
  }
  return { test, testAndCollect }
}

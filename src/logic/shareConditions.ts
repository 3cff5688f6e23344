import type { Condition } from '../model/condition.js'
import type { FactValue } from '../model/fact.js'
import { type CompiledCondition, compileLeaf } from './compileLeaf.js'
import { type ConditionContext, conditionNamed, type SlotOf } from './conditionContext.js'
import { isUnknown } from './truth.js'

/** A condition with its named parts put in. */
export type PlainCondition = Exclude<Condition, { readonly condition: string }>

/**
 * A condition made ready together with others, in which equal parts are one and the same object. It keeps
 * nothing between people: what its parts come to for somebody is in their `Truths`.
 */
export interface SharedCondition {
  /** Where its truth is kept; the parts of a condition have lower places than itself. */
  readonly place: number
  readonly condition: PlainCondition
  /** Present for a leaf. */
  readonly leaf: CompiledCondition | undefined
  readonly parts: readonly SharedCondition[]
}

/** What conditions come to for one person, by their place. */
export type Truths = Int8Array

/** Many conditions over one context, made ready as they are given. */
export interface ConditionSharer {
  readonly share: (condition: Condition) => SharedCondition
  /** All conditions given so far and all their parts, by their place. */
  readonly all: () => readonly SharedCondition[]
}

/**
 * Makes conditions ready so that equal parts of them are asked once for each person, which pays where many rules
 * ask the same. Facts are read by number. Throws an `Error` as `compileCondition` does.
 *
 * @example
 * const sharer = shareConditions(pack, slotOf)
 * const conditions = pack.rules.map((rule) => sharer.share(rule.conditions))
 * sharer.all().length // 260, of 951 leaves and lists
 */
export function shareConditions(context: ConditionContext, slotOf: SlotOf): ConditionSharer {
  const byText = new Map<string, SharedCondition>()
  const share = (condition: Condition, within: readonly string[]): SharedCondition => {
    if ('condition' in condition) {
      const name = condition.condition
      return share(conditionNamed(context, name, within), [...within, name])
    }
    const text = JSON.stringify(condition)
    const found = byText.get(text)
    if (found !== undefined) return found
    const parts = partsOf(condition).map((part) => share(part, within))
    const leaf = 'fact' in condition ? compileLeaf(condition, context, slotOf) : undefined
    const shared: SharedCondition = { place: byText.size, condition, leaf, parts }
    byText.set(text, shared)
    return shared
  }
  return { share: (condition) => share(condition, []), all: () => [...byText.values()] }
}

function partsOf(condition: PlainCondition): readonly Condition[] {
  if ('all' in condition) return condition.all
  if ('any' in condition) return condition.any
  return 'not' in condition ? [condition.not] : []
}

/**
 * Adds the facts that leave a condition undecided, perhaps more than once; none for one that is decided.
 * What is undecided in a part that is decided does not matter.
 */
export function collectMissing(
  condition: SharedCondition,
  slots: readonly FactValue[],
  truths: Truths,
  missing: string[],
): void {
  if (truths[condition.place] !== isUnknown) return
  condition.leaf?.testAndCollect(slots, missing)
  for (const part of condition.parts) collectMissing(part, slots, truths, missing)
}

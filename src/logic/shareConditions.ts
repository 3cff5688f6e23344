import type { Condition } from '../model/condition.js'
import type { FactValue } from '../model/fact.js'
import type { CompareFact } from './compareWithLiteral.js'
import { type CompiledCondition, compileLeaf } from './compileLeaf.js'
import { type ConditionContext, conditionNamed, type SlotOf } from './conditionContext.js'
import { isFalse, isTrue, isUnknown, negate, type TruthValue } from './truth.js'

/**
 * A condition made ready together with others, in which equal parts are one and the same object. It keeps
 * nothing between calls: what its parts came to is in the `Answers` of one call.
 */
export interface SharedCondition {
  readonly kind: 'leaf' | 'list' | 'not'
  /** Where its answer is kept. */
  readonly place: number
  /** For a leaf over one fact: that fact, and what is asked of it. */
  readonly slot: number
  readonly compareFact: CompareFact | undefined
  /** Present for a leaf. */
  readonly leaf: CompiledCondition | undefined
  /** What settles a list at once: one false for `all`, one true for `any`. */
  readonly settling: TruthValue
  readonly parts: readonly SharedCondition[]
}

/** What conditions came to for one person, by their place: 0 while not asked, else the truth value plus one. */
export type Answers = Int8Array

/** Many conditions over one context, made ready as they are given. */
export interface ConditionSharer {
  readonly share: (condition: Condition) => SharedCondition
  /** How many answers there may be to the conditions given so far. */
  readonly size: () => number
}

/**
 * Makes conditions ready so that equal parts of them are asked once for each person, which pays where many rules
 * ask the same. Facts are read by number. Throws an `Error` as `compileCondition` does.
 *
 * @example
 * const sharer = shareConditions(pack, slotOf)
 * const conditions = pack.rules.map((rule) => sharer.share(rule.conditions))
 * const answers = new Int8Array(sharer.size())
 * conditions.map((condition) => askShared(condition, slots, answers))
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
    const shared: SharedCondition = {
      kind: kindOf(condition),
      place: byText.size,
      slot: leaf?.slot ?? -1,
      compareFact: leaf?.compareFact,
      leaf,
      settling: 'all' in condition ? isFalse : isTrue,
      parts,
    }
    byText.set(text, shared)
    return shared
  }
  return { share: (condition) => share(condition, []), size: () => byText.size }
}

function partsOf(condition: Exclude<Condition, { readonly condition: string }>): readonly Condition[] {
  if ('all' in condition) return condition.all
  if ('any' in condition) return condition.any
  return 'not' in condition ? [condition.not] : []
}

function kindOf(condition: Condition): SharedCondition['kind'] {
  if ('fact' in condition) return 'leaf'
  return 'not' in condition ? 'not' : 'list'
}

/**
 * What a condition comes to. Takes the answer that is there, and keeps the one it finds; facts that were read
 * must not change between two calls with the same answers.
 */
export function askShared(
  condition: SharedCondition,
  slots: readonly FactValue[],
  answers: Answers,
): TruthValue {
  const before = answers[condition.place] as number
  if (before !== 0) return (before - 1) as TruthValue
  const { compareFact } = condition
  const truth =
    compareFact === undefined
      ? askParts(condition, slots, answers)
      : compareFact(slots[condition.slot] as FactValue)
  answers[condition.place] = truth + 1
  return truth
}

function askParts(
  { leaf, kind, settling, parts }: SharedCondition,
  slots: readonly FactValue[],
  answers: Answers,
): TruthValue {
  if (leaf !== undefined) return leaf.test(slots)
  if (kind === 'not') return negate(askShared(parts[0] as SharedCondition, slots, answers))
  let result: TruthValue = negate(settling)
  for (let index = 0; index < parts.length; index += 1) {
    const truth = askShared(parts[index] as SharedCondition, slots, answers)
    if (truth === settling) return settling
    if (truth === isUnknown) result = isUnknown
  }
  return result
}

/**
 * Adds the facts that leave a condition undecided, perhaps more than once; none for one that is decided.
 * What is undecided in a part that is decided does not matter.
 */
export function collectMissing(
  condition: SharedCondition,
  slots: readonly FactValue[],
  answers: Answers,
  missing: string[],
): void {
  if (askShared(condition, slots, answers) !== isUnknown) return
  condition.leaf?.testAndCollect(slots, missing)
  for (const part of condition.parts) collectMissing(part, slots, answers, missing)
}

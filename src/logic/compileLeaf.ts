import type { Leaf } from '../model/condition.js'
import type { FactValue } from '../model/fact.js'
import { compareByCustom } from './compareByCustom.js'
import { type Compare, compareByOperator } from './compareOperands.js'
import { type CompareFact, compareWithLiteral } from './compareWithLiteral.js'
import { type ConditionContext, type FactSlots, type SlotOf, typeOfFact } from './conditionContext.js'
import { operatorsOf } from './customOperators.js'
import { decorate } from './decorate.js'
import { isExactlyKnown } from './isExactlyKnown.js'
import { literalOperand } from './operand.js'
import { type ParsedOperator, parseOperator, typeOfLiteral } from './operatorSignatures.js'
import { isUnknown, type TruthValue } from './truth.js'
import { unknownFact } from './unknownFact.js'

/** A condition made ready: it keeps nothing between calls, so it may be shared. */
export interface CompiledCondition {
  /** Builds nothing on the way. */
  readonly test: (slots: FactSlots) => TruthValue
  /** The same, and adds the facts that leave it undecided to `missing`, perhaps more than once. */
  readonly testAndCollect: (slots: FactSlots, missing: string[]) => TruthValue
  /** For a leaf over one fact: `test` without a call in between. */
  readonly compareFact?: CompareFact
  readonly slot?: number
}

/**
 * Makes a leaf ready. Throws an `Error` for a fact or operator that does not exist: the loader refuses those
 * first, with their place in the file.
 */
export function compileLeaf(leaf: Leaf, context: ConditionContext, slotOf?: SlotOf): CompiledCondition {
  const parsed = parseOperator(leaf.operator, operatorsOf(context))
  if (parsed === undefined) throw new Error(operatorFault(leaf.operator, context))
  const compare = compareFor(parsed)
  const type = typeOfFact(context, leaf.fact)
  if (type === undefined) throw new Error(`unknown fact \`${leaf.fact}\``)
  const { value } = leaf
  if (typeof value === 'object' && 'fact' in value) {
    if (typeOfFact(context, value.fact) === undefined) throw new Error(`unknown fact \`${value.fact}\``)
    return besideFact(leaf.fact, value.fact, compare, slotOf)
  }
  const literal = literalOperand(value, typeOfLiteral(parsed, type))
  const quick = parsed.custom === undefined ? compareWithLiteral(leaf.operator, literal) : undefined
  return besideLiteral(leaf.fact, quick ?? ((known) => compare(known, literal)), slotOf)
}

function operatorFault(text: string, context: ConditionContext): string {
  const name = text.split(':').at(-1) ?? ''
  return Object.hasOwn(context.operators ?? {}, name)
    ? `the operator \`${name}\` has no function here, since this is a copy of its pack; load the pack with its operators`
    : `unknown operator \`${text}\``
}

function compareFor(parsed: ParsedOperator): Compare {
  const compare =
    parsed.custom === undefined ? compareByOperator[parsed.operator] : compareByCustom(parsed.custom)
  return parsed.decorators.reduceRight<Compare>((next, decorator) => decorate(decorator, next), compare)
}

/** The case of nearly every leaf, so it reads its slot without a call in between. */
function besideLiteral(fact: string, compare: CompareFact, slotOf: SlotOf | undefined): CompiledCondition {
  const slot = slotOf?.(fact) ?? -1
  const test: CompiledCondition['test'] =
    slotOf === undefined
      ? (slots) => compare((slots as FactsByName)[fact] ?? unknownFact)
      : (slots) => compare((slots as readonly FactValue[])[slot] ?? unknownFact)
  return {
    slot,
    compareFact: compare,
    test,
    testAndCollect: (slots, missing) => {
      const truth = test(slots)
      if (truth === isUnknown) missing.push(fact)
      return truth
    },
  }
}

/** A leaf that compares one fact with another: either may be what is missing. */
function besideFact(
  fact: string,
  otherFact: string,
  compare: Compare,
  slotOf: SlotOf | undefined,
): CompiledCondition {
  const read = readerOf(fact, slotOf)
  const readOther = readerOf(otherFact, slotOf)
  return {
    test: (slots) => compare(read(slots), readOther(slots)),
    testAndCollect: (slots, missing) => {
      const left = read(slots)
      const right = readOther(slots)
      const truth = compare(left, right)
      if (truth === isUnknown && !isExactlyKnown(left)) missing.push(fact)
      if (truth === isUnknown && !isExactlyKnown(right)) missing.push(otherFact)
      return truth
    },
  }
}

type FactsByName = Readonly<Record<string, FactValue>>

function readerOf(fact: string, slotOf: SlotOf | undefined): (slots: FactSlots) => FactValue {
  if (slotOf === undefined) return (slots) => (slots as FactsByName)[fact] ?? unknownFact
  const slot = slotOf(fact)
  return (slots) => (slots as readonly FactValue[])[slot] ?? unknownFact
}

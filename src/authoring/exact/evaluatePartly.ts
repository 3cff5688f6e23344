import { parseOperator } from '../../logic/operatorSignatures.js'
import { isFalse, isTrue, isUnknown, negate, type TruthValue } from '../../logic/truth.js'
import type { Condition, Leaf } from '../../model/condition.js'
import type { Pack } from '../../model/pack.js'
import { compiledLeaf } from './compiledLeaf.js'
import { otherFact } from './demands.js'
import type { PartlyChosen } from './partlyKnown.js'

/** What a condition comes to while not everything is chosen: `open` when it may still come to something else. */
export type PartTruth = TruthValue | typeof open
export const open = 3

/**
 * What a condition comes to, whatever is chosen for what is not chosen yet, or `open`. It rests on this: knowing more
 * never changes what was true or false, except for `isKnown` and `first-known`, which wait until all is chosen.
 */
export function evaluatePartly(pack: Pack, condition: Condition, chosen: PartlyChosen): PartTruth {
  if ('fact' in condition) return leafTruth(pack, condition, chosen)
  if ('all' in condition) return listTruth(pack, condition.all, chosen, isFalse)
  if ('any' in condition) return listTruth(pack, condition.any, chosen, isTrue)
  if ('not' in condition) return opposite(evaluatePartly(pack, condition.not, chosen))
  const named = pack.namedConditions[condition.condition]
  return named === undefined ? isUnknown : evaluatePartly(pack, named.conditions, chosen)
}

function listTruth(
  pack: Pack,
  parts: readonly Condition[],
  chosen: PartlyChosen,
  settling: typeof isFalse | typeof isTrue,
): PartTruth {
  let result: PartTruth = negate(settling)
  for (const part of parts) {
    const truth = evaluatePartly(pack, part, chosen)
    if (truth === settling) return settling
    if (truth === open || (truth === isUnknown && result !== open)) result = truth
  }
  return result
}

const opposite = (truth: PartTruth): PartTruth => (truth === open ? open : negate(truth))

function leafTruth(pack: Pack, leaf: Leaf, chosen: PartlyChosen): PartTruth {
  const sides = [leaf.fact, ...(otherFact(leaf.value) === undefined ? [] : [otherFact(leaf.value) as string])]
  const known = sides.map((fact) => chosen.valueOf(fact))
  const isOpen = known.some((one) => one.open)
  const asksKnown = parseOperator(leaf.operator)?.operator === 'isKnown'
  if (isOpen && (asksKnown || known.some((one) => one.fickle))) return open
  const values = Object.fromEntries(
    sides.map((fact, index) => [fact, (known[index] as (typeof known)[number]).value]),
  )
  const truth = compiledLeaf(pack, leaf).test(values)
  return truth === isUnknown && isOpen ? open : truth
}

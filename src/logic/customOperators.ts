import type { CustomOperator } from '../model/operator.js'
import type { ConditionContext } from './conditionContext.js'

/** The operators that an app added, by name. */
export type CustomOperators = ReadonlyMap<string, CustomOperator>

/** The language as it is, without additions. */
export const noOperators: CustomOperators = new Map()

const operatorsByPack = new WeakMap<ConditionContext, CustomOperators>()

/** Keeps the functions of a pack's operators beside it, since the pack itself is plain data. */
export function keepOperators(pack: ConditionContext, operators: CustomOperators): void {
  if (operators.size > 0) operatorsByPack.set(pack, operators)
}

/** The operators that a pack was loaded with; none for a copy of it, since a copy has only the data. */
export function operatorsOf(pack: ConditionContext): CustomOperators {
  return operatorsByPack.get(pack) ?? noOperators
}

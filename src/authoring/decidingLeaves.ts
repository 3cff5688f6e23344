import { match } from 'ts-pattern'
import type { ConditionTrace } from '../logic/traceCondition.js'
import type { Compared, Truth } from '../model/condition.js'
import type { FactValue } from '../model/fact.js'

/** A comparison that decided what a condition came to, with what is known of its fact. */
export interface DecidingLeaf {
  readonly fact: string
  readonly operator: string
  /** As written. */
  readonly value: Compared
  readonly result: Truth
  readonly known: FactValue
  /** What is known of the fact it is compared with, where it is compared with one. */
  readonly valueKnown?: FactValue
}

/**
 * The comparisons that decided: in an `all` that is false the false ones, in one that is unknown the unknown ones,
 * in one that is true every one; in an `any` the other way round. What could have come to anything is not among
 * them.
 *
 * @example decidingLeaves(traceRule(pack, facts, 'manipulation.osteoporosis').trace)[0]?.fact // 'osteoporosis'
 */
export function decidingLeaves(trace: ConditionTrace): readonly DecidingLeaf[] {
  return match(trace)
    .with({ kind: 'leaf' }, ({ kind: _, ...leaf }) => [leaf])
    .with({ kind: 'not' }, { kind: 'named' }, ({ part }) => decidingLeaves(part))
    .with({ kind: 'all' }, { kind: 'any' }, ({ parts, result }) =>
      parts.filter((part) => part.result === result).flatMap(decidingLeaves),
    )
    .exhaustive()
}

import { literalValue } from '../../../logic/operand.js'
import type { Condition, Leaf } from '../../../model/condition.js'
import type { Pack } from '../../../model/pack.js'
import { leafReading } from '../leafReading.js'
import { type Outcomes, onlyFalse, onlyTrue, outcomeOf } from '../outcomes.js'
import { settersOf } from '../settersOf.js'

/** What any of some conditions must come to. */
interface ImpliedByRules {
  readonly conditions: readonly Condition[]
  readonly outcomes: Outcomes
}

interface Implications {
  readonly whenTrue: readonly ImpliedByRules[]
  readonly whenFalse: readonly ImpliedByRules[]
}

const none: Implications = { whenTrue: [], whenFalse: [] }

/**
 * Of a leaf over a fact that rules set: what is known of those rules once it is true or false. Then the fact is known,
 * so no rule applies or may apply that sets a value for which the leaf is otherwise; and one applies for which it is so,
 * unless it is so as well when all rules are silent.
 */
export function impliedByRules(pack: Pack, leaf: Leaf): Implications {
  const definition = pack.facts[leaf.fact]
  const { facts, asksKnown } = leafReading(pack, leaf)
  if (definition?.obtain.from !== 'rules' || definition.type === 'codes') return none
  if (facts.length > 1 || asksKnown) return none
  const { otherwise } = definition
  const silent =
    otherwise === undefined || otherwise === 'unknown' ? undefined : comesTo(pack, leaf, otherwise)
  const setters = settersOf(pack, leaf.fact)
  const those = (wanted: Outcomes): readonly Condition[] =>
    setters.filter(({ value }) => comesTo(pack, leaf, value) === wanted).map(({ condition }) => condition)
  const [yes, no] = [those(onlyTrue), those(onlyFalse)]
  return {
    whenTrue: [
      { conditions: no, outcomes: onlyFalse },
      ...(silent === onlyTrue ? [] : [{ conditions: yes, outcomes: onlyTrue }]),
    ],
    whenFalse: [
      { conditions: yes, outcomes: onlyFalse },
      ...(silent === onlyFalse ? [] : [{ conditions: no, outcomes: onlyTrue }]),
    ],
  }
}

/** What a leaf comes to for a value that a rule gives to its fact. */
function comesTo(pack: Pack, leaf: Leaf, value: unknown): Outcomes | undefined {
  const type = pack.facts[leaf.fact]?.type
  const isLiteral = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
  if (type === undefined || type === 'codes' || !isLiteral) return undefined
  return outcomeOf(leafReading(pack, leaf).test({ [leaf.fact]: literalValue(value, type) }))
}

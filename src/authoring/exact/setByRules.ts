import { isUnknown, type TruthValue } from '../../logic/truth.js'
import type { FactDefinition } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import type { SetFact } from '../../rules/compiledRule.js'
import { settleFact } from '../../rules/settleFact.js'
import { oncePer } from '../../shared/oncePer.js'
import type { ConditionNode, MadeFact } from './network.js'
import { isSettled, type Outcomes } from './outcomes.js'
import type { PartlyKnown } from './partlyKnown.js'
import { settersOf } from './settersOf.js'

/** A fact that rules set, settled as it is for a person; a rule that is not settled counts as unknown. */
export function setByRules(
  pack: Pack,
  { definition, setters }: Extract<MadeFact, { kind: 'set' }>,
  outcomesOf: (condition: ConditionNode) => Outcomes,
): PartlyKnown {
  const outcomes = setters.map(({ condition }) => outcomesOf(condition))
  const truths = Int8Array.from(outcomes, (one) => (isSettled(one) ? truthOf(one) : isUnknown))
  const { value } = settleFact(setFactFor(pack, definition), truths, pack)
  return { value, open: !outcomes.every(isSettled), fickle: false }
}

const truthOf = (outcomes: Outcomes): TruthValue => (outcomes >> 1) as TruthValue

const setFacts = oncePer((_: Pack) => new Map<string, SetFact>())

/** The rules that set a fact, with numbered conditions. */
function setFactFor(pack: Pack, definition: FactDefinition): SetFact {
  const made = setFacts(pack)
  const found = made.get(definition.id)
  if (found) return found
  const setters = settersOf(pack, definition.id).map(({ rule, value }, place) => {
    return { rule, value, condition: { place } as SetFact['setters'][number]['condition'] }
  })
  const setFact = { definition, slot: 0, setters }
  made.set(definition.id, setFact)
  return setFact
}

import type { Facts, FactValue } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import { oncePer } from '../shared/oncePer.js'
import { type SlotOf, settingFact } from './conditionContext.js'
import { unknownFact } from './unknownFact.js'

/** Every fact of a pack and every setting as `settings.<id>`, sorted: a fact's number is its place among them. */
export const factIds = oncePer((pack: Pack): readonly string[] => {
  return Object.freeze(
    [...Object.keys(pack.facts), ...Object.keys(pack.settings).map(settingFact)].sort(compareText),
  )
})

/** The number of a fact of a pack; -1 for any other. */
export const slotOfFact = oncePer((pack: Pack): SlotOf => {
  const slots = new Map(factIds(pack).map((fact, slot) => [fact, slot]))
  return (fact) => slots.get(fact) ?? -1
})

interface Slots {
  readonly ids: readonly string[]
  readonly values: readonly FactValue[]
}

/**
 * Facts by number, beside the facts by name that everybody sees: looking up some hundred names takes as long as
 * asking all rules. Facts that nobody numbered are looked up.
 */
const slotsByValues = new WeakMap<Facts['values'], Slots>()

/** Remembers the values of facts by number. The facts must be frozen and hold just those of the pack. */
export function numberFacts(pack: Pack, facts: Facts, values: readonly FactValue[]): Facts {
  slotsByValues.set(facts.values, { ids: factIds(pack), values })
  return facts
}

/** The values of facts by number, as a list of its own. */
export function slotsOf(pack: Pack, { values }: Facts): FactValue[] {
  const ids = factIds(pack)
  const slots = slotsByValues.get(values)
  if (slots !== undefined && slots.ids === ids) return slots.values.slice()
  return ids.map((fact) => values[fact] ?? unknownFact)
}

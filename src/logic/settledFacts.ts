import type { Facts, FactValue } from '../model/fact.js'
import type { Findings } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import { oncePer } from '../shared/oncePer.js'
import { slotOfFact, slotsOf } from './factSlots.js'

/**
 * The facts that rules were asked about, with those that rules set in place. They are put together when somebody
 * wants them all, since copying some hundred facts takes longer than asking all rules.
 *
 * @example settledFacts(findings).values['risk.group'] // { type: 'code', value: 'medium' }
 */
export function settledFacts(findings: Findings): Facts {
  return settle(findings)
}

const settle = oncePer(({ facts, setFacts }: Findings): Facts => {
  return Object.freeze({ asOf: facts.asOf, values: Object.freeze({ ...facts.values, ...setFacts }) })
})

/** One of them; undefined for what the pack does not declare. */
export function settledFact({ facts, setFacts }: Findings, fact: string): FactValue | undefined {
  return setFacts[fact] ?? facts.values[fact]
}

const slotsOfFindings = new WeakMap<Findings, readonly FactValue[]>()

/** All of them by number, as `slotOfFact` numbers them. */
export function settledSlots(pack: Pack, findings: Findings): readonly FactValue[] {
  const known = slotsOfFindings.get(findings)
  if (known) return known
  const slots = slotsOf(pack, findings.facts)
  const slotOf = slotOfFact(pack)
  for (const [fact, value] of Object.entries(findings.setFacts)) slots[slotOf(fact)] = value
  slotsOfFindings.set(findings, slots)
  return slots
}

import type { FactDefinition } from '../model/fact.js'
import type { Pack } from '../model/pack.js'

const findingFacts = new WeakMap<Pack, ReadonlyMap<string, FactDefinition>>()

/** The facts that a pack obtains from findings, by the code of the finding. */
export function findingFactsOf(pack: Pack): ReadonlyMap<string, FactDefinition> {
  const known = findingFacts.get(pack)
  if (known) return known
  const found = new Map<string, FactDefinition>()
  for (const fact of Object.values(pack.facts))
    if (fact.obtain.from === 'finding') found.set(fact.obtain.code ?? fact.id, fact)
  findingFacts.set(pack, found)
  return found
}

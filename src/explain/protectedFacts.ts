import { factsOfCondition } from '../logic/factsOfCondition.js'
import { sourcesOfFact } from '../logic/sourcesOfFact.js'
import type { FactDefinition } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import { oncePer } from '../shared/oncePer.js'

/**
 * The facts of which no other answer may ever be suggested: safety answers (gates and what opens them, whatever
 * a `triage` or `contraindicate` rule reads) and what cannot change (facts that say so, dates), with everything
 * that those are derived from.
 */
export const protectedFacts = oncePer((pack: Pack): ReadonlySet<string> => {
  const found = new Set([
    ...Object.values(pack.facts).flatMap((definition) => ownReasons(pack, definition)),
    ...pack.rules
      .filter(({ event }) => event.type === 'triage' || event.type === 'contraindicate')
      .flatMap(({ conditions }) => factsOfCondition(conditions, pack)),
  ])
  // A set grows while it is walked, so every level below is reached, and a circle ends.
  for (const fact of found) for (const source of factsBelow(pack, fact)) found.add(source)
  return found
})

function ownReasons(pack: Pack, { id, gate, changeable, type }: FactDefinition): string[] {
  const opens = typeof gate === 'object' ? factsOfCondition(gate.when, pack) : []
  return gate !== undefined || changeable === false || type === 'date' ? [id, ...opens] : []
}

/** What a fact is derived from, or what the rules that set it read. */
export function factsBelow(pack: Pack, fact: string): readonly string[] {
  const definition = Object.hasOwn(pack.facts, fact) ? pack.facts[fact] : undefined
  if (definition === undefined) return []
  const { from } = definition.obtain
  if (from !== 'rules' && from !== 'dispositions') return sourcesOfFact(definition, pack)
  return pack.rules
    .filter(({ event }) =>
      from === 'rules' ? event.type === 'classify' && event.params.fact === fact : event.type === 'triage',
    )
    .flatMap(({ conditions }) => factsOfCondition(conditions, pack))
}

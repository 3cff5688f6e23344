import type { FactValue } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import type { FoundFacts } from '../exact/findFacts.js'
import { type KnownFacts, type WrittenPerson, writePerson } from '../exact/writeWitness.js'
import type { ChosenCase } from './chosenCase.js'
import type { OrdinaryValues } from './ordinaryValues.js'

/** The same case about somebody of whom nothing is told that it does not need, and who is ordinary where it may be. */
export function makeOrdinary(
  pack: Pack,
  ordinary: OrdinaryValues,
  chosen: ChosenCase & { readonly facts: FoundFacts },
): ChosenCase {
  const isStill = (values: KnownFacts): boolean =>
    chosen.shows.every(({ need, rule }) => need.isShownBy(rule, values))
  const asOf = chosen.person.progress?.reviewedOn ?? chosen.person.assessment.assessedOn
  let { facts } = chosen
  let written: { readonly person: WrittenPerson; readonly values: KnownFacts } = chosen
  const attempt = (changed: FoundFacts): boolean => {
    let values: KnownFacts | undefined
    const person = writePerson(pack, changed, asOf, (known) => {
      values = known
      return isStill(known)
    })
    if (person === undefined || values === undefined) return false
    facts = changed
    written = { person, values }
    return true
  }
  for (const [fact, value] of Object.entries(chosen.facts)) {
    const { [fact]: _, ...without } = facts
    if (isTold(value) && attempt(without)) continue
    for (const other of ordinary.get(fact) ?? [])
      if (other.type === value.type && attempt({ ...facts, [fact]: other })) break
  }
  const main = mainCondition(pack, facts, written.person)
  if (main !== undefined) (ordinary.get(main) ?? []).some((code) => attempt({ [main]: code, ...facts }))
  return { ...chosen, facts, ...written }
}

const isTold = ({ type }: FactValue): boolean => type !== 'unknown'

/** The fact that says what the main condition is, where nothing but the writing of another needed one. */
function mainCondition(pack: Pack, facts: FoundFacts, { assessment }: WrittenPerson): string | undefined {
  const conditions = Object.values(pack.facts).filter(({ obtain }) => obtain.from === 'condition')
  const isAsked = Object.keys(facts).some((fact) => {
    const obtain = pack.facts[fact]?.obtain
    return obtain?.from === 'assessment' && obtain.path.startsWith('conditions')
  })
  const main = conditions.find(
    ({ obtain }) => obtain.from === 'condition' && obtain.which === 'primary' && obtain.field === 'code',
  )?.id
  return isAsked || main === undefined || assessment.conditions === undefined || facts[main] !== undefined
    ? undefined
    : main
}

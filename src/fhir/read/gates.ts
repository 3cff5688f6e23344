import type { FactDefinition } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import { keyOfPlace, type Place } from './place.js'

/** The places of what the safety screen asks, by their keys. */
export function gatesOf(pack: Pack): ReadonlySet<string> {
  const gates = Object.values(pack.facts).filter(({ gate }) => gate !== undefined)
  return new Set(gates.flatMap((fact) => placeOfGate(fact)).map(keyOfPlace))
}

function placeOfGate({ id, obtain }: FactDefinition): Place[] {
  if (obtain.from === 'finding') return [{ kind: 'finding', code: obtain.code ?? id }]
  if (obtain.from === 'assessment') return [{ kind: 'field', path: obtain.path }]
  if (obtain.from !== 'measure') return []
  const { measure, part } = obtain
  return [{ kind: 'score', measure, ...(part === undefined ? {} : { part }), on: '' }]
}

import { digestOf } from '../../shared/digest.js'

/** The types of definitions that have a canonical address. */
export type DefinedType = 'PlanDefinition' | 'ActivityDefinition' | 'Library'

/** An id as FHIR allows it, at most 64 letters; a longer one is cut, and told apart by a digest. */
export function definitionId(id: string): string {
  const plain = id.replaceAll('/', '.')
  return plain.length <= 64 ? plain : `${plain.slice(0, 55)}.${digestOf(id).slice(-8)}`
}

/** The canonical address of a definition, without its version. */
export function addressOf(base: string, type: DefinedType, id: string): string {
  return `${base.replace(/\/+$/, '')}/${type}/${definitionId(id)}`
}

/** The same with its version, as others refer to it. */
export function canonicalOf(base: string, type: DefinedType, id: string, version: string): string {
  return `${addressOf(base, type, id)}|${version}`
}

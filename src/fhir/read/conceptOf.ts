import type { Meant } from './codeTable.js'
import { doubt, ignore, type Reading } from './reading.js'
import type { RecordResource } from './resourcesIn.js'
import { listAt, type Spot, textAt } from './spot.js'

/** IPS's codes for what is not there, and for what is not known. */
const absent = 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips'

/** What a concept says; otherwise it is told why it says nothing here. */
export function conceptOf(
  reading: Reading,
  resource: RecordResource,
  concept: Spot,
  kinds: readonly string[],
): Meant | undefined {
  const meant = reading.table.meantBy(concept, kinds)
  if (meant !== undefined) return meant
  const codings = listAt(concept, 'coding')
  if (codings.some((coding) => textAt(coding, 'system') === absent))
    doubt(reading, resource, concept, 'that nothing is known to who wrote it is no "none": ask')
  else if (codings.length === 0)
    doubt(reading, resource, concept, 'it says what it is only in words, or not at all')
  else ignore(reading, resource, concept, 'none of its codes is known here')
  return undefined
}

/** The one thing that a concept says; several are told, and none is taken. */
export function singleConceptOf(
  reading: Reading,
  resource: RecordResource,
  concept: Spot,
  kinds: readonly string[],
): { readonly id: string; readonly kind: string; readonly coding: Spot; readonly note?: string } | undefined {
  const meant = conceptOf(reading, resource, concept, kinds)
  const [meaning, ...others] = meant?.meanings ?? []
  if (meant === undefined || meaning === undefined) return undefined
  if (others.length === 0) return { ...meant, id: meaning.id, kind: meaning.kind }
  const named = meant.meanings.map(({ id }) => id).join(', ')
  doubt(reading, resource, meant.coding, `its code may be one of several: ${named}`)
  return undefined
}

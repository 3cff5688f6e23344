import { cleaned } from './cleaned.js'
import type { FhirContext, Made } from './context.js'
import type { FhirIdentifier } from './datatypes.js'
import { uuidOf } from './identity.js'
import { provenanceOf, provenanceTag } from './provenanceOf.js'
import type { BundleEntry, FhirResource, TransactionBundle } from './resources.js'

/** How an entry is written: only if the server has none yet, or over the one that it has. */
export type Writing = 'create' | 'update'

/** A transaction of resources, and of the Provenance over them. */
export function transactionOf(
  context: FhirContext,
  written: readonly { readonly made: Made; readonly as: Writing }[],
): TransactionBundle {
  const entries = written.map(({ made, as }) =>
    entryOf(context, made.resource, context.identifier(made.key), as),
  )
  const targets = written.map(({ made }) => context.referTo(made.resource.resourceType, made.key))
  const provenance = provenanceEntry(context, provenanceOf(context, targets))
  return cleaned({ resourceType: 'Bundle', type: 'transaction', entry: [...entries, provenance] })
}

function entryOf(
  { options }: FhirContext,
  resource: FhirResource,
  identifier: FhirIdentifier,
  as: Writing,
): BundleEntry {
  const { resourceType: type, ...rest } = resource
  const uuid = uuidOf(identifier)
  if (options.references === 'literal') {
    const withId = { resourceType: type, id: uuid, ...rest } as FhirResource
    return { resource: withId, request: { method: 'PUT', url: `${type}/${uuid}` } }
  }
  const query = `identifier=${searchToken(identifier.system, identifier.value)}`
  return {
    fullUrl: `urn:uuid:${uuid}`,
    resource,
    request:
      as === 'update'
        ? { method: 'PUT', url: `${type}?${query}` }
        : { method: 'POST', url: type, ifNoneExist: query },
  }
}

function provenanceEntry(context: FhirContext, resource: FhirResource): BundleEntry {
  const { system, code } = provenanceTag(context)
  const entry = entryOf(context, resource, { system, value: `${code}/provenance` }, 'create')
  if (context.options.references === 'literal') return entry
  return {
    ...entry,
    request: { method: 'POST', url: 'Provenance', ifNoneExist: `_tag=${searchToken(system, code)}` },
  }
}

/** A system and a value as one search parameter; what would end it is written as `%`. */
export function searchToken(system: string, value: string): string {
  return `${encodeURIComponent(system)}%7C${encodeURIComponent(value)}`
}

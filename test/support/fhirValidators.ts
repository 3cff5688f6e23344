import { OperationOutcomeError, validateResource } from '@medplum/core'
import type { Resource } from '@medplum/fhirtypes'
import { Fhir } from 'fhir'
import r4 from 'fhirpath/fhir-context/r4'
import r5 from 'fhirpath/fhir-context/r5'
import { readJson } from './backPain.js'
import { type ElementDefinition, r4Definitions } from './fhirDefinitions.js'
import { walkerOf } from './fhirWalker.js'

const lantana = new Fhir()

type Json = Record<string, unknown>

/** What Medplum's validator says is wrong with one resource. */
export function medplumErrors(resource: unknown): string[] {
  try {
    validateResource(resource as Resource)
    return []
  } catch (error) {
    if (!(error instanceof OperationOutcomeError)) throw error
    return (error.outcome.issue ?? []).map(
      ({ details, expression }) => `${expression?.join() ?? ''}: ${details?.text ?? ''}`,
    )
  }
}

/** What the `fhir` package says is wrong with a bundle. */
export function lantanaErrors(bundle: unknown): string[] {
  return lantana
    .validate(bundle as Json)
    .messages.filter(({ severity }) => severity === 'error')
    .map(({ resourceId, location, message }) => `${resourceId} ${location}: ${message}`)
}

/** What the official definitions of R4 ask and is not so in a resource, or in anything inside it. */
export const definitionErrors = walkerOf(r4Definitions, r4)

const r5Elements = readJson('test/support/r5Elements.json') as Record<string, readonly ElementDefinition[]>

/** The same of R5; what it asks of the types that plans are written in is kept in a file (`.ci/r5-elements.ts`). */
export const r5DefinitionErrors = walkerOf((type) => r5Elements[type], r5)

export interface AnyBundle {
  readonly entry: readonly { readonly fullUrl?: string; readonly resource: unknown }[]
}

/** Everything that is wrong with a bundle by the definitions, and with what its resources refer to. */
export function errorsByDefinition(bundle: AnyBundle, walk = definitionErrors): string[] {
  const types = new Map(
    bundle.entry.map(({ fullUrl = '', resource }) => [
      fullUrl,
      (resource as { resourceType: string }).resourceType,
    ]),
  )
  return walk(bundle, (reference) => types.get(reference))
}

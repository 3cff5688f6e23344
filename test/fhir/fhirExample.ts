import type { FhirOptions } from '../../src/fhir/options.js'
import type { PlanResource, TransactionBundle } from '../../src/fhir/resources.js'
import type { Codings } from '../../src/model/codings.js'
import { readJson } from '../support/backPain.js'

/** The codes of the bundled pack. */
export const backPainCodings = readJson('rules/back-pain/fhir.codings.json') as Codings

export const options: FhirOptions = {
  recorded: '2026-11-18T09:30:00-05:00',
  patient: 'Patient/1',
  codings: backPainCodings,
}

/** The resources of one type in a bundle. */
export function ofType<T extends PlanResource['resourceType'] | 'Provenance'>(
  bundle: TransactionBundle,
  type: T,
): Extract<TransactionBundle['entry'][number]['resource'], { resourceType: T }>[] {
  return bundle.entry.flatMap(({ resource }) =>
    resource.resourceType === type ? [resource as Extract<typeof resource, { resourceType: T }>] : [],
  )
}

/** Every value of `reference` in a bundle. */
export function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    key === 'reference' && typeof one === 'string' ? [one] : referencesIn(one),
  )
}

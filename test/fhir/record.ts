import type { FromFhir } from '../../src/fhir/read/findings.js'
import { type FromFhirOptions, fromFhir } from '../../src/fhir/read/fromFhir.js'
import { backPain } from '../support/backPain.js'
import { backPainCodings } from './fhirExample.js'

export const asOf = '2026-11-18'
export const patient = { resourceType: 'Patient', id: 'p-1' }
export const subject = { reference: 'Patient/p-1' }

type Json = Record<string, unknown>

/** A concept of one coding. */
export const coded = (system: string, code: string, more: Json = {}): Json => ({
  coding: [{ system, code }],
  ...more,
})

export const sct = 'http://snomed.info/sct'
export const loinc = 'http://loinc.org'
export const icd = 'http://hl7.org/fhir/sid/icd-10-cm'
export const atc = 'http://www.whocc.no/atc'
export const ucum = 'http://unitsofmeasure.org'

export const status = (code: string): Json => ({ coding: [{ code }] })

export const condition = (more: Json = {}): Json => ({
  resourceType: 'Condition',
  id: 'c-1',
  subject,
  clinicalStatus: status('active'),
  code: coded(sct, '23056005'),
  ...more,
})

/** A pain rating of that day, unless something else is said. */
export const observation = (more: Json = {}): Json => ({
  resourceType: 'Observation',
  id: 'o-1',
  status: 'final',
  subject,
  code: coded(loinc, '72514-3'),
  effectiveDateTime: asOf,
  ...(Object.keys(more).some((key) => key.startsWith('value')) ? {} : { valueInteger: 6 }),
  ...more,
})

export const quantity = (value: number, code: string, system = ucum): Json => ({
  valueQuantity: { value, code, system },
})

/** A collection of these resources, and of the patient. */
export function collection(...resources: readonly Json[]): Json {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: [patient, ...resources].map((resource) => ({ resource })),
  }
}

/** What is read from a record on that day by the codes of the bundled pack. */
export function read(input: unknown, more: Partial<FromFhirOptions> = {}): FromFhir {
  return fromFhir(backPain, input, { asOf, codings: backPainCodings, ...more })
}

/** The assessment that is read from these resources of one patient, without its head. */
export function saidBy(...resources: readonly Json[]): unknown {
  const { id: _, assessedOn: __, ...said } = read(collection(...resources)).assessment as Json
  return said
}

/** Why nothing was taken: each `resource: why`, of what was ignored and what is ambiguous. */
export function leftBy(...resources: readonly Json[]): { ignored: string[]; ambiguous: string[] } {
  const { ignored, ambiguous } = read(collection(...resources))
  const told = (list: FromFhir['ignored']): string[] => list.map(({ resource, why }) => `${resource}: ${why}`)
  return { ignored: told(ignored), ambiguous: told(ambiguous) }
}

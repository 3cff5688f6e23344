/** What a service for plans asks to be fetched. Whose it is comes from the context of the call. */
export const cdsPrefetch = {
  patient: 'Patient/{{context.patientId}}',
  conditions: 'Condition?patient={{context.patientId}}',
  observations: 'Observation?patient={{context.patientId}}',
  responses: 'QuestionnaireResponse?subject=Patient/{{context.patientId}}',
  medications: 'MedicationStatement?patient={{context.patientId}}',
  medicationOrders: 'MedicationRequest?patient={{context.patientId}}',
  allergies: 'AllergyIntolerance?patient={{context.patientId}}',
  procedures: 'Procedure?patient={{context.patientId}}',
  goals: 'Goal?patient={{context.patientId}}',
  coverage: 'Coverage?beneficiary=Patient/{{context.patientId}}',
  eligibility: 'CoverageEligibilityResponse?patient={{context.patientId}}',
} as const

/** What was fetched, as one Bundle; or what is missing of it, and which searches had more than was sent. */
export interface CdsRecord {
  readonly bundle: {
    readonly resourceType: 'Bundle'
    readonly type: 'collection'
    readonly entry: readonly Json[]
  }
  readonly missing: readonly string[]
  readonly cut: readonly string[]
}

type Json = Readonly<Record<string, unknown>>

/** The prefetched resources of a call. `null` is a search that found nothing; an OperationOutcome is a failed one. */
export function cdsRecord(prefetch: unknown): CdsRecord {
  const fetched = isObject(prefetch) ? prefetch : {}
  const keys = Object.keys(cdsPrefetch)
  const isThere = (key: string): boolean => {
    const value = Object.hasOwn(fetched, key) ? fetched[key] : undefined
    return value === null ? key !== 'patient' : isObject(value) && value.resourceType !== 'OperationOutcome'
  }
  const values = keys.filter(isThere).map((key) => ({ key, value: fetched[key] }))
  return {
    bundle: {
      resourceType: 'Bundle',
      type: 'collection',
      entry: values.flatMap(({ value }) => entriesOf(value)),
    },
    missing: keys.filter((key) => !isThere(key)),
    cut: values.flatMap(({ key, value }) => (hasMore(value) ? [key] : [])),
  }
}

/** Who the record is of. */
export function cdsPatientId(prefetch: unknown): unknown {
  const patient = isObject(prefetch) ? prefetch.patient : undefined
  return isObject(patient) ? patient.id : undefined
}

function entriesOf(value: unknown): Json[] {
  if (!isObject(value)) return []
  if (value.resourceType !== 'Bundle') return [{ resource: value }]
  const entries = Array.isArray(value.entry) ? (value.entry as unknown[]) : []
  return entries
    .filter(isObject)
    .filter(({ resource }) => !isObject(resource) || resource.resourceType !== 'OperationOutcome')
}

function hasMore(value: unknown): boolean {
  const links = isObject(value) && Array.isArray(value.link) ? (value.link as unknown[]) : []
  return links.some((link) => isObject(link) && link.relation === 'next')
}

/** Whether something is a JSON object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

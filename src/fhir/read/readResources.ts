import type { Person } from './person.js'
import { readAllergy } from './readAllergy.js'
import { readConditions } from './readCondition.js'
import { readConsents } from './readConsent.js'
import { readCoverages } from './readCoverage.js'
import { readEligibility } from './readEligibility.js'
import { readGoal } from './readGoal.js'
import { ignore, type Reading } from './reading.js'
import { readMedication } from './readMedication.js'
import { readObservation } from './readObservation.js'
import { readPatient } from './readPatient.js'
import { readProcedure } from './readProcedure.js'
import { readResponse } from './readResponse.js'
import { plainReference, type RecordResource } from './resourcesIn.js'

/** Reads all that a person's record says, each kind of resource by its own rules. */
export function readResources(reading: Reading, { patient, names, theirs }: Person): void {
  if (patient) readPatient(reading, patient)
  const ofType = (type: string): RecordResource[] => theirs.filter((one) => one.type === type)
  readConditions(reading, ofType('Condition'))
  readCoverages(reading, ofType('Coverage'))
  readConsents(reading, ofType('Consent'))
  const isTheirs = (reference: string): boolean => names.includes(plainReference(reference))
  const readers: Readonly<Record<string, (resource: RecordResource) => void>> = {
    Observation: (one) => readObservation(reading, one),
    MedicationStatement: (one) => readMedication(reading, one),
    MedicationRequest: (one) => readMedication(reading, one),
    AllergyIntolerance: (one) => readAllergy(reading, one),
    Procedure: (one) => readProcedure(reading, one),
    CoverageEligibilityResponse: (one) => readEligibility(reading, one),
    Goal: (one) => readGoal(reading, one, isTheirs),
    QuestionnaireResponse: (one) => readResponse(reading, one),
  }
  for (const resource of theirs) {
    if (Object.hasOwn(readers, resource.type)) readers[resource.type]?.(resource)
    else if (!readElsewhere.has(resource.type))
      ignore(reading, resource, { value: undefined, path: resource.path }, unread(resource.type))
  }
}

/** Read all at once, through what refers to them, or not for what they say of the person. */
const readElsewhere = new Set(['Condition', 'Coverage', 'Consent', 'Medication', 'Composition'])

function unread(type: string): string {
  return `nothing is read from resources of the type ${type}`
}

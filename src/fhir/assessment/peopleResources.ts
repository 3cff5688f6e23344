import { optional } from '../../shared/optional.js'
import { listed } from '../context.js'
import { type AssessmentContext, type MadeOfAssessment, titleOf } from './assessmentContext.js'
import { roughly } from './roughly.js'

/** The person, without a name: an assessment has none. */
export function patientResource({ assessment, system }: AssessmentContext): MadeOfAssessment {
  const { id, patient = {} } = assessment
  const languages = patient.languages?.map((code) => ({
    language: { coding: [{ system: 'urn:ietf:bcp:47', code }] },
  }))
  return {
    key: 'patient',
    resource: {
      resourceType: 'Patient',
      identifier: [{ system, value: id }],
      ...optional('gender', patient.sex),
      ...optional('birthDate', patient.birthDate),
      ...optional('communication', languages && listed(languages)),
    },
  }
}

const status = (of: string, code: string) => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/condition-${of}`, code }],
})

/** What is treated, and what goes with it and is there. */
export function conditionResources(context: AssessmentContext): MadeOfAssessment[] {
  const { pack, assessment, subject, concept } = context
  const recorded = {
    resourceType: 'Condition',
    clinicalStatus: status('clinical', 'active'),
    subject,
    recordedDate: assessment.assessedOn,
  }
  const treated = (assessment.conditions ?? []).map(({ code, onset, side, verification }) => ({
    key: `condition/${code}`,
    resource: {
      ...recorded,
      ...optional('verificationStatus', verification && status('ver-status', verification)),
      code: concept(`condition/${code}`, pack.conditions[code]?.title ?? code),
      ...optional('bodySite', side && [concept(`side/${side}`, side)]),
      ...roughly('onset', onset, assessment.assessedOn),
    },
  }))
  const beside = present(assessment.comorbidities).map((code) => ({
    key: `comorbidity/${code}`,
    resource: { ...recorded, code: concept(`comorbidity/${code}`, titleOf(pack, 'comorbidity', code)) },
  }))
  return [...treated, ...beside]
}

/** The medicines that are taken, by their classes. */
export function medicationResources(context: AssessmentContext): MadeOfAssessment[] {
  const { pack, assessment, subject, concept } = context
  return present(assessment.medications).map((code) => ({
    key: `medication/${code}`,
    resource: {
      resourceType: 'MedicationStatement',
      status: 'active',
      medicationCodeableConcept: concept(`medication/${code}`, titleOf(pack, 'medication', code)),
      subject,
      dateAsserted: assessment.assessedOn,
    },
  }))
}

/** The codes of a set that are known to be in it. */
function present(set: readonly string[] | Readonly<Record<string, boolean>> | undefined): string[] {
  if (set === undefined) return []
  return Array.isArray(set) ? [...set] : Object.entries(set).flatMap(([code, is]) => (is ? [code] : []))
}

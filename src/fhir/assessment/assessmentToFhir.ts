import { parseAssessment } from '../../assessment/parseAssessment.js'
import type { Pack } from '../../model/pack.js'
import { cleaned } from '../cleaned.js'
import {
  type AssessmentResource,
  type AssessmentToFhirOptions,
  assessmentContext,
} from './assessmentContext.js'
import { coverageResources } from './coverageResources.js'
import { historyResources } from './historyResources.js'
import { goalResources, measureResources } from './measureResources.js'
import { conditionResources, medicationResources, patientResource } from './peopleResources.js'
import { responseResources } from './responseResources.js'

/** The record of one person, of whom an assessment tells. */
export interface AssessmentBundle {
  readonly resourceType: 'Bundle'
  readonly type: 'collection'
  readonly entry: readonly { readonly fullUrl: string; readonly resource: AssessmentResource }[]
}

/**
 * An assessment as FHIR R4: a collection of Patient, Condition, Observation, MedicationStatement, Procedure, Goal,
 * Coverage and CoverageEligibilityResponse, and a QuestionnaireResponse for all that has no resource of its own.
 * `fromFhir` makes the same assessment of it.
 *
 * @param assessment unknown JSON, or an assessment
 * @throws {AssessmentError} when the assessment does not parse
 * @example assessmentToFhir(pack, assessment).entry[0].resource.resourceType // 'Patient'
 */
export function assessmentToFhir(
  pack: Pack,
  assessment: unknown,
  options: AssessmentToFhirOptions = {},
): AssessmentBundle {
  const context = assessmentContext(pack, parseAssessment(pack, assessment), options)
  const made = [
    patientResource(context),
    ...conditionResources(context),
    ...medicationResources(context),
    ...historyResources(context),
    ...goalResources(context),
    ...measureResources(context),
    ...coverageResources(context),
    ...responseResources(context),
  ]
  const entry = made.map(({ key, resource }) => ({ fullUrl: context.url(key), resource }))
  return cleaned({ resourceType: 'Bundle', type: 'collection', entry })
}

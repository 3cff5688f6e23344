/** A plan and a pack as FHIR, for the records and tools of others; and what records say, as an assessment. */
export { answersToAssessment, type FormAnswers } from '../forms/answersToAssessment.js'
export type { FormOptions } from '../forms/formOf.js'
export { type JsonSchema, type JsonSchemaForm, toJsonSchemaForm } from '../forms/toJsonSchemaForm.js'
export type { Coding, Codings } from '../model/codings.js'
export type { AssessmentResource, AssessmentToFhirOptions } from './assessment/assessmentContext.js'
export { type AssessmentBundle, assessmentToFhir } from './assessment/assessmentToFhir.js'
export type {
  CdsAction,
  CdsCard,
  CdsLink,
  CdsResponse,
  CdsService,
  CdsSource,
  CdsSuggestion,
  OperationOutcome,
} from './cdsHooks.js'
export {
  type CdsCallOptions,
  type CdsHooksOptions,
  type CdsHooksService,
  cdsHooksService,
} from './cdsHooksService.js'
export type { Reference } from './datatypes.js'
export type { DefinitionOptions } from './definitions/definitionContext.js'
export type {
  ActivityDefinition,
  DefinitionBundle,
  FactLibrary,
  FhirDefinition,
  PlanDefinition,
} from './definitions/definitions.js'
export { type FhirPathFacts, factsForFhirPath } from './definitions/factsForFhirPath.js'
export { toFhirDefinitions } from './definitions/toFhirDefinitions.js'
export type { FhirOptions } from './options.js'
export type { AnswerOption, EnableWhen, Questionnaire, QuestionnaireItem } from './questionnaire.js'
export type { R5Resource, R5TransactionBundle } from './r5Resources.js'
export type { FromFhir, RecordEntry, RecordLeft, RecordUsed } from './read/findings.js'
export { type FromFhirOptions, fromFhir } from './read/fromFhir.js'
export type { BundleEntry, FhirResource, PlanResource, TransactionBundle } from './resources.js'
export { safeParseCodings } from './safeParseCodings.js'
export { toFhirBundle } from './toFhirBundle.js'
export { type QuestionnaireOptions, toFhirQuestionnaire } from './toFhirQuestionnaire.js'
export { toFhirRevisionBundle } from './toFhirRevisionBundle.js'
export { toR5Bundle } from './toR5Bundle.js'

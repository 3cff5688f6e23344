/** The data types of FHIR R4 that are written here; what FHIR allows beside and is not written is left out. */

export interface FhirCoding {
  system?: string
  code?: string
  display?: string
}

export interface CodeableConcept {
  coding?: FhirCoding[]
  text?: string
}

export interface FhirIdentifier {
  system: string
  value: string
}

export interface Reference {
  reference?: string
  type?: string
  identifier?: FhirIdentifier
  display?: string
}

export interface Quantity {
  value: number
  comparator?: '<=' | '>='
  unit?: string
  system?: string
  code?: string
}

export interface Period {
  start?: string
  end?: string
}

export interface Annotation {
  text: string
}

export interface Narrative {
  status: 'generated'
  div: string
}

export interface Extension {
  url: string
  valueReference: Reference
}

/** The extensions of a Questionnaire, of FHIR itself and of Structured Data Capture (SDC). */
export type QuestionExtension = { url: string } & (
  | { valueBoolean: boolean }
  | { valueInteger: number }
  | { valueDecimal: number }
  | { valueCoding: FhirCoding }
  | { valueCodeableConcept: CodeableConcept }
  | { valueExpression: { language: 'text/fhirpath'; expression: string } }
)

import type { FhirCoding, QuestionExtension } from './datatypes.js'

/** The part of a FHIR R4 Questionnaire that is written here. */
export interface Questionnaire {
  resourceType: 'Questionnaire'
  url: string
  version: string
  name: string
  title: string
  status: 'draft' | 'active'
  subjectType: ['Patient']
  description: string
  copyright?: string
  item: QuestionnaireItem[]
}

export interface QuestionnaireItem {
  extension?: QuestionExtension[]
  linkId: string
  code?: FhirCoding[]
  text: string
  type: 'group' | 'display' | 'boolean' | 'integer' | 'decimal' | 'date' | 'choice'
  enableWhen?: EnableWhen[]
  enableBehavior?: 'all' | 'any'
  required?: true
  repeats?: true
  answerOption?: AnswerOption[]
  item?: QuestionnaireItem[]
}

export type EnableWhen = {
  question: string
  operator: 'exists' | '=' | '<' | '<=' | '>' | '>='
} & (
  | { answerBoolean: boolean }
  | { answerInteger: number }
  | { answerDecimal: number }
  | { answerDate: string }
  | { answerCoding: FhirCoding }
)

export interface AnswerOption {
  extension?: QuestionExtension[]
  valueCoding: FhirCoding
  initialSelected?: true
}

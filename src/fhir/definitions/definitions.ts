import type { CodeableConcept, Quantity } from '../datatypes.js'
import type { TimingRepeat } from '../resources.js'

/** The part of FHIR R4 that a pack is written in: definitions, which are about nobody. */

export interface RelatedArtifact {
  type: 'citation'
  label: string
  citation: string
  url?: string
}

export interface FhirDuration {
  value: number
  unit: string
  system: string
  code: string
}

export interface DefinitionHead {
  id: string
  url: string
  version: string
  name: string
  title: string
  status: 'draft' | 'active'
  description: string
  copyright?: string
  lastReviewDate?: string
  effectivePeriod?: { end: string }
  relatedArtifact?: RelatedArtifact[]
}

export interface Expression {
  description?: string
  language: 'text/fhirpath'
  expression: string
}

export interface ActionCondition {
  kind: 'applicability' | 'stop'
  expression: Expression
}

export interface PlanDefinitionAction {
  id?: string
  title: string
  description?: string
  code?: CodeableConcept[]
  reason?: CodeableConcept[]
  documentation?: RelatedArtifact[]
  goalId?: string[]
  condition?: ActionCondition[]
  timingDuration?: FhirDuration
  participant?: { type: 'practitioner'; role: CodeableConcept }[]
  definitionCanonical?: string
  action?: PlanDefinitionAction[]
}

export interface DefinedGoal {
  id: string
  description: CodeableConcept
  documentation?: RelatedArtifact[]
  target: {
    measure: CodeableConcept
    detailQuantity?: Quantity
    detailCodeableConcept?: CodeableConcept
    due?: FhirDuration
  }[]
}

export interface PlanDefinition extends DefinitionHead {
  resourceType: 'PlanDefinition'
  type: CodeableConcept
  subjectCodeableConcept: CodeableConcept
  library?: string[]
  goal?: DefinedGoal[]
  action?: PlanDefinitionAction[]
}

export interface ActivityDefinition extends DefinitionHead {
  resourceType: 'ActivityDefinition'
  subjectCodeableConcept: CodeableConcept
  usage?: string
  kind: 'ServiceRequest'
  code: CodeableConcept
  intent: 'plan'
  timingTiming?: { repeat: TimingRepeat & { countMax?: number } }
  participant?: { type: 'practitioner' | 'patient'; role?: CodeableConcept }[]
}

/** What the conditions ask about: a parameter for each fact. */
export interface FactLibrary extends DefinitionHead {
  resourceType: 'Library'
  type: CodeableConcept
  parameter: { name: string; use: 'in'; min: 0; max: '1' | '*'; documentation: string; type: string }[]
}

export type FhirDefinition = PlanDefinition | ActivityDefinition | FactLibrary

export interface DefinitionBundle {
  resourceType: 'Bundle'
  type: 'collection'
  entry: { fullUrl: string; resource: FhirDefinition }[]
}

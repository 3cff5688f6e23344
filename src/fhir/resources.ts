import type {
  Annotation,
  CodeableConcept,
  Extension,
  FhirCoding,
  FhirIdentifier,
  Narrative,
  Period,
  Quantity,
  Reference,
} from './datatypes.js'

/**
 * The part of FHIR R4 (4.0.1) that is written here, as plain JSON. Written out, so that who uses the types needs no
 * other package, and so that a resource that must never be written, a MedicationRequest above all, has no type.
 */

interface Resource {
  id?: string
  meta?: { profile?: string[]; tag?: FhirCoding[] }
  identifier?: FhirIdentifier[]
}

export type RequestStatus = 'draft' | 'active' | 'on-hold' | 'revoked' | 'completed'

/** Inside a CarePlan: a condition as the plan has it, which is nobody's diagnosis. */
export interface ContainedCondition {
  resourceType: 'Condition'
  id: string
  verificationStatus?: CodeableConcept
  code: CodeableConcept
  subject: Reference
}

export interface CarePlan extends Resource {
  resourceType: 'CarePlan'
  text?: Narrative
  contained?: ContainedCondition[]
  instantiatesCanonical?: string[]
  replaces?: Reference[]
  status: RequestStatus
  intent: 'plan'
  category: CodeableConcept[]
  title: string
  description?: string
  subject: Reference
  period: Period
  created: string
  author: Reference
  careTeam?: Reference[]
  addresses?: Reference[]
  supportingInfo?: Reference[]
  goal?: Reference[]
  activity?: { reference: Reference }[]
  note?: Annotation[]
}

export interface CareTeam extends Resource {
  resourceType: 'CareTeam'
  status: 'proposed' | 'active' | 'inactive'
  name: string
  subject: Reference
  participant?: { role: CodeableConcept[]; member?: Reference }[]
  note?: Annotation[]
}

export interface GoalTargetElement {
  measure: CodeableConcept
  detailQuantity?: Quantity
  dueDate: string
}

export interface Goal extends Resource {
  resourceType: 'Goal'
  lifecycleStatus: 'proposed' | 'accepted' | 'on-hold' | 'completed' | 'cancelled'
  achievementStatus?: CodeableConcept
  description: CodeableConcept
  subject: Reference
  startDate: string
  target: GoalTargetElement[]
  addresses?: Reference[]
  note?: Annotation[]
}

export interface TimingRepeat {
  boundsPeriod?: Period
  count?: number
  duration?: number
  durationMax?: number
  durationUnit?: 'min'
  frequency?: number
  period?: number
  periodUnit?: 'd' | 'wk'
  dayOfWeek?: string[]
}

export interface ServiceRequest extends Resource {
  resourceType: 'ServiceRequest'
  extension?: Extension[]
  instantiatesCanonical?: string[]
  status: RequestStatus
  intent: 'plan'
  category?: CodeableConcept[]
  priority: 'routine'
  code: CodeableConcept
  orderDetail?: CodeableConcept[]
  quantityQuantity?: Quantity
  subject: Reference
  occurrenceTiming?: { repeat: TimingRepeat }
  authoredOn: string
  requester: Reference
  performerType?: CodeableConcept
  performer?: Reference[]
  reasonReference?: Reference[]
  note?: Annotation[]
  patientInstruction?: string
}

export interface Appointment extends Resource {
  resourceType: 'Appointment'
  status: 'proposed' | 'fulfilled' | 'cancelled' | 'noshow'
  serviceType?: CodeableConcept[]
  description: string
  start: string
  end: string
  minutesDuration: number
  created: string
  comment?: string
  basedOn?: Reference[]
  participant: { type?: CodeableConcept[]; actor?: Reference; status: 'needs-action' | 'accepted' }[]
}

export interface Task extends Resource {
  resourceType: 'Task'
  status: 'draft' | 'requested' | 'completed' | 'cancelled'
  statusReason?: CodeableConcept
  intent: 'plan'
  code: CodeableConcept
  description: string
  for: Reference
  authoredOn: string
  requester: Reference
  performerType?: CodeableConcept[]
  note?: Annotation[]
  restriction: { period: Period }
  input?: { type: CodeableConcept; valueString?: string; valueQuantity?: Quantity }[]
}

export interface DetectedIssue extends Resource {
  resourceType: 'DetectedIssue'
  status: 'preliminary' | 'cancelled'
  code: CodeableConcept
  severity: 'high' | 'moderate' | 'low'
  patient: Reference
  identifiedDateTime: string
  author: Reference
  evidence: { code: CodeableConcept[] }[]
  detail: string
  mitigation: { action: CodeableConcept }[]
}

export interface Flag extends Resource {
  resourceType: 'Flag'
  status: 'active' | 'inactive'
  category: CodeableConcept[]
  code: CodeableConcept
  subject: Reference
  period: Period
  author: Reference
}

export interface RiskAssessment extends Resource {
  resourceType: 'RiskAssessment'
  status: 'preliminary' | 'cancelled'
  code: CodeableConcept
  subject: Reference
  occurrenceDateTime: string
  performer: Reference
  prediction: { qualitativeRisk: CodeableConcept }[]
}

export interface CommunicationRequest extends Resource {
  resourceType: 'CommunicationRequest'
  status: RequestStatus
  subject: Reference
  recipient: Reference[]
  payload: { contentString: string }[]
  authoredOn: string
}

export interface Provenance extends Omit<Resource, 'identifier'> {
  resourceType: 'Provenance'
  target: Reference[]
  recorded: string
  activity: CodeableConcept
  agent: { type: CodeableConcept; who: Reference }[]
  entity: { role: 'source' | 'revision'; what: Reference }[]
}

/** What a plan is written as; nothing among it orders a medicine. */
export type PlanResource =
  | Appointment
  | CarePlan
  | CareTeam
  | CommunicationRequest
  | DetectedIssue
  | Flag
  | Goal
  | RiskAssessment
  | ServiceRequest
  | Task

export type FhirResource = PlanResource | Provenance

export interface BundleEntry {
  fullUrl?: string
  resource: FhirResource
  request: { method: 'POST' | 'PUT'; url: string; ifNoneExist?: string }
}

/** A FHIR R4 transaction: a server does all of it or nothing. */
export interface TransactionBundle {
  resourceType: 'Bundle'
  type: 'transaction'
  entry: BundleEntry[]
}

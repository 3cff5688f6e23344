import type { CodeableConcept, Period, Reference } from './datatypes.js'
import type {
  Appointment,
  CarePlan,
  CareTeam,
  CommunicationRequest,
  ContainedCondition,
  DetectedIssue,
  Flag,
  Goal,
  Provenance,
  RiskAssessment,
  ServiceRequest,
  Task,
} from './resources.js'

/** The same in FHIR R5 (5.0.0): what has another name or shape there is written out, all else is as in R4. */

/** Something in words or codes, or a resource that says it. */
export interface CodeableReference {
  concept?: CodeableConcept
  reference?: Reference
}

type Changed<R4, Gone extends keyof R4, R5> = Omit<R4, Gone> & R5

export type R5ContainedCondition = ContainedCondition & { clinicalStatus: CodeableConcept }

export type R5CarePlan = Changed<
  CarePlan,
  'contained' | 'author' | 'addresses' | 'activity',
  {
    contained?: R5ContainedCondition[]
    contributor: Reference[]
    addresses?: CodeableReference[]
    activity?: { plannedActivityReference: Reference }[]
  }
>

export type R5CareTeam = Changed<
  CareTeam,
  'participant',
  { participant?: { role?: CodeableConcept; member?: Reference }[] }
>

export type R5ServiceRequest = Changed<
  ServiceRequest,
  'code' | 'orderDetail' | 'reasonReference' | 'patientInstruction',
  {
    code: CodeableReference
    orderDetail?: { parameter: { code: CodeableConcept; valueCodeableConcept: CodeableConcept }[] }[]
    reason?: CodeableReference[]
    patientInstruction?: { instructionMarkdown: string }[]
  }
>

export type R5Appointment = Changed<
  Appointment,
  'serviceType' | 'comment',
  { serviceType?: CodeableReference[]; note?: { text: string }[] }
>

export type R5Task = Changed<
  Task,
  'statusReason' | 'performerType' | 'restriction',
  { statusReason?: CodeableReference; requestedPerformer?: CodeableReference[]; requestedPeriod: Period }
>

export type R5DetectedIssue = Changed<DetectedIssue, 'patient', { subject: Reference }>

export type R5CommunicationRequest = Changed<
  CommunicationRequest,
  'payload',
  { intent: 'plan'; payload: { contentCodeableConcept: CodeableConcept }[] }
>

export type R5Resource =
  | Flag
  | Goal
  | Provenance
  | R5Appointment
  | R5CarePlan
  | R5CareTeam
  | R5CommunicationRequest
  | R5DetectedIssue
  | R5ServiceRequest
  | R5Task
  | RiskAssessment

/** A FHIR R5 transaction: a server does all of it or nothing. */
export interface R5TransactionBundle {
  resourceType: 'Bundle'
  type: 'transaction'
  entry: {
    fullUrl?: string
    resource: R5Resource
    request: { method: 'POST' | 'PUT'; url: string; ifNoneExist?: string }
  }[]
}

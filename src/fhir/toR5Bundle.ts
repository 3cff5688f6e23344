import { match, P } from 'ts-pattern'
import { optional } from '../shared/optional.js'
import type { CodeableConcept } from './datatypes.js'
import type {
  CodeableReference,
  R5Appointment,
  R5CarePlan,
  R5CareTeam,
  R5CommunicationRequest,
  R5ContainedCondition,
  R5DetectedIssue,
  R5Resource,
  R5ServiceRequest,
  R5Task,
  R5TransactionBundle,
} from './r5Resources.js'
import type {
  Appointment,
  CarePlan,
  CareTeam,
  CommunicationRequest,
  ContainedCondition,
  DetectedIssue,
  FhirResource,
  ServiceRequest,
  Task,
  TransactionBundle,
} from './resources.js'

/**
 * A transaction of `toFhirBundle` or `toFhirRevisionBundle`, which are FHIR R4, as FHIR R5 (5.0.0). Identifiers, ids
 * and references stay as they are; profiles of R4 are not declared any more.
 *
 * @example toR5Bundle(toFhirBundle(plan, { recorded: '2026-11-18T09:30:00-05:00' })).type // 'transaction'
 */
export function toR5Bundle({ entry, ...bundle }: TransactionBundle): R5TransactionBundle {
  return {
    ...bundle,
    entry: entry.map(({ resource, ...rest }) => ({ ...rest, resource: asR5(withoutProfiles(resource)) })),
  }
}

/** They are profiles of R4, which say nothing of R5. */
function withoutProfiles(resource: FhirResource): FhirResource {
  const { meta, ...rest } = resource
  if (meta?.profile === undefined) return resource
  const { profile: _, ...other } = meta
  return Object.keys(other).length === 0 ? rest : { ...rest, meta: other }
}

function asR5(resource: FhirResource): R5Resource {
  return match(resource)
    .returnType<R5Resource>()
    .with({ resourceType: 'CarePlan' }, carePlan)
    .with({ resourceType: 'CareTeam' }, careTeam)
    .with({ resourceType: 'ServiceRequest' }, serviceRequest)
    .with({ resourceType: 'Appointment' }, appointment)
    .with({ resourceType: 'Task' }, task)
    .with({ resourceType: 'DetectedIssue' }, detectedIssue)
    .with({ resourceType: 'CommunicationRequest' }, communicationRequest)
    .with({ resourceType: P.union('Flag', 'Goal', 'Provenance', 'RiskAssessment') }, (same) => same)
    .exhaustive()
}

/** This library is no custodian, who answers for the plan: it contributed. */
function carePlan({ contained, author, addresses, activity, ...rest }: CarePlan): R5CarePlan {
  return {
    ...rest,
    ...optional('contained', contained?.map(condition)),
    contributor: [author],
    ...optional(
      'addresses',
      addresses?.map((reference) => ({ reference })),
    ),
    ...optional(
      'activity',
      activity?.map(({ reference }) => ({ plannedActivityReference: reference })),
    ),
  }
}

/** R5 asks whether it is active; whoever recorded it knows, a plan does not. */
function condition(one: ContainedCondition): R5ContainedCondition {
  const system = 'http://terminology.hl7.org/CodeSystem/condition-clinical'
  return { ...one, clinicalStatus: { coding: [{ system, code: 'unknown', display: 'Unknown' }] } }
}

/** A participant has one role there; who has several takes part several times. */
function careTeam({ participant, ...rest }: CareTeam): R5CareTeam {
  const each = participant?.flatMap(({ role, ...member }) => role.map((one) => ({ role: one, ...member })))
  return { ...rest, ...optional('participant', each) }
}

function serviceRequest(order: ServiceRequest): R5ServiceRequest {
  const { code, orderDetail, reasonReference, patientInstruction, ...rest } = order
  return {
    ...rest,
    code: concept(code),
    ...optional(
      'orderDetail',
      orderDetail && [
        { parameter: orderDetail.map((valueCodeableConcept) => ({ code: detail, valueCodeableConcept })) },
      ],
    ),
    ...optional(
      'reason',
      reasonReference?.map((reference) => ({ reference })),
    ),
    ...optional('patientInstruction', instructed(patientInstruction)),
  }
}

function instructed(text: string | undefined) {
  return text === undefined ? undefined : [{ instructionMarkdown: text }]
}

const detail: CodeableConcept = { text: 'Detail' }

function appointment({ serviceType, comment, ...rest }: Appointment): R5Appointment {
  return {
    ...rest,
    ...optional('serviceType', serviceType?.map(concept)),
    ...optional('note', comment === undefined ? undefined : [{ text: comment }]),
  }
}

/** A restriction is for work on something there is already (tsk-1); when a review is asked for has a place of its own. */
function task({ statusReason, performerType, restriction, ...rest }: Task): R5Task {
  return {
    ...rest,
    ...optional('statusReason', statusReason && concept(statusReason)),
    ...optional('requestedPerformer', performerType?.map(concept)),
    requestedPeriod: restriction.period,
  }
}

function detectedIssue({ patient, ...rest }: DetectedIssue): R5DetectedIssue {
  return { ...rest, subject: patient }
}

function communicationRequest({ payload, ...rest }: CommunicationRequest): R5CommunicationRequest {
  const contents = payload.map(({ contentString }) => ({ contentCodeableConcept: { text: contentString } }))
  return { ...rest, intent: 'plan', payload: contents }
}

function concept(one: CodeableConcept): CodeableReference {
  return { concept: one }
}

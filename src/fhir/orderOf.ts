import { optional } from '../shared/optional.js'
import { type FhirContext, listed } from './context.js'
import type { CodeableConcept, Extension } from './datatypes.js'
import type { ServiceRequest } from './resources.js'

const pertainsToGoal = 'http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal'

/** What every ServiceRequest of a plan says. */
export function orderOf(context: FhirContext, key: string, code: CodeableConcept): ServiceRequest {
  const { plan, options, subject, author, status, identifier } = context
  const conditions = plan.conditions.flatMap(({ id }) => {
    const reference = options.conditions?.[id]
    return reference === undefined ? [] : [{ reference }]
  })
  return {
    resourceType: 'ServiceRequest',
    identifier: [identifier(key)],
    status,
    intent: 'plan',
    priority: 'routine',
    code,
    subject,
    authoredOn: options.recorded,
    requester: author,
    ...optional('reasonReference', listed(conditions)),
  }
}

/** The goals that something serves. */
export function pertainsTo({ plan, referTo }: FhirContext, goals: readonly string[]): Extension[] {
  const known = new Set(plan.goals.map(({ id }) => id))
  return goals
    .filter((id) => known.has(id))
    .map((id) => ({ url: pertainsToGoal, valueReference: referTo('Goal', `goal/${id}`) }))
}

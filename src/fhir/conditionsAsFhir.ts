import type { PlanCondition } from '../model/planCondition.js'
import type { FhirContext } from './context.js'
import type { CodeableConcept, Reference } from './datatypes.js'
import type { ContainedCondition } from './resources.js'

/**
 * What the plan is for: conditions on record by reference, others contained in the CarePlan. None is written as a
 * record of its own, which a plan has no say in.
 */
export function conditionsAsFhir(context: FhirContext): {
  addresses: Reference[]
  contained: ContainedCondition[]
} {
  const { plan, options } = context
  const onRecord = (id: string): string | undefined => options.conditions?.[id]
  return {
    addresses: plan.conditions.map(({ id, title }, place) => ({
      reference: onRecord(id) ?? `#${containedId(place)}`,
      display: title,
    })),
    contained: plan.conditions.flatMap((condition, place) =>
      onRecord(condition.id) === undefined ? [containedOf(context, condition, containedId(place))] : [],
    ),
  }
}

/** Not the pack's code, which may be longer than an id of FHIR. */
const containedId = (place: number): string => `condition-${place + 1}`

function containedOf(
  { concept, subject }: FhirContext,
  { id, title, status }: PlanCondition,
  as: string,
): ContainedCondition {
  return {
    resourceType: 'Condition',
    id: as,
    verificationStatus: verificationOf(status),
    code: concept(`condition/${id}`, title),
    subject,
  }
}

const verification = {
  recorded: { code: 'confirmed', display: 'Confirmed' },
  working: { code: 'provisional', display: 'Provisional' },
  fallback: { code: 'unconfirmed', display: 'Unconfirmed' },
} as const

function verificationOf(status: PlanCondition['status']): CodeableConcept {
  const system = 'http://terminology.hl7.org/CodeSystem/condition-ver-status'
  return { coding: [{ system, ...verification[status] }] }
}

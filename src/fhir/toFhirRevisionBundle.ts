import { match, P } from 'ts-pattern'
import type { Plan } from '../model/plan.js'
import { canonicalJson } from '../shared/digest.js'
import { contextOf, type FhirContext, type Made } from './context.js'
import type { FhirOptions } from './options.js'
import type { PlanResource, TransactionBundle } from './resources.js'
import { resourcesOf } from './resourcesOf.js'
import { searchToken, transactionOf, type Writing } from './transactionOf.js'

interface Revised {
  /** The plan that the server has. */
  readonly before: Plan
  /** The plan that takes its place. */
  readonly plan: Plan
}

/**
 * What a revision changes, as a FHIR R4 transaction: the new CarePlan, which says which one it replaces, what is new,
 * what is other than it was, and what is gone, as cancelled or revoked. What stays is only referred to.
 *
 * @throws RangeError when `recorded` is not an instant, or when a revision of a revision comes without its `thread`.
 *
 * @example
 * const bundle = toFhirRevisionBundle({ before, plan: revision.plan }, { recorded: '2026-12-30T10:00:00-05:00' })
 * expect(bundle.entry.some(({ resource }) => resource.resourceType === 'CarePlan' && resource.replaces)).toBe(true)
 */
export function toFhirRevisionBundle({ before, plan }: Revised, options: FhirOptions): TransactionBundle {
  const context = contextOf(plan, options)
  const thread = options.thread ?? plan.course?.replaces ?? plan.id
  const earlier = new Map(
    resourcesOf(contextOf(before, { ...options, thread }))
      .filter(({ key }) => key !== 'plan')
      .map((made) => [made.key, made]),
  )
  const now = resourcesOf(context)
  const kept = new Set(now.map(({ key }) => key))
  const changes = now.flatMap((made) => changeOf(made, earlier.get(made.key)))
  const gone = [...earlier.values()].filter(({ key }) => !kept.has(key)).flatMap(ended)
  const written = [...gone.map((made) => ({ made, as: 'update' as const })), ...changes]
  return withReferences(context, now, transactionOf(context, written), written)
}

function changeOf(made: Made, before: Made | undefined): { made: Made; as: Writing }[] {
  if (before === undefined) return [{ made, as: 'create' }]
  return canonicalJson(made.resource) === canonicalJson(before.resource) ? [] : [{ made, as: 'update' }]
}

/** What a plan does not have any more. A group of risk that is not known now was one all the same. */
function ended({ key, resource }: Made): Made[] {
  const after = endedResource(resource)
  return after === undefined ? [] : [{ key, resource: after }]
}

function endedResource(resource: PlanResource): PlanResource | undefined {
  return match(resource)
    .returnType<PlanResource | undefined>()
    .with({ resourceType: P.union('Appointment', 'Task', 'DetectedIssue') }, (one) => ({
      ...one,
      status: 'cancelled',
    }))
    .with({ resourceType: 'Goal' }, (one) => ({ ...one, lifecycleStatus: 'cancelled' }))
    .with({ resourceType: P.union('ServiceRequest', 'CommunicationRequest') }, (one) => ({
      ...one,
      status: 'revoked',
    }))
    .with({ resourceType: P.union('CareTeam', 'Flag') }, (one) => ({ ...one, status: 'inactive' }))
    .with({ resourceType: P.union('CarePlan', 'RiskAssessment') }, () => undefined)
    .exhaustive()
}

/** What is not in the bundle has no `urn:uuid` there: it is referred to by its identifier, as a search. */
function withReferences(
  context: FhirContext,
  now: readonly Made[],
  bundle: TransactionBundle,
  written: readonly { readonly made: Made }[],
): TransactionBundle {
  if (context.options.references === 'literal') return bundle
  const inside = new Set(written.map(({ made }) => made.key))
  const searches = new Map(
    now
      .filter(({ key }) => !inside.has(key))
      .map(({ key, resource: { resourceType: type } }) => {
        const { system, value } = context.identifier(key)
        return [context.referTo(type, key).reference, `${type}?identifier=${searchToken(system, value)}`]
      }),
  )
  return JSON.parse(JSON.stringify(bundle), (key, value: unknown) =>
    key === 'reference' && typeof value === 'string' ? (searches.get(value) ?? value) : value,
  ) as TransactionBundle
}

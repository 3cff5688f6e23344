import type { Plan } from '../model/plan.js'
import { optional } from '../shared/optional.js'
import { conditionsAsFhir } from './conditionsAsFhir.js'
import { declaresUsCore, type FhirContext, listed, type Made } from './context.js'
import type { Annotation, Reference } from './datatypes.js'
import { uuidOf } from './identity.js'
import { narrativeOf } from './narrativeOf.js'
import type { CarePlan } from './resources.js'

const usCoreCarePlan = 'http://hl7.org/fhir/us/core/StructureDefinition/us-core-careplan'

/** The CarePlan over the other resources of a plan: it only refers to them. */
export function carePlanAsFhir(context: FhirContext, parts: readonly Made[]): Made<CarePlan> {
  const { plan, options, subject, author, status, identifier } = context
  const { addresses, contained } = conditionsAsFhir(context)
  const title = titleOf(plan)
  const declares = declaresUsCore(context) && contained.length === 0
  const resource: CarePlan = {
    resourceType: 'CarePlan',
    ...(declares && { meta: { profile: [usCoreCarePlan] } }),
    text: narrativeOf(plan, title),
    ...optional('contained', listed(contained)),
    identifier: [identifier('plan')],
    ...optional('instantiatesCanonical', listed(definitionsOf(context))),
    ...optional('replaces', replacedBy(context)),
    status,
    intent: 'plan',
    category: [category],
    title,
    ...optional('description', plan.program?.plain),
    subject,
    period: { start: plan.startOn, end: plan.endOn },
    created: options.recorded,
    author,
    ...optional('addresses', listed(addresses)),
    ...partsOf(context, parts),
    note: notesOf(plan),
  }
  return { key: 'plan', resource }
}

function titleOf({ program, triage }: Plan): string {
  return program?.title ?? (triage.state === 'stop' ? triage.summary : 'Assessment and advice')
}

function partsOf(context: FhirContext, parts: readonly Made[]) {
  const refer = (types: readonly string[]): Reference[] | undefined =>
    listed(
      parts
        .filter(({ resource }) => types.includes(resource.resourceType))
        .map(({ resource, key }) => context.referTo(resource.resourceType, key)),
    )
  const activity = refer(['ServiceRequest', 'Appointment', 'Task', 'CommunicationRequest'])
  return {
    ...optional('careTeam', refer(['CareTeam'])),
    ...optional('supportingInfo', refer(['DetectedIssue', 'Flag', 'RiskAssessment'])),
    ...optional('goal', refer(['Goal'])),
    ...optional(
      'activity',
      activity?.map((reference) => ({ reference })),
    ),
  }
}

/** The pack, and the program that was chosen. */
function definitionsOf({ plan: { program, provenance }, instantiates }: FhirContext): string[] {
  const { id } = provenance.pack
  const ids = program === undefined ? [id] : [id, `program.${program.id}`]
  return ids.flatMap((one) => instantiates('PlanDefinition', one) ?? [])
}

const category = {
  coding: [
    {
      system: 'http://hl7.org/fhir/us/core/CodeSystem/careplan-category',
      code: 'assess-plan',
      display: 'Assessment and Plan of Treatment',
    },
  ],
  text: 'Assessment and plan of treatment',
}

/** By identifier, so that it holds whether the server has the earlier plan or not. */
function replacedBy({ plan, system, options }: FhirContext): Reference[] | undefined {
  if (plan.course === undefined) return undefined
  const identifier = { system, value: plan.course.replaces }
  if (options.references !== 'literal') return [{ type: 'CarePlan', identifier }]
  return [{ reference: `CarePlan/${uuidOf(identifier)}` }]
}

/** What FHIR has no place for is said in words, so that nothing of the plan is lost without a trace. */
function notesOf(plan: Plan): Annotation[] {
  const { triage, pathways, questions, unscheduled, setAside } = plan
  const offered = pathways.filter(({ outcome }) => outcome === 'offered').map(({ title }) => title)
  const declined = setAside
    .filter(({ preferred }) => preferred)
    .map(({ title, reason }) => `${title}: ${reason}`)
  const sections: [heading: string, lines: readonly string[]][] = [
    ['', [plan.notice]],
    ['', [triage.summary]],
    ['Offered beside the program', offered],
    ['Held until a question is answered', plan.held.map(({ title, reason }) => `${title}: ${reason}`)],
    ['Asked for and not planned', declined],
    ['Without a date', unscheduled.map(({ series, wouldHelp }) => `${series}: ${wouldHelp}`)],
    ['Open questions', questions.map(({ question }) => question)],
  ]
  return sections
    .filter(([, lines]) => lines.length > 0)
    .map(([heading, lines]) => ({
      text:
        heading === '' ? lines.join('\n') : [`${heading}:`, ...lines.map((line) => `- ${line}`)].join('\n'),
    }))
}

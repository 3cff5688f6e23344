import type { PlanDisposition } from '../model/plan.js'
import { compareText } from '../shared/compareText.js'
import { timeLimitInWords } from '../shared/timeLimitInWords.js'
import type { FhirContext, Made } from './context.js'
import type { DetectedIssue, Flag } from './resources.js'

/**
 * A DetectedIssue for everything that the triage found, and a Flag for what must stay in view: a stop, a hold, and a
 * screen that is still open.
 */
export function redFlagsAsFhir(context: FhirContext): Made<DetectedIssue | Flag>[] {
  const { dispositions, state, summary } = context.plan.triage
  const inView = dispositions.filter(({ effect }) => effect !== 'proceed')
  return [
    ...dispositions.map((disposition) => issueOf(context, disposition)),
    ...inView.map(({ id, title, instruction }) => flagOf(context, id, `${title}: ${instruction}`)),
    ...(state === 'provisional' ? [flagOf(context, 'screen-open', summary)] : []),
  ]
}

const severity = { stop: 'high', hold: 'moderate', proceed: 'low' } as const

function issueOf(context: FhirContext, disposition: PlanDisposition): Made<DetectedIssue> {
  const { plan, subject, author, identifier, concept } = context
  const { id, title, effect, instruction, allowed, to, withinHours, rules } = disposition
  const key = `issue/${id}`
  const when = withinHours === undefined ? '' : ` ${timeLimitInWords(withinHours)}`
  const names = [...rules].sort(compareText)
  return {
    key,
    resource: {
      resourceType: 'DetectedIssue',
      identifier: [identifier(key)],
      status: 'preliminary',
      code: concept(`disposition/${id}`, title),
      severity: severity[effect],
      patient: subject,
      identifiedDateTime: plan.asOf,
      author,
      evidence: names.map((name) => ({ code: [concept(`rule/${name}`, plan.rules[name]?.title ?? name)] })),
      detail: `Rules: ${names.join(', ')}`,
      mitigation: [
        { action: { text: instruction } },
        { action: concept(`role/${to.role}`, `See: ${to.title}${when}`) },
        { action: { text: `Until then: ${allowed}` } },
      ],
    },
  }
}

function flagOf(context: FhirContext, id: string, text: string): Made<Flag> {
  const { plan, subject, author, identifier } = context
  const key = `flag/${id}`
  const system = 'http://terminology.hl7.org/CodeSystem/flag-category'
  return {
    key,
    resource: {
      resourceType: 'Flag',
      identifier: [identifier(key)],
      status: 'active',
      category: [{ coding: [{ system, code: 'safety', display: 'Safety' }], text: 'Safety' }],
      code: { text },
      subject,
      period: { start: plan.asOf },
      author,
    },
  }
}

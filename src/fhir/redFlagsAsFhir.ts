import type { PlanDisposition } from '../model/plan.js'
import { compareText } from '../shared/compareText.js'
import { digestOf } from '../shared/digest.js'
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
    ...flagsOf(context, inView),
    ...(state === 'provisional' ? [flagOf(context, 'screen-open', summary)] : []),
  ]
}

const severity = { stop: 'high', hold: 'moderate', proceed: 'low' } as const

function issueOf(context: FhirContext, disposition: PlanDisposition): Made<DetectedIssue> {
  const { plan, subject, author, identifier, concept } = context
  const { id, title, effect, instruction, allowed, to, withinHours, rules } = disposition
  const key = `issue/${id}/${to.role}/${shortDigest([instruction, allowed])}`
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

/** Several roles may have to see a person for one reason: it stays in view once. */
function flagsOf(context: FhirContext, inView: readonly PlanDisposition[]): Made<Flag>[] {
  const texts = new Map<string, string>()
  for (const { id, title, instruction } of inView)
    texts.set(`${id}/${shortDigest([instruction])}`, `${title}: ${instruction}`)
  return [...texts].map(([id, text]) => flagOf(context, id, text))
}

/**
 * A disposition may be on several lines, with other roles or other words: without what tells them apart, a server
 * would take the second for the first.
 */
function shortDigest(texts: readonly string[]): string {
  return digestOf(texts).slice('sha256:'.length, 'sha256:'.length + 8)
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

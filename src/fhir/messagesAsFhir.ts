import { type FhirContext, listed, type Made } from './context.js'
import type { CommunicationRequest } from './resources.js'

/** What the person is told, the safety net above all, as one message; none when the plan advises nothing. */
export function messagesAsFhir({
  plan,
  options,
  subject,
  status,
  identifier,
}: FhirContext): Made<CommunicationRequest>[] {
  const payload = listed(
    plan.advice.map(({ title, text }) => ({ contentString: [title, ...text].join('\n') })),
  )
  if (payload === undefined) return []
  const resource: CommunicationRequest = {
    resourceType: 'CommunicationRequest',
    identifier: [identifier('advice')],
    status,
    subject,
    recipient: [subject],
    payload,
    authoredOn: options.recorded,
  }
  return [{ key: 'advice', resource }]
}

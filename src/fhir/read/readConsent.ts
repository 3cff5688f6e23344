import { singleConceptOf } from './conceptOf.js'
import { isAfter } from './moment.js'
import { coversDay } from './readCoverage.js'
import { ignore, type Reading, say } from './reading.js'
import type { RecordResource } from './resourcesIn.js'
import { at, listAt, textAt } from './spot.js'

/** Treatments that the person will not have. That something is allowed is no wish for it. */
export function readConsents(reading: Reading, consents: readonly RecordResource[]): void {
  const declined: { consent: RecordResource; item: string }[] = []
  for (const consent of consents) {
    if (!isInForce(reading, consent)) continue
    if (textAt(consent, 'provision', 'type') !== 'deny') {
      ignore(
        reading,
        consent,
        at(consent, 'provision', 'type'),
        'that something is allowed is no wish for it',
      )
      continue
    }
    for (const code of listAt(consent, 'provision', 'code')) {
      const meant = singleConceptOf(reading, consent, code, ['intervention', 'exercise', 'education', 'tag'])
      if (meant) declined.push({ consent, item: meant.id })
    }
  }
  const [first] = declined
  if (first === undefined) return
  const place = { kind: 'field', path: 'preferences.decline' } as const
  const value = [...new Set(declined.map(({ item }) => item))]
  say(reading, first.consent, at(first.consent, 'provision'), place, { value })
}

function isInForce(reading: Reading, consent: RecordResource): boolean {
  const status = textAt(consent, 'status') ?? 'no status'
  const scopes = listAt(at(consent, 'scope'), 'coding').flatMap((one) => textAt(one, 'code') ?? [])
  const when = reading.momentOf(at(consent, 'dateTime'))
  const why =
    status !== 'active'
      ? `it does not hold (${status})`
      : !scopes.includes('treatment')
        ? 'it is not about treatment'
        : when && isAfter(when, reading.asOf)
          ? `it is after ${reading.asOf}`
          : undefined
  if (why !== undefined) ignore(reading, consent, at(consent, 'status'), why)
  return why === undefined && coversDay(reading, consent, at(consent, 'provision', 'period'))
}

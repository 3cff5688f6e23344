import { conceptOf } from './conceptOf.js'
import { isAfter } from './moment.js'
import { ignore, type Reading, say } from './reading.js'
import type { RecordResource } from './resourcesIn.js'
import { at, textAt } from './spot.js'

/** A medicine that is taken, or was ordered and is in use: the classes that it belongs to. */
export function readMedication(reading: Reading, medication: RecordResource): void {
  if (!isInUse(reading, medication)) return
  const referred = reading.find(medication, at(medication, 'medicationReference', 'reference').value)
  const concept = referred ? at(referred, 'code') : at(medication, 'medicationCodeableConcept')
  const meant = conceptOf(reading, medication, concept, ['medication'])
  const when = reading.momentOf(
    at(medication, medication.type === 'MedicationRequest' ? 'authoredOn' : 'dateAsserted'),
  )
  for (const { id } of meant?.meanings ?? [])
    say(
      reading,
      medication,
      meant?.coding ?? concept,
      { kind: 'member', path: 'medications', code: id },
      { value: true, when, note: meant?.note },
    )
}

function isInUse(reading: Reading, medication: RecordResource): boolean {
  const status = textAt(medication, 'status')
  const fail = (key: string, why: string): false => {
    ignore(reading, medication, at(medication, key), why)
    return false
  }
  if (status !== 'active') return fail('status', `it is not in use (${status ?? 'no status'})`)
  if (medication.type === 'MedicationRequest') {
    if (at(medication, 'doNotPerform').value === true) return fail('doNotPerform', 'it says not to give it')
    const intent = textAt(medication, 'intent') ?? ''
    if (!/order$/.test(intent)) return fail('intent', `it is no order (${intent || 'no intent'})`)
  }
  for (const key of ['authoredOn', 'dateAsserted', 'effectiveDateTime']) {
    const when = reading.momentOf(at(medication, key))
    if (when && isAfter(when, reading.asOf)) return fail(key, `it is after ${reading.asOf}`)
  }
  return isWithin(reading, medication)
}

function isWithin(reading: Reading, medication: RecordResource): boolean {
  const start = reading.momentOf(at(medication, 'effectivePeriod', 'start'))
  const end = reading.momentOf(at(medication, 'effectivePeriod', 'end'))
  const isPast = end !== undefined && end.rough < reading.asOf.slice(0, end.rough.length)
  if (!isPast && !(start && isAfter(start, reading.asOf))) return true
  ignore(reading, medication, at(medication, 'effectivePeriod'), `it is not taken on ${reading.asOf}`)
  return false
}

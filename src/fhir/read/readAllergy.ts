import { conceptOf } from './conceptOf.js'
import { isAfter } from './moment.js'
import { ignore, type Reading, say } from './reading.js'
import type { RecordResource } from './resourcesIn.js'
import { at, codesAt } from './spot.js'

/** An allergy or intolerance that the pack knows among what goes with a condition. */
export function readAllergy(reading: Reading, allergy: RecordResource): void {
  const [verification] = codesAt(allergy, 'verificationStatus')
  const [status] = codesAt(allergy, 'clinicalStatus')
  if (verification === 'refuted' || verification === 'entered-in-error') {
    ignore(reading, allergy, at(allergy, 'verificationStatus'), `it is ${verification}`)
    return
  }
  if (status !== undefined && status !== 'active') {
    ignore(reading, allergy, at(allergy, 'clinicalStatus'), `it is not there now (${status})`)
    return
  }
  const when = reading.momentOf(at(allergy, 'recordedDate'))
  if (when && isAfter(when, reading.asOf)) {
    ignore(reading, allergy, at(allergy, 'recordedDate'), `it is after ${reading.asOf}`)
    return
  }
  const meant = conceptOf(reading, allergy, at(allergy, 'code'), ['allergy'])
  for (const { id } of meant?.meanings ?? [])
    say(
      reading,
      allergy,
      meant?.coding ?? allergy,
      { kind: 'member', path: 'comorbidities', code: id },
      { value: true, when, note: meant?.note },
    )
}

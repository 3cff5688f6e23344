import { doubt, ignore, type Reading, say } from './reading.js'
import type { RecordResource } from './resourcesIn.js'
import { at, isThere, listAt, type Spot, textAt } from './spot.js'

/** Birth date, sex, and the languages that a person speaks, best first. */
export function readPatient(reading: Reading, patient: RecordResource): void {
  readBirthDate(reading, patient, at(patient, 'birthDate'))
  readSex(reading, patient, at(patient, 'gender'))
  readLanguages(reading, patient)
  for (const key of ['deceasedBoolean', 'deceasedDateTime']) {
    const { value } = at(patient, key)
    if (value !== undefined && value !== false)
      doubt(reading, patient, at(patient, key), 'the record says that this person has died')
  }
}

function readBirthDate(reading: Reading, patient: RecordResource, spot: Spot): void {
  if (spot.value === undefined) return
  const born = reading.momentOf(spot)
  if (born?.date === undefined) {
    doubt(reading, patient, spot, 'an age needs the whole date of birth')
    return
  }
  if (born.date > reading.asOf) {
    doubt(reading, patient, spot, `it is after ${reading.asOf}`)
    return
  }
  say(reading, patient, spot, { kind: 'field', path: 'patient.birthDate' }, { value: born.date })
}

function readSex(reading: Reading, patient: RecordResource, spot: Spot): void {
  if (spot.value === undefined) return
  if (spot.value === 'unknown') {
    ignore(reading, patient, spot, 'it is not known')
    return
  }
  say(reading, patient, spot, { kind: 'field', path: 'patient.sex' }, { value: spot.value })
}

function readLanguages(reading: Reading, patient: RecordResource): void {
  const spoken = listAt(patient, 'communication').map((one) => ({
    one,
    tag: listAt(at(one, 'language'), 'coding').flatMap((coding) => textAt(coding, 'code') ?? [])[0],
    preferred: at(one, 'preferred').value === true,
  }))
  for (const { one, tag } of spoken)
    if (tag === undefined) doubt(reading, patient, one, 'the language has no code')
  const known = spoken.filter(({ tag }) => tag !== undefined)
  const best = [...known.filter(({ preferred }) => preferred), ...known.filter(({ preferred }) => !preferred)]
  const tags = [...new Set(best.map(({ tag }) => tag))]
  if (tags.length > 0 && isThere(patient, 'communication'))
    say(
      reading,
      patient,
      at(patient, 'communication'),
      { kind: 'field', path: 'patient.languages' },
      { value: tags },
    )
}

import { jsonPointer } from '../../shared/jsonPointer.js'
import type { RecordLeft } from './findings.js'
import { plainReference, type RecordResource } from './resourcesIn.js'
import { at, listAt, type Spot, textAt } from './spot.js'

/** Whose record it is, and what of it is theirs. */
export interface Person {
  readonly patient?: RecordResource
  /** What refers to them: `Patient/1`. */
  readonly names: readonly string[]
  readonly theirs: readonly RecordResource[]
  readonly ignored: readonly RecordLeft[]
  readonly ambiguous: readonly RecordLeft[]
}

/** Resources that are about nobody: others refer to them. */
const aboutNobody = new Set(['Medication', 'Composition', 'Organization', 'Practitioner', 'PractitionerRole'])

/** The one person whom a record is about, and their resources; nothing is theirs where it may be another's. */
export function personIn(resources: readonly RecordResource[], wanted: string | undefined): Person {
  const patients = resources.filter(({ type }) => type === 'Patient')
  const chosen =
    wanted === undefined ? patients : patients.filter((one) => one.names.includes(plainReference(wanted)))
  const others = resources.filter(({ type }) => type !== 'Patient')
  const named = new Set(others.flatMap((one) => subjectOf(one) ?? []))
  if (patients.length === 0 && wanted === undefined && named.size > 1) return unclear(others)
  if (wanted === undefined && chosen.length > 1) return unclear(resources)
  const [patient] = chosen
  const names = namesOf(patient, wanted, patients.length === 0 ? [...named] : [])
  const isTheirs = (one: RecordResource): boolean => {
    const subject = subjectOf(one)
    return subject === undefined
      ? aboutNobody.has(one.type) || resources.length === 1
      : names.includes(subject)
  }
  return {
    ...(patient && { patient }),
    names,
    theirs: others.filter(isTheirs),
    ignored: others
      .filter((one) => !isTheirs(one) && subjectOf(one) !== undefined)
      .map((one) => noteOn(one, 'it is about somebody else')),
    ambiguous: others
      .filter((one) => !isTheirs(one) && subjectOf(one) === undefined)
      .map((one) => noteOn(one, 'it does not say whom it is about')),
  }
}

function namesOf(patient: RecordResource | undefined, wanted: string | undefined, named: string[]): string[] {
  if (patient === undefined) return wanted === undefined ? named : [plainReference(wanted)]
  const identifiers = listAt(patient, 'identifier').flatMap((one) => identifierOf(one) ?? [])
  return [...patient.names, ...identifiers]
}

function unclear(resources: readonly RecordResource[]): Person {
  const why = 'the record is about several people: say which of them is meant'
  return { names: [], theirs: [], ignored: [], ambiguous: resources.map((one) => noteOn(one, why)) }
}

function noteOn({ reference, path }: RecordResource, why: string): RecordLeft {
  return { resource: reference, path: jsonPointer(path), why }
}

/** Whom a resource is about, by reference or by identifier. */
function subjectOf(resource: RecordResource): string | undefined {
  for (const key of ['subject', 'patient', 'beneficiary']) {
    const reference = textAt(resource, key, 'reference')
    if (reference !== undefined) return plainReference(reference)
    const identifier = identifierOf(at(resource, key, 'identifier'))
    if (identifier !== undefined) return identifier
  }
  return undefined
}

function identifierOf(spot: Spot): string | undefined {
  const [system, value] = [textAt(spot, 'system'), textAt(spot, 'value')]
  return system === undefined || value === undefined ? undefined : `${system}|${value}`
}

import { jsonPointer } from '../../shared/jsonPointer.js'
import type { RecordLeft } from './findings.js'
import { plainReference, type RecordResource } from './resourcesIn.js'
import { at, codesAt, listAt, type Spot, textAt } from './spot.js'

/** What of a document counts. */
export interface Sections {
  readonly resources: readonly RecordResource[]
  readonly ignored: readonly RecordLeft[]
  readonly ambiguous: readonly RecordLeft[]
}

/** Others refer to these; no section needs to. */
const supporting = new Set(['Patient', 'Medication', 'Organization', 'Practitioner', 'PractitionerRole'])
const mostNested = 5

/** Of a document only what its sections name: what else is in the Bundle is there to be referred to. */
export function documentSections(resources: readonly RecordResource[]): Sections {
  const [composition, ...others] = resources.filter(({ type }) => type === 'Composition')
  const rest = resources.filter(({ type }) => type !== 'Composition')
  if (composition === undefined || others.length > 0)
    return none(rest, 'a document has one Composition, whose sections lead')
  if (textAt(composition, 'status') === 'entered-in-error')
    return none(rest, 'the document was entered in error')
  const sections = sectionsIn(composition, mostNested)
  const named = new Set(
    sections.flatMap((section) =>
      listAt(section, 'entry').flatMap((entry) => plainReference(textAt(entry, 'reference') ?? '')),
    ),
  )
  const isNamed = ({ type, names }: RecordResource): boolean =>
    supporting.has(type) || names.some((name) => named.has(name))
  return {
    resources: rest.filter(isNamed),
    ignored: rest
      .filter((one) => !isNamed(one))
      .map((one) => noteOn(one, one, 'no section of the document names it')),
    ambiguous: sections.flatMap((section) => emptyOf(composition, section)),
  }
}

function sectionsIn(spot: Spot, depth: number): Spot[] {
  if (depth === 0) return []
  return listAt(spot, 'section').flatMap((section) => [section, ...sectionsIn(section, depth - 1)])
}

/** That nothing is known to who wrote it is not that there is nothing. */
function emptyOf(composition: RecordResource, section: Spot): RecordLeft[] {
  const [reason] = codesAt(section, 'emptyReason')
  if (reason === undefined) return []
  const title = textAt(section, 'title') ?? 'the section'
  return [
    noteOn(composition, at(section, 'emptyReason'), `${title}: empty (${reason}), which is no "none": ask`),
  ]
}

function none(rest: readonly RecordResource[], why: string): Sections {
  return { resources: [], ignored: rest.map((one) => noteOn(one, one, why)), ambiguous: [] }
}

function noteOn({ reference }: RecordResource, { path }: Spot, why: string): RecordLeft {
  return { resource: reference, path: jsonPointer(path), why }
}

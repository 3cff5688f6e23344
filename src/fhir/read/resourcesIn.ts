import { addTo } from '../../shared/addTo.js'
import { jsonPointer } from '../../shared/jsonPointer.js'
import type { RecordLeft } from './findings.js'
import { instantOf } from './moment.js'
import { at, listAt, type Spot, textAt } from './spot.js'

/** A resource of a record. */
export interface RecordResource extends Spot {
  readonly type: string
  /** As the account calls it: `Observation/7`, its full URL, or only its type. */
  readonly reference: string
  /** All that others may refer to it by. */
  readonly names: readonly string[]
}

export interface Collected {
  readonly resources: readonly RecordResource[]
  readonly ignored: readonly RecordLeft[]
  readonly ambiguous: readonly RecordLeft[]
}

const bundleTypes = ['collection', 'searchset', 'transaction', 'batch', 'document', 'message']

/** The resources of a record, each once: of a Bundle its entries, otherwise the one that was given. */
export function resourcesIn(root: Spot): Collected {
  if (textAt(root, 'resourceType') !== 'Bundle') {
    const single = resourceAt(root, undefined)
    return single
      ? { resources: [single], ignored: [], ambiguous: [] }
      : left(root, 'expected a FHIR Bundle or QuestionnaireResponse: it has no `resourceType`')
  }
  const type = textAt(root, 'type') ?? ''
  if (!bundleTypes.includes(type))
    return left(at(root, 'type'), `a Bundle of this type is not a record; expected ${bundleTypes.join(', ')}`)
  const found = listAt(root, 'entry').map((entry) => ({ entry, resource: resourceIn(entry) }))
  const empty = found.flatMap(({ entry, resource }) =>
    resource === undefined ? [noteOn(entry, 'the entry holds no resource that is there to be read')] : [],
  )
  const kept = onceEach(found.flatMap(({ resource }) => resource ?? []))
  return { ...kept, ignored: [...empty, ...kept.ignored] }
}

function left(spot: Spot, why: string): Collected {
  return { resources: [], ignored: [], ambiguous: [noteOn(spot, why)] }
}

function noteOn({ path }: Spot, why: string): RecordLeft {
  return { resource: 'Bundle', path: jsonPointer(path), why }
}

/** What a search says of itself, and what a transaction takes away, is no part of the record. */
function resourceIn(entry: Spot): RecordResource | undefined {
  if (textAt(entry, 'search', 'mode') === 'outcome') return undefined
  if (textAt(entry, 'request', 'method') === 'DELETE') return undefined
  return resourceAt(at(entry, 'resource'), textAt(entry, 'fullUrl'))
}

/** A resource with the names that it goes by. */
export function resourceAt(spot: Spot, fullUrl: string | undefined): RecordResource | undefined {
  const type = textAt(spot, 'resourceType')
  if (type === undefined || !/^[A-Z][A-Za-z]{1,60}$/.test(type)) return undefined
  const id = textAt(spot, 'id')
  const local = id === undefined ? [] : [`${type}/${id}`]
  const names = [...local, ...(fullUrl === undefined ? [] : [plainReference(fullUrl)])]
  return { ...spot, type, reference: local[0] ?? fullUrl ?? type, names: [...new Set(names)] }
}

/** A reference without a version and without the address of a server: `Patient/1`. */
export function plainReference(reference: string): string {
  const [, local] =
    /(?:^|\/)([A-Z][A-Za-z]{1,60}\/[A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]*)?$/.exec(reference) ?? []
  return local ?? reference
}

/** Of several versions of one resource the latest; where that can't be told, none. */
function onceEach(resources: readonly RecordResource[]): Collected {
  const groups = new Map<string, RecordResource[]>()
  for (const [place, resource] of resources.entries()) {
    const name = resource.names[0] ?? `#${place}`
    addTo(groups, name, resource)
  }
  const ignored: RecordLeft[] = []
  const ambiguous: RecordLeft[] = []
  const kept = [...groups.values()].flatMap((versions) => {
    const sorted = [...versions].sort((a, b) => updated(b) - updated(a))
    const [latest, next] = sorted
    const isClear = next === undefined || updated(latest as RecordResource) > updated(next)
    const lost = isClear ? sorted.slice(1) : sorted
    const why = isClear
      ? 'the record has a later version of it'
      : 'the record has it several times, and does not say which is the latest'
    for (const { reference, path } of lost)
      (isClear ? ignored : ambiguous).push({ resource: reference, path: jsonPointer(path), why })
    return isClear && latest ? [latest] : []
  })
  return { resources: kept, ignored, ambiguous }
}

function updated(resource: RecordResource): number {
  return instantOf(textAt(resource, 'meta', 'lastUpdated') ?? '') ?? 0
}

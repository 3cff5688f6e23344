import type { Pack } from '../../model/pack.js'
import type { JsonPath } from '../../shared/jsonPointer.js'
import type { Said } from './findings.js'
import type { EntryList, Place } from './place.js'
import { type Json, putAt } from './putAt.js'

export interface BuiltEntries {
  readonly lists: ReadonlyMap<EntryList, readonly Json[]>
  readonly to: readonly { readonly said: Said; readonly path: JsonPath }[]
  readonly left: readonly { readonly said: Said; readonly why: string }[]
}

/** The field without which an entry of a list is none. */
const identity: Readonly<Record<EntryList, string>> = {
  conditions: 'code',
  goals: 'activity',
  'history.surgeries': 'code',
  'history.treatments': 'intervention',
  'coverage.payers': 'code',
  'coverage.limits': 'discipline',
  'coverage.preAuthorisations': 'item',
}

type EntrySaid = Said & { readonly place: Extract<Place, { kind: 'entry' }> }

interface Entry {
  readonly json: Json
  readonly said: EntrySaid[]
}

/** The lists of entries, of all the fields that were said of them. */
export function buildEntries(pack: Pack, all: readonly Said[]): BuiltEntries {
  const said = all.filter((one): one is EntrySaid => one.place.kind === 'entry')
  const lists = new Map<EntryList, Json[]>()
  const to: { said: Said; path: JsonPath }[] = []
  const left: { said: Said; why: string }[] = []
  for (const list of new Set(said.map(({ place }) => place.list))) {
    const ofList = said.filter(({ place }) => place.list === list)
    const { entries, orphans } = entriesOf(list, ofList)
    left.push(
      ...orphans.map((one) => ({ said: one, why: 'the record has nothing else of what it is about' })),
    )
    for (const one of ofList.filter(({ place }) => place.key.startsWith('@'))) {
      const why = addLate(entries, one)
      if (why !== undefined) left.push({ said: one, why })
    }
    if (list === 'goals') for (const { json } of entries) withWords(pack, json)
    for (const [place, entry] of entries.entries())
      for (const one of entry.said) to.push({ said: one, path: pathTo(list, place, one.place.field) })
    if (entries.length > 0)
      lists.set(
        list,
        entries.map(({ json }) => json),
      )
  }
  return { lists, to, left }
}

function entriesOf(list: EntryList, said: readonly EntrySaid[]): { entries: Entry[]; orphans: EntrySaid[] } {
  const entries = new Map<string, Entry>()
  for (const one of said) {
    const { key, field } = one.place
    if (key.startsWith('@')) continue
    const entry = entries.get(key) ?? { json: {}, said: [] }
    // An entry that was said as a whole.
    if (field === '*') Object.assign(entry.json, one.value)
    else putAt(entry.json, [field], one.value)
    entry.said.push(one)
    entries.set(key, entry)
  }
  const isWhole = ({ json }: Entry): boolean => Object.hasOwn(json, identity[list])
  return {
    entries: [...entries.values()].filter(isWhole),
    orphans: [...entries.values()].filter((entry) => !isWhole(entry)).flatMap((entry) => entry.said),
  }
}

/** What was said of the entry that it turns out to be about; otherwise why there is none. */
function addLate(entries: readonly Entry[], one: EntrySaid): string | undefined {
  const { key, field } = one.place
  const entry = key === '@primary' ? primaryOf(entries) : onlyOf(entries, key.split(' ').slice(2))
  if (entry === undefined) return 'the record does not say what it is about'
  const known = Object.hasOwn(entry.json, field) ? entry.json[field] : undefined
  if (known === undefined) {
    putAt(entry.json, [field], one.value)
    entry.said.push(one)
    return undefined
  }
  const isSame = JSON.stringify(known) === JSON.stringify(one.value)
  return isSame ? 'the record says the same elsewhere' : 'the record contradicts itself'
}

/** A condition that is the only one is the primary one unless it says that it is not. */
function primaryOf(entries: readonly Entry[]): Entry | undefined {
  const [first, ...others] = entries
  const marked = entries.find(({ json }) => json.primary === true)
  return marked ?? (others.length === 0 && first?.json.primary !== false ? first : undefined)
}

function onlyOf(entries: readonly Entry[], codes: readonly string[]): Entry | undefined {
  const meant = entries.filter(({ json }) => codes.length === 0 || codes.includes(String(json.code)))
  return meant.length === 1 ? meant[0] : undefined
}

/** A goal of the person's own cannot be without words; its activity's title stands in for them. */
function withWords(pack: Pack, json: Json): void {
  const activity = String(json.activity)
  const title = Object.hasOwn(pack.activities, activity) ? pack.activities[activity]?.title : undefined
  if (!Object.hasOwn(json, 'words') && title !== undefined) json.words = title
}

function pathTo(list: EntryList, place: number, field: string): JsonPath {
  const path = [...list.split('.'), place]
  return list === 'coverage.payers' || field === '*' ? path : [...path, field]
}

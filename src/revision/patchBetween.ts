import type { PatchStep } from '../model/revision.js'
import { isKeyed, type KeyedList, keyedLists, keyedMaps } from './planLists.js'

type Json = Readonly<Record<string, unknown>>

/** A step with what it is about. */
export interface PatchPart {
  readonly subject: string
  readonly step: PatchStep
}

/** Every step that turns one plan into the other; none when they are the same. */
export function patchBetween(before: Json, after: Json): readonly PatchPart[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields.flatMap((field) => partsOf(field, before[field], after[field]))
}

function partsOf(field: string, before: unknown, after: unknown): PatchPart[] {
  if (isSame(before, after)) return []
  const list = keyedLists[field]
  if (list !== undefined && isKeyed(list, before) && isKeyed(list, after))
    return listParts(field, list, before, after)
  if (keyedMaps.has(field) && isMap(before) && isMap(after)) return mapParts(field, before, after)
  const subject = ofWhole[field] ?? 'record'
  return [{ subject, step: after === undefined ? remove([field]) : set([field], after) }]
}

/** What a field that is replaced as a whole is about; the others belong to the record. */
const ofWhole: Readonly<Record<string, string>> = {
  triage: 'triage',
  status: 'status',
  provisional: 'status',
  program: 'program',
  noProgram: 'program',
  unscheduled: 'unscheduled',
}

function listParts(
  field: string,
  list: KeyedList,
  before: readonly Json[],
  after: readonly Json[],
): PatchPart[] {
  const { key, subject } = list
  const known = new Map(before.map((entry) => [key(entry), entry]))
  const wanted = new Map(after.map((entry) => [key(entry), entry]))
  const removed = before
    .filter((entry) => !wanted.has(key(entry)))
    .map((entry) => ({ subject: subject(entry), step: remove([field, key(entry)]) }))
  const changed = after
    .filter((entry) => !isSame(known.get(key(entry)), entry))
    .map((entry) => ({ subject: subject(entry), step: set([field, key(entry)], entry) }))
  const kept = [...known.keys()].filter((one) => wanted.has(one))
  const joined = [...wanted.keys()].filter((one) => !known.has(one))
  const order = [...wanted.keys()]
  // Steps may be taken in any order: only one that joins is sure to come last.
  const inOrder = joined.length < 2 && isSame([...kept, ...joined], order)
  const sorted = inOrder
    ? []
    : [{ subject: 'record', step: { op: 'order', path: [field], value: order } satisfies PatchStep }]
  return [...removed, ...changed, ...sorted]
}

function mapParts(field: string, before: Json, after: Json): PatchPart[] {
  const removed = Object.keys(before).filter((name) => !Object.hasOwn(after, name))
  const changed = Object.keys(after).filter(
    (name) => !Object.hasOwn(before, name) || !isSame(before[name], after[name]),
  )
  return [
    ...removed.map((name) => ({ subject: 'record', step: remove([field, name]) })),
    ...changed.map((name) => ({ subject: 'record', step: set([field, name], after[name]) })),
  ]
}

const set = (path: readonly string[], value: unknown): PatchStep => ({ op: 'set', path, value })
const remove = (path: readonly string[]): PatchStep => ({ op: 'remove', path })

function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The same JSON, in whatever order its keys stand; a key without a value is none. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((part, index) => isSame(part, other[index]))
  if (!isMap(one) || !isMap(other)) return false
  const keys = Object.keys(one).filter((key) => one[key] !== undefined)
  const others = Object.keys(other).filter((key) => other[key] !== undefined)
  return (
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  )
}

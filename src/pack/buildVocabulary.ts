import { type CustomOperators, noOperators } from '../logic/customOperators.js'
import { defineSchema } from '../model/pack.js'
import type { Problem } from '../model/problem.js'
import { type JsonPath, jsonPointer, valueAtPath } from '../shared/jsonPointer.js'
import { type PackDocument, type Place, within } from './packDocument.js'
import { quote, reportProblem } from './reportProblem.js'
import { isPlainObject } from './schemaTree.js'
import {
  type Entry,
  type EntryKind,
  itemKinds,
  type ReferenceKind,
  reportDuplicate,
  type Vocabulary,
} from './vocabulary.js'

/** What was read of a pack's files. */
export interface ReadFiles {
  readonly manifest: PackDocument | undefined
  readonly modules: readonly PackDocument[]
  /** Texts that could not be read as JSON. */
  readonly unreadable: readonly string[]
}

const defineKinds = Object.keys(defineSchema.shape) as EntryKind[]
const kinds: readonly EntryKind[] = [...defineKinds, 'rules', 'phases', 'settings', 'bibliography']
const nouns: Partial<Record<EntryKind, string>> = {
  valueSets: 'value set',
  namedConditions: 'named condition',
}

/**
 * Collects every name that the files declare, broken definitions too, so that a broken one is not unknown besides.
 * `broken` holds the places (`file#pointer`) of entries whose shape has a problem.
 */
export function buildVocabulary(
  read: ReadFiles,
  broken: ReadonlySet<string>,
  overrides: Readonly<Record<string, number>>,
  operators: CustomOperators = noOperators,
): { vocabulary: Vocabulary; problems: Problem[] } {
  const entries = new Map(kinds.map((kind) => [kind, new Map<string, Entry>()]))
  const problems: Problem[] = []
  for (const entry of collectEntries(read, broken)) {
    // A later look-up by name must not find what every object has.
    if (entry.id in Object.prototype) problems.push(reserved(entry))
    const first = sharing(entry.kind)
      .map((kind) => entries.get(kind)?.get(entry.id))
      .find(Boolean)
    if (first) problems.push(duplicate(entry, first))
    else entries.get(entry.kind)?.set(entry.id, entry)
  }
  const byKind = Object.fromEntries(entries) as unknown as Vocabulary['entries']
  const settings = settingsIn(byKind.settings, overrides)
  const open = new Set<ReferenceKind>(read.manifest ? [] : ['settings', 'bibliography'])
  const unread = namesIn(read.unreadable)
  const decisions = read.manifest && decisionsIn(read.manifest)
  return { vocabulary: { entries: byKind, unread, open, settings, decisions, operators }, problems }
}

function decisionsIn({ value }: PackDocument): readonly string[] {
  const listed = valueAtPath(value, ['choices', 'decision'])
  return Array.isArray(listed) ? listed.filter((decision) => typeof decision === 'string') : []
}

/** The name of an entry's place in `broken`. */
export function placeName(file: string, path: JsonPath): string {
  return `${file}#${jsonPointer(path)}`
}

/** Alternatives and preferences name items without their kind, so items share one set of names. */
function sharing(kind: EntryKind): readonly EntryKind[] {
  return (itemKinds as readonly EntryKind[]).includes(kind) ? itemKinds : [kind]
}

function duplicate(second: Entry, first: Entry): Problem {
  const noun = nouns[second.kind] ?? second.kind.replace(/ies$/, 'y').replace(/s$/, '')
  return reportDuplicate(noun, second.id, idPlace(second), idPlace(first))
}

function reserved(entry: Entry): Problem {
  const message = `the name ${quote(entry.id)} is reserved`
  return reportProblem(idPlace(entry), { code: 'reserved-id', message, expected: 'another name' })
}

/** The place of an entry's id or name. */
function idPlace({ kind, place }: Entry): Place {
  return within(place, idKey(kind))
}

function idKey(kind: EntryKind): string {
  return kind === 'rules' || kind === 'namedConditions' ? 'name' : 'id'
}

function collectEntries(read: ReadFiles, broken: ReadonlySet<string>): Entry[] {
  const declared = read.manifest
    ? (['settings', 'bibliography'] as const).flatMap((kind) =>
        entriesAt(read.manifest, kind, [kind], broken),
      )
    : []
  const defined = read.modules.flatMap((document) => [
    ...defineKinds.flatMap((kind) => entriesAt(document, kind, ['define', kind], broken)),
    ...entriesAt(document, 'rules', ['rules'], broken),
  ])
  return [...declared, ...defined, ...defined.filter(({ kind }) => kind === 'programs').flatMap(phasesOf)]
}

function entriesAt(
  document: PackDocument | undefined,
  kind: EntryKind,
  path: JsonPath,
  broken: ReadonlySet<string>,
): Entry[] {
  if (!document) return []
  return elementsAt(document, path).flatMap((value, index) => {
    const id = value[idKey(kind)]
    if (typeof id !== 'string') return []
    const place = { document, path: [...path, index] }
    return [{ kind, id, place, value, sound: !broken.has(placeName(document.file, place.path)) }]
  })
}

function elementsAt(document: PackDocument, path: JsonPath): Record<string, unknown>[] {
  const list = valueAtPath(document.value, path)
  // What is no object is a problem of its own; an empty one keeps the indexes of the others.
  return Array.isArray(list) ? list.map((element) => (isPlainObject(element) ? element : {})) : []
}

function phasesOf(program: Entry): Entry[] {
  const phases = valueAtPath(program.value, ['phases'])
  if (!Array.isArray(phases)) return []
  return phases.flatMap((value: unknown, index) => {
    const id = valueAtPath(value, ['id'])
    if (typeof id !== 'string') return []
    return [
      { kind: 'phases', id, value, sound: program.sound, place: within(program.place, 'phases', index) },
    ]
  })
}

function settingsIn(
  entries: ReadonlyMap<string, Entry>,
  overrides: Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const worth = [...entries].map(([id, { value }]): [string, unknown] => [id, valueAtPath(value, ['value'])])
  const numbers = worth.filter((pair): pair is [string, number] => typeof pair[1] === 'number')
  return new Map([...numbers, ...Object.entries(overrides)])
}

/** Every text in a file that no parser could read which may be the name of something. */
function namesIn(texts: readonly string[]): ReadonlySet<string> {
  const names = texts.flatMap((text) => [...text.matchAll(/"(?:id|name|code)"\s*:\s*"([^"\\\n]*)"/g)])
  return new Set(names.map((match) => match[1] ?? ''))
}

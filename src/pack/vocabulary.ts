import type { CustomOperators } from '../logic/customOperators.js'
import type { DefineKind } from '../model/pack.js'
import type { Problem } from '../model/problem.js'
import type { JsonPath } from '../shared/jsonPointer.js'
import { type Place, positionOf, within } from './packDocument.js'
import type { ProblemCode } from './problemCodes.js'
import { mostNamesListed, oneOf, quote, reportProblem } from './reportProblem.js'

/** What can be referred to by name: definitions, rules, phases, and what the manifest declares. */
export type EntryKind = DefineKind | 'rules' | 'phases' | 'settings' | 'bibliography'

/** Something declared, with its place; `sound` when its shape has no problem, so that `value` can be relied on. */
export interface Entry {
  readonly kind: EntryKind
  readonly id: string
  readonly place: Place
  readonly value: unknown
  readonly sound: boolean
}

/** Every name that a pack declares. */
export interface Vocabulary {
  readonly entries: Readonly<Record<EntryKind, ReadonlyMap<string, Entry>>>
  /** Names in files that could not be read, so that one syntax error does not make a hundred unknown names. */
  readonly unread: ReadonlySet<string>
  /** Kinds of which nothing is known, since the file that declares them is missing or broken. */
  readonly open: ReadonlySet<ReferenceKind>
  /** What each setting is worth, overrides in place. */
  readonly settings: ReadonlyMap<string, number>
  /** What may follow at a review, in the pack's order; undefined when the manifest is missing. */
  readonly decisions: readonly string[] | undefined
  /** The operators that the app adds. */
  readonly operators: CustomOperators
}

/** What an author calls each kind, and the code of a reference to one that does not exist. */
export const kindNames = {
  facts: ['fact', 'unknown-fact'],
  valueSets: ['value set', 'unknown-value-set'],
  tags: ['tag', 'unknown-tag'],
  namedConditions: ['named condition', 'unknown-named-condition'],
  dispositions: ['disposition', 'unknown-disposition'],
  programs: ['program', 'unknown-program'],
  pathways: ['pathway', 'unknown-pathway'],
  phases: ['phase', 'unknown-phase'],
  conditions: ['clinical condition', 'unknown-condition'],
  interventions: ['intervention', 'unknown-intervention'],
  exercises: ['exercise', 'unknown-exercise'],
  education: ['education item', 'unknown-education'],
  items: ['item', 'unknown-item'],
  measures: ['measure', 'unknown-measure'],
  activities: ['activity', 'unknown-activity'],
  goals: ['goal template', 'unknown-goal'],
  trajectories: ['trajectory', 'unknown-trajectory'],
  roles: ['role', 'unknown-role'],
  reviews: ['review', 'unknown-review'],
  advice: ['advice', 'unknown-advice'],
  payers: ['payer', 'unknown-payer'],
  settings: ['setting', 'unknown-setting'],
  bibliography: ['source', 'unknown-source'],
} as const satisfies Record<string, readonly [noun: string, code: ProblemCode]>

/** What a reference can point to: `items` is any intervention, exercise or education item. */
export type ReferenceKind = keyof typeof kindNames

export const itemKinds = ['interventions', 'exercises', 'education'] as const

/** The entry with a name, if there is one. */
export function findEntry(vocabulary: Vocabulary, kind: ReferenceKind, id: string): Entry | undefined {
  if (kind !== 'items') return vocabulary.entries[kind].get(id)
  return itemKinds
    .map((itemKind) => vocabulary.entries[itemKind].get(id))
    .find((entry) => entry !== undefined)
}

/** The value of an entry whose shape is sound; undefined when it is missing or broken. */
export function soundValue<T>(vocabulary: Vocabulary, kind: ReferenceKind, id: string): T | undefined {
  const entry = findEntry(vocabulary, kind, id)
  return entry?.sound ? (entry.value as T) : undefined
}

/** The names of a kind, sorted as declared. */
export function namesOf(vocabulary: Vocabulary, kind: ReferenceKind): string[] {
  if (kind !== 'items') return [...vocabulary.entries[kind].keys()]
  return itemKinds.flatMap((itemKind) => [...vocabulary.entries[itemKind].keys()])
}

/** A problem if nothing of that kind has the name, with the nearest name that exists. */
export function checkReference(
  vocabulary: Vocabulary,
  kind: ReferenceKind,
  id: string,
  place: Place,
): Problem[] {
  if (findEntry(vocabulary, kind, id) || isUnread(vocabulary, kind, id)) return []
  const [noun, code] = kindNames[kind]
  const names = namesOf(vocabulary, kind)
  // Sorted only where they are shown: a file may have as many unknown names as declared ones.
  const listed = names.length > mostNamesListed ? names : [...names].sort()
  return [
    reportProblem(place, {
      code,
      message: `unknown ${noun} ${quote(id)}`,
      expected: oneOf(listed, `a declared ${noun}`),
      value: id,
      near: { name: id, among: names },
    }),
  ]
}

/** Whether a name may be declared in a part of the pack that could not be read. */
export function isUnread({ unread, open }: Vocabulary, kind: ReferenceKind, id: string): boolean {
  return open.has(kind) || unread.has(id)
}

/** A path with `*` for every element of a list, and what the code at its end refers to. */
export type ReferenceTable = Readonly<Record<string, ReferenceKind>>

/** Checks every reference in a value that a table names. */
export function checkReferences(
  vocabulary: Vocabulary,
  table: ReferenceTable,
  value: unknown,
  place: Place,
): Problem[] {
  return Object.entries(table).flatMap(([pattern, kind]) =>
    spread(value, pattern.split('.'), []).flatMap(({ path, found }) =>
      typeof found === 'string' ? checkReference(vocabulary, kind, found, within(place, ...path)) : [],
    ),
  )
}

function spread(
  value: unknown,
  steps: readonly string[],
  path: JsonPath,
): { path: JsonPath; found: unknown }[] {
  const [step, ...rest] = steps
  if (step === undefined) return [{ path, found: value }]
  if (typeof value !== 'object' || value === null) return []
  if (step === '*') {
    return Array.isArray(value) ? value.flatMap((part, index) => spread(part, rest, [...path, index])) : []
  }
  return spread((value as Record<string, unknown>)[step], rest, [...path, step])
}

/** A problem for the second of two things with one name; both places are named. */
export function reportDuplicate(noun: string, id: string, second: Place, first: Place): Problem {
  const { line, column } = positionOf(first, 'value')
  return reportProblem(second, {
    code: 'duplicate-id',
    message: `the ${noun} ${quote(id)} is already defined at ${first.document.file}:${line}:${column}`,
    expected: 'a name of its own',
    value: id,
  })
}

import type { CustomOperator } from '../model/operator.js'
import { type DefineKind, defineSchema, type Pack, type PackManifest } from '../model/pack.js'
import type { Rule } from '../model/rule.js'
import { compareText } from '../shared/compareText.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { digestOf } from '../shared/digest.js'
import { evaluationOrder } from './ruleOrder.js'
import { isPlainObject } from './schemaTree.js'
import type { Entry, EntryKind, Vocabulary } from './vocabulary.js'

const defineKinds = Object.keys(defineSchema.shape) as DefineKind[]

/**
 * Puts a checked pack together: settings in place, indexed by id, keys sorted, rules in order, with its digest.
 * Nothing here can fail: every name resolves and every shape fits by now.
 */
export function resolvePack(
  vocabulary: Vocabulary,
  manifest: unknown,
  overrides: Readonly<Record<string, number>>,
): Pack {
  const settle = (value: unknown) => sortKeys(settled(value, vocabulary.settings))
  const index = (kind: EntryKind) => indexed(vocabulary.entries[kind], (entry) => settle(entry.value))
  const indexes = Object.fromEntries(defineKinds.map((kind) => [kind, index(kind)])) as unknown as Indexes
  const rules = [...vocabulary.entries.rules.values()]
    .map((entry) => settledRule(vocabulary, entry))
    .sort((left, right) => compareText(left.name, right.name))
  const { $schema: _, ...declared } = settle(manifest) as PackManifest
  const settings = withOverrides(index('settings') as Pack['settings'], overrides)
  const data: Omit<Pack, 'digest'> = {
    ...indexes,
    manifest: { ...declared, settings: declared.settings.map((setting) => settings[setting.id] ?? setting) },
    overrides: sortKeys(overrides) as Pack['overrides'],
    ...operatorsOf(vocabulary),
    settings,
    bibliography: index('bibliography') as Pack['bibliography'],
    rules,
    evaluationOrder: evaluationOrder({
      rules,
      facts: Object.values(indexes.facts),
      named: (name) => indexes.namedConditions[name],
    }),
    files: filesOf(vocabulary),
  }
  return deepFreeze(sortKeys({ ...data, digest: digestOf(data) }) as Pack)
}

/** A rule as it stands in a pack: settings in place, with its file. */
export function settledRule({ settings }: Vocabulary, { value, place }: Entry): Rule {
  return sortKeys(settled({ ...(value as object), file: place.document.file }, settings)) as Rule
}

/** All of them, used or not: the app says that this pack is meant to be read with them. */
function operatorsOf({ operators }: Vocabulary): Pick<Pack, 'operators'> {
  if (operators.size === 0) return {}
  const names = [...operators.keys()].sort(compareText)
  const declared = names.map((name) => {
    const { evaluate: _, ...data } = operators.get(name) as CustomOperator
    return [name, data] as const
  })
  return { operators: Object.fromEntries(declared) }
}

type Indexes = Pick<Pack, DefineKind>

function indexed(
  entries: ReadonlyMap<string, Entry>,
  make: (entry: Entry) => unknown,
): Record<string, unknown> {
  const ids = [...entries.keys()].sort(compareText)
  return Object.fromEntries(ids.map((id) => [id, make(entries.get(id) as Entry)]))
}

function withOverrides(
  settings: Pack['settings'],
  overrides: Readonly<Record<string, number>>,
): Pack['settings'] {
  const entries = Object.entries(settings).map(([id, setting]) => [
    id,
    { ...setting, value: overrides[id] ?? setting.value },
  ])
  return Object.fromEntries(entries)
}

/** Replaces every `{ "setting": … }` by its number. No other shape of the model has just that key. */
function settled(value: unknown, settings: ReadonlyMap<string, number>): unknown {
  if (Array.isArray(value)) return value.map((part) => settled(part, settings))
  if (!isPlainObject(value)) return value
  const keys = Object.keys(value)
  if (keys.length === 1 && typeof value.setting === 'string') return settings.get(value.setting) ?? value
  return Object.fromEntries(keys.map((key) => [key, settled(value[key], settings)]))
}

/** The same value with the keys of every object in order, so that its text does not depend on the files. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (!isPlainObject(value)) return value
  const keys = Object.keys(value).sort(compareText)
  return Object.fromEntries(keys.map((key) => [key, sortKeys(value[key])]))
}

/** The file of everything that has a name. */
export function filesOf(vocabulary: Vocabulary): Pack['files'] {
  const kinds: readonly EntryKind[] = [...defineKinds, 'rules']
  const entries = kinds.flatMap((kind) =>
    [...vocabulary.entries[kind].values()].map(
      ({ id, place }) => [`${kind}/${id}`, place.document.file] as const,
    ),
  )
  return Object.fromEntries(entries.sort(([left], [right]) => compareText(left, right)))
}

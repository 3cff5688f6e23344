import { type EntryKind, itemKinds, kindNames, type Vocabulary } from '../../pack/vocabulary.js'
import { hoverText } from './hoverText.js'
import type { Definitions, JsonSchema } from './jsonSchema.js'

/** Rules and disagreements are never referred to in a pack, but they are in its cases. */
const nouns: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(kindNames).map(([kind, [noun]]) => [kind, noun])),
  rules: 'rule',
  disagreements: 'disagreement',
}

/** For each kind of name that files refer to, the names that the pack has, each with its hover text. */
export function nameSchemas(vocabulary: Vocabulary): Definitions {
  const kinds = Object.keys(vocabulary.entries).filter((kind) => nouns[kind] !== undefined) as EntryKind[]
  const single = Object.fromEntries(kinds.map((kind) => [kind, namesOfKind(vocabulary, kind)]))
  return {
    ...single,
    items: joined('item', itemKinds, single, firstLine),
    preferences: joined('item, pathway or tag', [...itemKinds, 'pathways', 'tags'], single, firstLine),
    'any-fact': joined('fact', ['facts', 'setting-facts'], {
      ...single,
      'setting-facts': prefixed('settings.', 'fact', single.settings),
    }),
    'item-references': joined(
      'item',
      itemKinds.map((kind) => `${kind}-references`),
      Object.fromEntries(
        itemKinds.map((kind) => [
          `${kind}-references`,
          prefixed(`${kind.replace(/s$/, '')}/`, 'item', single[kind]),
        ]),
      ),
    ),
  }
}

function namesOfKind(vocabulary: Vocabulary, kind: EntryKind): JsonSchema {
  const entries = [...vocabulary.entries[kind].values()]
  return namesOf(
    nouns[kind] ?? kind,
    entries.map((entry) => [entry.id, hoverText(vocabulary, entry)]),
  )
}

/** Names with what an editor says of each; of none at all anything is accepted, since nothing is known. */
export function namesOf(noun: string, names: readonly (readonly [name: string, text: string])[]): JsonSchema {
  if (names.length === 0) return { type: 'string' }
  return {
    type: 'string',
    enum: names.map(([name]) => name),
    markdownEnumDescriptions: names.map(([, text]) => text),
    errorMessage: `The pack has no ${noun} with this name. Choose one from the list (Ctrl+Space), or declare it first.`,
  }
}

function joined(
  noun: string,
  kinds: readonly string[],
  from: Definitions,
  shorten: (text: string) => string = (text) => text,
): JsonSchema {
  const pairs = kinds.flatMap((kind) => pairsOf(from[kind]))
  return namesOf(
    noun,
    pairs.map(([name, text]) => [name, shorten(text)]),
  )
}

function prefixed(prefix: string, noun: string, schema: JsonSchema | undefined): JsonSchema {
  return namesOf(
    noun,
    pairsOf(schema).map(([name, text]) => [`${prefix}${name}`, firstLine(text)] as const),
  )
}

/** The title with what belongs to it; all there is room for where names stand a second time. */
export function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}

/** The names of a schema that `namesOf` made, with their texts. */
export function pairsOf(schema: JsonSchema | undefined): readonly (readonly [name: string, text: string])[] {
  return (schema?.enum ?? []).map((name, index) => [
    String(name),
    schema?.markdownEnumDescriptions?.[index] ?? '',
  ])
}

import type { ValueSet } from '../../model/catalogue.js'
import type { FactDefinition, FactType } from '../../model/fact.js'
import { factCodes } from '../../pack/factCodes.js'
import { findFact } from '../../pack/findFact.js'
import { findEntry, namesOf as namesIn, soundValue, type Vocabulary } from '../../pack/vocabulary.js'
import { hoverText } from './hoverText.js'
import type { JsonSchema } from './jsonSchema.js'
import { namesOf } from './nameSchemas.js'

/** Facts that take the same values, so that what fits them is written once. */
export interface FactGroup {
  /** What its shared definition is called: `number-0-10`, `codes-comorbidity`. */
  readonly name: string
  readonly type: FactType
  readonly facts: readonly string[]
  /** One single value. */
  readonly value: JsonSchema
}

/** The facts and settings of a pack, grouped by the values that they can take. */
export function factGroups(vocabulary: Vocabulary): readonly FactGroup[] {
  const names = [
    ...namesIn(vocabulary, 'facts'),
    ...namesIn(vocabulary, 'settings').map((id) => `settings.${id}`),
  ]
  const groups = new Map<string, FactGroup>()
  for (const name of names) {
    const fact = findFact(vocabulary, name)
    if (fact === undefined) continue
    const value = valueSchema(vocabulary, fact)
    const key = `${fact.type} ${JSON.stringify(value)}`
    const group = groups.get(key) ?? { name: groupName(fact), type: fact.type, facts: [], value }
    groups.set(key, { ...group, facts: [...group.facts, name] })
  }
  return [...groups.values()]
}

function groupName({ id, type, valueSet, min, max }: FactDefinition): string {
  if (type === 'number') return `number-${min ?? 'any'}-${max ?? 'any'}`
  return type === 'boolean' || type === 'date' ? type : `${type}-${valueSet ?? `of-${id}`}`
}

function valueSchema(vocabulary: Vocabulary, fact: FactDefinition): JsonSchema {
  const { type, min, max } = fact
  if (type === 'number') {
    return {
      type: 'number',
      ...(min === undefined ? {} : { minimum: min }),
      ...(max === undefined ? {} : { maximum: max }),
    }
  }
  if (type === 'boolean') return { type: 'boolean' }
  if (type === 'date') return { type: 'string', format: 'date' }
  const codes = factCodes(vocabulary, fact)
  return codes
    ? namesOf(
        'code for this fact',
        codes.map((code) => [code, codeText(vocabulary, fact, code)]),
      )
    : { type: 'string' }
}

/** A code is shown in words: as its value set says, or as the part of the catalogue that it names. */
function codeText(vocabulary: Vocabulary, { valueSet, obtain }: FactDefinition, code: string): string {
  const set = soundValue<ValueSet>(vocabulary, 'valueSets', valueSet ?? '')
  const display = set?.concepts.find((concept) => concept.code === code)?.display
  if (display !== undefined) return display
  const kinds = obtain.from === 'dispositions' ? (['dispositions'] as const) : catalogueKinds
  const entry = kinds.map((kind) => findEntry(vocabulary, kind, code)).find(Boolean)
  return entry ? (hoverText(vocabulary, entry).split('\n', 1)[0] ?? '') : ''
}

const catalogueKinds = ['conditions', 'programs', 'items', 'tags', 'measures', 'activities', 'roles'] as const

import { type ActionType, actionParamsSchemas, actionTypes } from '../../model/action.js'
import type { FactDefinition } from '../../model/fact.js'
import { type DefineKind, defineSchema, moduleSchema } from '../../model/pack.js'
import { adverseEventValueSet, surgeryValueSet } from '../../model/progress.js'
import { ruleSchema } from '../../model/rule.js'
import { definitionReferences, schemaOf } from '../../pack/checkDefinition.js'
import { paramReferences } from '../../pack/checkRule.js'
import type { Vocabulary } from '../../pack/vocabulary.js'
import { valueName, when } from './conditionSchemas.js'
import type { FactGroup } from './factValues.js'
import { type JsonSchema, refTo } from './jsonSchema.js'
import { actionWords } from './keyTexts.js'
import { namesOf, pairsOf } from './nameSchemas.js'
import { refine, refineCodes, shapeOf } from './shapeOf.js'
import { withReferences } from './sharedSchemas.js'
import { interventionSnippets, ruleSnippets } from './snippets.js'

/** What the loader finds by other means than its tables: facts by name, parts of the catalogue that make a fact. */
const moreReferences: Partial<Record<DefineKind, Readonly<Record<string, string>>>> = {
  facts: {
    valueSet: 'valueSets',
    'obtain.measure': 'measures',
    'obtain.intervention': 'interventions',
  },
  goals: { baselineFact: 'facts' },
  timings: { 'window.after': 'facts' },
}

/** The schema of a file with definitions and rules. */
export function moduleFileSchema(
  vocabulary: Vocabulary,
  groups: readonly FactGroup[],
  names: Readonly<Record<string, JsonSchema>>,
): JsonSchema {
  const kinds = Object.keys(defineSchema.shape) as DefineKind[]
  const definitions = kinds.map((kind): [string, JsonSchema] => {
    const snippets = kind === 'interventions' ? { defaultSnippets: interventionSnippets(vocabulary) } : {}
    return [kind, { type: 'array', items: { ...definitionShape(kind), ...snippets } }]
  })
  const define: JsonSchema = {
    type: 'object',
    properties: Object.fromEntries(definitions),
    additionalProperties: false,
  }
  const rule = {
    ...ruleShape(groups, settableFacts(vocabulary, names)),
    defaultSnippets: ruleSnippets(vocabulary, groups),
  }
  const shape = shapeOf(moduleSchema.omit({ define: true, rules: true }))
  return { ...shape, properties: { ...shape.properties, define, rules: { type: 'array', items: rule } } }
}

function definitionShape(kind: DefineKind): JsonSchema {
  const shape = withReferences(shapeOf(schemaOf(kind)), definitionReferences[kind] ?? {})
  const more = Object.entries(moreReferences[kind] ?? {})
  const refined = more.reduce((found, [path, name]) => refine(found, path, refTo(name)), shape)
  return kind === 'facts' ? refineCodesOfFacts(refined) : refined
}

/** Where the codes come from that one way of obtaining a fact names, and another by the same key does not. */
const codesOfFacts: Readonly<Record<string, readonly [key: string, name: string]>> = {
  procedure: ['codes', 'procedures'],
  events: ['codes', `codes-${adverseEventValueSet}`],
  surgery: ['code', `codes-${surgeryValueSet}`],
}

function refineCodesOfFacts(fact: JsonSchema): JsonSchema {
  const obtain = fact.properties?.obtain
  if (obtain?.oneOf === undefined) return fact
  const oneOf = obtain.oneOf.map((way) => {
    const [key, name] = codesOfFacts[String(way.properties?.from?.const)] ?? []
    return key === undefined || name === undefined ? way : refineCodes(way, key, refTo(name))
  })
  return { ...fact, properties: { ...fact.properties, obtain: { ...obtain, oneOf } } }
}

function ruleShape(groups: readonly FactGroup[], settable: JsonSchema): JsonSchema {
  const event: JsonSchema = {
    type: 'object',
    properties: {
      type: {
        type: 'string',
        enum: actionTypes,
        markdownEnumDescriptions: actionTypes.map((type) => actionWords[type]),
        errorMessage: 'There is no action with this name. Choose one from the list (Ctrl+Space).',
      },
      params: { type: 'object' },
    },
    required: ['type', 'params'],
    additionalProperties: false,
    allOf: actionTypes.map((type) =>
      when('type', [type], { properties: { params: paramsShape(type, groups, settable) } }),
    ),
  }
  const shape = refine(shapeOf(ruleSchema), 'sources.*', refTo('bibliography'))
  return refine(shape, 'event', event)
}

function paramsShape(type: ActionType, groups: readonly FactGroup[], settable: JsonSchema): JsonSchema {
  const shape = withReferences(shapeOf(actionParamsSchemas[type]), paramReferences)
  const held = type === 'review' ? refine(shape, 'since', refTo('facts')) : shape
  if (type !== 'classify') return held
  const names = new Set(settable.enum)
  const values = groups.flatMap((group) => {
    const own = group.facts.filter((fact) => names.has(fact))
    return own.length === 0 ? [] : [when('fact', own, { properties: { value: refTo(valueName(group)) } })]
  })
  return { ...refine(held, 'fact', settable), allOf: values }
}

/** Facts that rules may set. */
function settableFacts({ entries }: Vocabulary, names: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const isSet = (id: string) => {
    const fact = entries.facts.get(id)?.value as Partial<FactDefinition> | undefined
    return fact?.obtain?.from === 'rules'
  }
  return namesOf(
    'fact that rules may set',
    pairsOf(names.facts).filter(([id]) => isSet(id)),
  )
}

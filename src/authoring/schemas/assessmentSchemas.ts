import { assessmentCodeBindings, assessmentSchema } from '../../model/assessment.js'
import type { ValueSet } from '../../model/catalogue.js'
import type { FactDefinition } from '../../model/fact.js'
import { adverseEventValueSet, progressSchema, surgeryValueSet } from '../../model/progress.js'
import { soundValue, type Vocabulary } from '../../pack/vocabulary.js'
import { valueName } from './conditionSchemas.js'
import type { FactGroup } from './factValues.js'
import { hoverText } from './hoverText.js'
import { type Definitions, type JsonSchema, refTo } from './jsonSchema.js'
import { namesOf } from './nameSchemas.js'
import { refine, refineCodes, shapeOf } from './shapeOf.js'

/** An assessment with the codes of the pack, and a change to one. */
export function assessmentSchemas(vocabulary: Vocabulary, groups: readonly FactGroup[]): Definitions {
  const sets = valueSetsUsed(vocabulary)
  const findings = findingsSchema(vocabulary, groups)
  const assessment = Object.entries(assessmentCodeBindings).reduce(
    (shape, [path, binding]) => refineCodes(shape, path, boundTo(binding)),
    shapeOf(assessmentSchema),
  )
  return {
    ...sets,
    procedures: { anyOf: [refTo(`codes-${surgeryValueSet}`), refTo('interventions')] },
    findings,
    assessment: refine(assessment, 'findings', refTo('findings')),
    change: refine(changeTo(assessment), 'findings', changedFindings(findings)),
    progress: progressShape(),
  }
}

function progressShape(): JsonSchema {
  const shape = refine(shapeOf(progressSchema), 'findings', refTo('findings'))
  const measured = refine(shape, 'measures.*.measure', refTo('measures'))
  return refine(
    refine(measured, 'adverseEvents.*.code', refTo(`codes-${adverseEventValueSet}`)),
    'procedures.*.code',
    refTo('procedures'),
  )
}

type Binding = (typeof assessmentCodeBindings)[keyof typeof assessmentCodeBindings]

function boundTo(binding: Binding): JsonSchema {
  if ('valueSet' in binding) return refTo(`codes-${binding.valueSet}`)
  if ('facts' in binding) return refTo('id')
  // A preference may also name a tag.
  return refTo(binding.catalogue === 'items' ? 'preferences' : binding.catalogue)
}

function valueSetsUsed(vocabulary: Vocabulary): Definitions {
  const bound = Object.values(assessmentCodeBindings).flatMap((binding) =>
    'valueSet' in binding ? [binding.valueSet] : [],
  )
  return Object.fromEntries(
    [...new Set([...bound, adverseEventValueSet, surgeryValueSet])].map((id) => {
      const set = soundValue<ValueSet>(vocabulary, 'valueSets', id)
      const concepts = set?.concepts ?? []
      return [
        `codes-${id}`,
        namesOf(
          'code',
          concepts.map(({ code, display }) => [code, display]),
        ),
      ]
    }),
  )
}

/** Each finding with the values that its fact takes, bare or with the day on which it was found. */
function findingsSchema(vocabulary: Vocabulary, groups: readonly FactGroup[]): JsonSchema {
  const groupOf = new Map(groups.flatMap((group) => group.facts.map((fact) => [fact, group] as const)))
  const findings = [...vocabulary.entries.facts.values()].flatMap((entry): [string, JsonSchema][] => {
    const { obtain } = entry.value as FactDefinition
    const group = groupOf.get(entry.id)
    if (group === undefined || obtain.from !== 'finding') return []
    const value = refTo(valueName(group))
    const dated = {
      type: 'object',
      properties: { value, on: refTo('date') },
      required: ['value', 'on'],
      additionalProperties: false,
    }
    return [
      [obtain.code ?? entry.id, { anyOf: [value, dated], markdownDescription: hoverText(vocabulary, entry) }],
    ]
  })
  return { type: 'object', properties: Object.fromEntries(findings), additionalProperties: false }
}

/** Each finding as it is, or `null`; what is said of it is said once. */
function changedFindings({ properties = {}, ...rest }: JsonSchema): JsonSchema {
  const changed = Object.keys(properties).map((code) => [
    code,
    { anyOf: [refTo(`findings/properties/${code}`), { type: 'null' }] },
  ])
  return { anyOf: [{ ...rest, properties: Object.fromEntries(changed) }, { type: 'null' }] }
}

/** The shape of a merge patch: nothing is required, and `null` takes anything away. A list is given whole. */
function changeTo(schema: JsonSchema): JsonSchema {
  const { required: _, properties, additionalProperties, anyOf, ...rest } = schema
  return {
    ...rest,
    ...(anyOf ? { anyOf: anyOf.map(changeTo) } : {}),
    ...(properties ? { properties: mapValues(properties, (part) => orNull(changeTo(part))) } : {}),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: orNull(additionalProperties) }
      : additionalProperties === undefined
        ? {}
        : { additionalProperties }),
  }
}

function orNull(schema: JsonSchema): JsonSchema {
  return { anyOf: [...(schema.anyOf ?? [schema]), { type: 'null' }] }
}

function mapValues(
  schemas: Readonly<Record<string, JsonSchema>>,
  change: (schema: JsonSchema) => JsonSchema,
): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, change(schema)]))
}

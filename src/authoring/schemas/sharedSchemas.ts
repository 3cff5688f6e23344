import { basisSchema } from '../../model/evidence.js'
import { targetReferences } from '../../pack/checkParts.js'
import type { ReferenceTable, Vocabulary } from '../../pack/vocabulary.js'
import { assessmentSchemas } from './assessmentSchemas.js'
import { conditionSchemas } from './conditionSchemas.js'
import type { FactGroup } from './factValues.js'
import { type Definitions, type JsonSchema, refTo } from './jsonSchema.js'
import { nameSchemas } from './nameSchemas.js'
import { refine, shapeOf, sharedShapes } from './shapeOf.js'

/** Everything that the schemas of several kinds of file refer to: names, conditions, evidence, assessments. */
export function sharedSchemas(vocabulary: Vocabulary, groups: readonly FactGroup[]): Definitions {
  return {
    ...nameSchemas(vocabulary),
    ...conditionSchemas(groups, conditionShape()),
    ...assessmentSchemas(vocabulary, groups),
    evidence: refine(shapeOf(sharedShapes.evidence), 'sources.*', refTo('bibliography')),
    basis: shapeOf(basisSchema),
    target: withReferences(shapeOf(sharedShapes.target), targetReferences),
    number: refine(shapeOf(sharedShapes.number), 'setting', refTo('settings')),
    id: {
      ...shapeOf(sharedShapes.id),
      patternErrorMessage:
        'A name is made of lower-case words joined by - or . (`leg-raise`, `redflag.fracture`).',
    },
    text: { ...shapeOf(sharedShapes.text), patternErrorMessage: 'Some text must stand here.' },
    date: shapeOf(sharedShapes.date),
  }
}

/** A shape in which every reference that a table of the loader names offers the names of its kind. */
export function withReferences(shape: JsonSchema, table: ReferenceTable): JsonSchema {
  return Object.entries(table).reduce((refined, [path, kind]) => refine(refined, path, refTo(kind)), shape)
}

function conditionShape(): JsonSchema {
  const only = (key: string, schema: JsonSchema): JsonSchema => ({
    type: 'object',
    properties: { [key]: schema },
    required: [key],
    additionalProperties: false,
  })
  const several = { type: 'array', minItems: 1, items: refTo('condition') }
  return {
    anyOf: [
      refTo('leaf'),
      only('all', several),
      only('any', several),
      only('not', refTo('condition')),
      only('condition', refTo('namedConditions')),
    ],
  }
}

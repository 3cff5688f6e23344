import { type Target, targetSchema } from '../model/action.js'
import { type Condition, conditionSchema } from '../model/condition.js'
import { type Evidence, evidenceSchema } from '../model/evidence.js'
import { type SettableNumber, settableNumberSchema } from '../model/primitives.js'
import type { Problem } from '../model/problem.js'
import { append } from './append.js'
import { checkCondition } from './checkCondition.js'
import { checkEvidence } from './checkEvidence.js'
import { type Place, within } from './packDocument.js'
import type { Schema } from './schemaTree.js'
import { visitSchema } from './visitSchema.js'
import { checkReference, checkReferences, type ReferenceTable, type Vocabulary } from './vocabulary.js'

/** What the keys of a target refer to. */
export const targetReferences: ReferenceTable = {
  intervention: 'interventions',
  exercise: 'exercises',
  education: 'education',
  tag: 'tags',
}

/** Checks the conditions, evidence, targets and settings wherever they stand in a value that fits its schema. */
export function checkParts(vocabulary: Vocabulary, schema: Schema, value: unknown, place: Place): Problem[] {
  const problems: Problem[] = []
  visitSchema(schema, value, place, (partSchema, part, at) => {
    append(problems, checkPartOf(vocabulary, partSchema, part, at))
  })
  return problems
}

function checkPartOf(vocabulary: Vocabulary, schema: Schema, part: unknown, at: Place): Problem[] {
  if (schema === conditionSchema) return checkCondition(vocabulary, part as Condition, at)
  if (schema === evidenceSchema) return checkEvidence(vocabulary, part as Evidence, at)
  if (schema === targetSchema) return checkReferences(vocabulary, targetReferences, part as Target, at)
  if (schema === settableNumberSchema && typeof part === 'object') {
    const { setting } = part as Exclude<SettableNumber, number>
    return checkReference(vocabulary, 'settings', setting, within(at, 'setting'))
  }
  return []
}

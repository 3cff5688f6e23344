import { assessmentCodeBindings } from '../model/assessment.js'
import type { FactDefinition } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import { fieldAtPath } from './answerPath.js'
import { codeInWords } from './valueInWords.js'

/** What a fact takes its codes from. */
export interface ConceptsOfFact {
  /** The value set, the part of the catalogue (`conditions`), or the field that has codes of its own. */
  readonly of: string
  readonly concepts: readonly { readonly code: string; readonly display: string }[]
}

/** The codes that a fact can take with the words for them, in the order of its value set. */
export function conceptsOfFact(pack: Pack, { valueSet, obtain }: FactDefinition): ConceptsOfFact {
  if (valueSet !== undefined) return conceptsOfValueSet(pack, valueSet)
  if (obtain.from === 'condition' && obtain.field === 'code') return conceptsOfShelves(pack, 'conditions')
  const path = pathOf(obtain)
  const field = fieldAtPath(path)
  return field?.codes === undefined
    ? boundConcepts(pack, field?.pattern ?? '')
    : { of: path, concepts: field.codes.map((code) => ({ code, display: codeInWords(code) })) }
}

/** The codes that a fact can take, in the order of its value set. */
export function codesOfFact(pack: Pack, definition: FactDefinition): readonly string[] {
  return conceptsOfFact(pack, definition).concepts.map(({ code }) => code)
}

function pathOf(obtain: FactDefinition['obtain']): string {
  if (obtain.from === 'condition') return `conditions.${obtain.field}`
  if (obtain.from === 'surgery') return `history.surgeries.${obtain.field}`
  return 'path' in obtain ? obtain.path : ''
}

interface Binding {
  readonly valueSet?: string
  readonly catalogue?: string
}

function boundConcepts(pack: Pack, pattern: string): ConceptsOfFact {
  const bindings = assessmentCodeBindings as Readonly<Record<string, Binding>>
  const { valueSet, catalogue } = bindings[pattern] ?? {}
  if (valueSet !== undefined) return conceptsOfValueSet(pack, valueSet)
  return catalogue === undefined ? { of: pattern, concepts: [] } : conceptsOfShelves(pack, catalogue)
}

function conceptsOfValueSet(pack: Pack, valueSet: string): ConceptsOfFact {
  return { of: valueSet, concepts: pack.valueSets[valueSet]?.concepts ?? [] }
}

const itemShelves = ['interventions', 'exercises', 'education', 'tags', 'programs'] as const

function conceptsOfShelves(pack: Pack, catalogue: string): ConceptsOfFact {
  const shelves = catalogue === 'items' ? itemShelves : [catalogue as 'conditions']
  const concepts = shelves.flatMap((shelf) =>
    Object.entries(pack[shelf] ?? {}).map(([code, { title }]) => ({ code, display: title })),
  )
  return { of: catalogue, concepts }
}

import { assessmentCodeBindings } from '../model/assessment.js'
import { treatmentOutcomeSchema } from '../model/assessmentSections.js'
import type { ValueSet } from '../model/catalogue.js'
import type { FactDefinition } from '../model/fact.js'
import { type AssessmentField, assessmentField } from './assessmentField.js'
import { namesOf, type ReferenceKind, soundValue, type Vocabulary } from './vocabulary.js'

interface Binding {
  readonly valueSet?: string
  readonly catalogue?: string
}

/**
 * The codes that a `code` or `codes` fact can take: those of its value set, or those that the way it is obtained
 * gives. Undefined when nothing says which, or when what would say it is broken.
 */
export function factCodes(vocabulary: Vocabulary, fact: FactDefinition): readonly string[] | undefined {
  if (fact.valueSet !== undefined) return codesOfValueSet(vocabulary, fact.valueSet)
  const { obtain } = fact
  if (obtain.from === 'dispositions') return namesOf(vocabulary, 'dispositions')
  if (obtain.from === 'bands') return [...new Set(obtain.bands.map((band) => band.code))]
  if (obtain.from === 'surgery') return codesOfPath(vocabulary, 'history.surgeries.code')
  if (obtain.from === 'condition') return codesOfPath(vocabulary, `conditions.${obtain.field}`)
  if (obtain.from === 'course') return namesOf(vocabulary, 'programs')
  if (obtain.from === 'treatment') return treatmentOutcomeSchema.options
  if (obtain.from === 'first-known') return codesOfAll(vocabulary, obtain.of)
  const field = obtain.from === 'assessment' ? assessmentField(obtain.path) : undefined
  return field && codesOfField(vocabulary, field)
}

/** The value set that a field of the assessment is bound to, if it is bound to one. */
export function boundValueSet(field: AssessmentField): string | undefined {
  return bindingOf(field)?.valueSet
}

function bindingOf({ pattern }: AssessmentField): Binding | undefined {
  return (assessmentCodeBindings as Readonly<Record<string, Binding>>)[pattern]
}

const codesByValueSet = new WeakMap<ValueSet, readonly string[]>()

/** The same list for the same value set, since a rule may name as many codes as there are. */
function codesOfValueSet(vocabulary: Vocabulary, id: string): readonly string[] | undefined {
  const valueSet = soundValue<ValueSet>(vocabulary, 'valueSets', id)
  if (valueSet === undefined) return undefined
  const codes = codesByValueSet.get(valueSet) ?? valueSet.concepts.map((concept) => concept.code)
  codesByValueSet.set(valueSet, codes)
  return codes
}

const setByCodes = new WeakMap<readonly string[], ReadonlySet<string>>()

/** Whether a code is one of those that `factCodes` gave. */
export function hasCode(codes: readonly string[], code: string): boolean {
  const set = setByCodes.get(codes) ?? new Set(codes)
  setByCodes.set(codes, set)
  return set.has(code)
}

function codesOfField(vocabulary: Vocabulary, field: AssessmentField): readonly string[] | undefined {
  if (field.codes) return field.codes
  const binding = bindingOf(field)
  if (binding?.valueSet !== undefined) return codesOfValueSet(vocabulary, binding.valueSet)
  if (binding?.catalogue === undefined) return undefined
  // A preference may also name a tag.
  if (binding.catalogue === 'items') return [...namesOf(vocabulary, 'items'), ...namesOf(vocabulary, 'tags')]
  return namesOf(vocabulary, binding.catalogue as ReferenceKind)
}

function codesOfPath(vocabulary: Vocabulary, path: string): readonly string[] | undefined {
  return codesOfField(vocabulary, assessmentField(path) ?? { pattern: '', type: 'code' })
}

/** Facts that stand in for each other; a circle among them is found elsewhere, so only one level is looked at. */
function codesOfAll(vocabulary: Vocabulary, facts: readonly string[]): readonly string[] | undefined {
  const sets = facts.map((id) => {
    const fact = soundValue<FactDefinition>(vocabulary, 'facts', id)
    return fact && fact.obtain.from !== 'first-known' ? factCodes(vocabulary, fact) : undefined
  })
  return sets.every((set) => set !== undefined) ? [...new Set(sets.flat())] : undefined
}

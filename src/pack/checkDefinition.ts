import type { ClinicalCondition, Measure, ValueSet } from '../model/catalogue.js'
import type { FactDefinition } from '../model/fact.js'
import type { GoalTemplate } from '../model/goalTemplate.js'
import type { Exercise } from '../model/items.js'
import { type DefineKind, defineSchema } from '../model/pack.js'
import type { Payer } from '../model/payer.js'
import type { Problem } from '../model/problem.js'
import type { Timing } from '../model/timing.js'
import { checkFact } from './checkFact.js'
import { checkPart } from './checkPart.js'
import { checkParts } from './checkParts.js'
import { checkPayer } from './checkPayer.js'
import { checkRecoveryGroups } from './checkRecoveryGroups.js'
import { checkTiming } from './checkTiming.js'
import { type Place, within } from './packDocument.js'
import { quote, reportProblem } from './reportProblem.js'
import { definitionOf, type Schema } from './schemaTree.js'
import {
  checkReferences,
  type Entry,
  type ReferenceTable,
  reportDuplicate,
  type Vocabulary,
} from './vocabulary.js'

const itemReferences: ReferenceTable = { 'tags.*': 'tags', 'alternatives.*': 'items' }

/** What each kind of definition refers to by name, besides what `checkParts` finds anywhere. */
export const definitionReferences: Partial<Record<DefineKind, ReferenceTable>> = {
  conditions: { 'escalate.*.to': 'roles' },
  dispositions: { to: 'roles' },
  programs: { 'roles.*': 'roles', 'meetings.*.who.*': 'roles', stepUp: 'programs', stepDown: 'programs' },
  pathways: { by: 'roles', to: 'roles' },
  interventions: {
    ...itemReferences,
    'after.*': 'items',
    'atHome.*': 'tags',
    discipline: 'roles',
    'directions.*.source': 'bibliography',
  },
  exercises: { ...itemReferences, 'progression.to': 'exercises', 'regression.to': 'exercises' },
  education: { ...itemReferences, discipline: 'roles' },
  goals: { measure: 'measures', activity: 'activities', trajectory: 'trajectories' },
  reviews: { 'measures.*': 'measures', 'roles.*': 'roles' },
  limits: { tag: 'tags' },
  disagreements: {
    'positions.*.source': 'bibliography',
    configuredBy: 'settings',
    'about.*.intervention': 'interventions',
    'about.*.exercise': 'exercises',
    'about.*.education': 'education',
    'about.*.tag': 'tags',
    'about.*.condition': 'conditions',
    'about.*.program': 'programs',
    'about.*.measure': 'measures',
    'about.*.advice': 'advice',
  },
  timings: { 'programs.*': 'programs' },
  payers: {
    replaces: 'payers',
    'startWithin.fact': 'facts',
    'covers.*.discipline': 'roles',
    'covers.*.item': 'items',
  },
}

/** Checks what a definition means: every name in it, and what its kind demands besides. */
export function checkDefinition(vocabulary: Vocabulary, entry: Entry): Problem[] {
  const { kind, value, place } = entry
  return [
    ...checkParts(vocabulary, schemaOf(kind as DefineKind), value, place),
    ...checkReferences(vocabulary, definitionReferences[kind as DefineKind] ?? {}, value, place),
    ...checkKind(vocabulary, entry),
  ]
}

/** The schema of one definition of a kind. */
export function schemaOf(kind: DefineKind): Schema {
  const list = definitionOf(defineSchema.shape[kind])
  return list.type === 'array' ? list.element : defineSchema
}

function checkKind(vocabulary: Vocabulary, { kind, value, place }: Entry): Problem[] {
  if (kind === 'facts') return checkFact(vocabulary, value as FactDefinition, place)
  if (kind === 'conditions') return checkFallback(vocabulary, value as ClinicalCondition, place)
  if (kind === 'payers') return checkPayer(vocabulary, value as Payer, place)
  if (kind === 'interventions' || kind === 'exercises')
    return checkRecoveryGroups(vocabulary, value as Exercise, place)
  if (kind === 'timings') return checkTiming(vocabulary, value as Timing, place)
  if (kind === 'measures') return checkMeasure(value as Measure, place)
  if (kind === 'goals') {
    const { measure, part } = value as GoalTemplate
    return checkPart(vocabulary, measure, part, within(place, 'part'))
  }
  if (kind !== 'valueSets') return []
  return repeated('code', (value as ValueSet).concepts, within(place, 'concepts'))
}

/** Of two fallbacks nobody could say which one stands in. */
function checkFallback(vocabulary: Vocabulary, condition: ClinicalCondition, place: Place): Problem[] {
  if (condition.fallback !== true) return []
  const first = [...vocabulary.entries.conditions.values()].find(
    ({ sound, value }) => sound && (value as ClinicalCondition).fallback === true,
  )
  if (first === undefined || first.id === condition.id) return []
  const message = `the pack has the fallback ${quote(first.id)} already`
  return [
    reportProblem(within(place, 'fallback'), { code: 'second-fallback', message, expected: 'one fallback' }),
  ]
}

function checkMeasure({ min, max, parts = [], hardestTarget }: Measure, place: Place): Problem[] {
  return [
    ...checkRange(min, max, place),
    ...checkHardest(hardestTarget, min, max, within(place, 'hardestTarget')),
    ...parts.flatMap((part, index) => checkRange(part.min, part.max, within(place, 'parts', index))),
    ...repeated('part', parts, within(place, 'parts')),
  ]
}

function checkHardest(hardest: number | undefined, min: number, max: number, place: Place): Problem[] {
  if (hardest === undefined || min > max || (hardest >= min && hardest <= max)) return []
  const message = `no score of the measure is ${quote(hardest)}`
  return [reportProblem(place, { code: 'value-out-of-range', message, expected: `${min} to ${max}` })]
}

function checkRange(min: number, max: number, place: Place): Problem[] {
  if (min <= max) return []
  const message = `\`min\` ${quote(min)} is above \`max\` ${quote(max)}`
  return [
    reportProblem(within(place, 'min'), { code: 'range-reversed', message, expected: `at most ${max}` }),
  ]
}

function repeated(noun: string, list: readonly { code: string }[], place: Place): Problem[] {
  const firsts = new Map<string, number>()
  return list.flatMap(({ code }, index) => {
    const first = firsts.get(code)
    if (first === undefined) {
      firsts.set(code, index)
      return []
    }
    return [reportDuplicate(noun, code, within(place, index, 'code'), within(place, first, 'code'))]
  })
}

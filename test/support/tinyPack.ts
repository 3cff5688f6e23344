import type { Action } from '../../src/model/action.js'
import type { Condition, NamedCondition } from '../../src/model/condition.js'
import type { FactDefinition } from '../../src/model/fact.js'
import type { Pack } from '../../src/model/pack.js'
import type { Rule } from '../../src/model/rule.js'

/**
 * A small pack as an object literal: what is not given is empty. It is not checked, so a test may hold what the
 * loader would refuse.
 *
 * @example tinyPack({ facts: [fact('pain', 'number')], rules: [rule('a', { fact: 'pain', … }, action)] })
 */
export function tinyPack(parts: TinyPackParts = {}): Pack {
  const rules = [...(parts.rules ?? [])].sort((left, right) => (left.name < right.name ? -1 : 1))
  return {
    manifest: manifestOf(parts),
    digest: 'sha256:tiny',
    overrides: {},
    facts: byKey(parts.facts, (fact) => fact.id),
    namedConditions: byKey(parts.namedConditions, (condition) => condition.name),
    valueSets: byKey(parts.valueSets, (valueSet) => valueSet.id),
    settings: byKey(parts.settings, (setting) => setting.id),
    payers: {},
    timings: {},
    tags: {},
    dispositions: {},
    programs: {},
    pathways: {},
    conditions: {},
    interventions: {},
    exercises: {},
    education: {},
    measures: {},
    activities: {},
    goals: {},
    trajectories: {},
    roles: {},
    reviews: {},
    advice: {},
    limits: {},
    disagreements: {},
    bibliography: {},
    rules,
    evaluationOrder: parts.evaluationOrder ?? setFactsFirst(parts.rules ?? []),
    files: {},
    ...parts.rest,
  }
}

export interface TinyPackParts {
  facts?: readonly FactDefinition[]
  rules?: readonly Rule[]
  namedConditions?: readonly NamedCondition[]
  valueSets?: readonly Pack['valueSets'][string][]
  settings?: readonly Pack['settings'][string][]
  /** Most urgent first. */
  dispositions?: readonly string[]
  evaluationOrder?: readonly string[]
  /** Whole sections of the pack, by name: `{ interventions: { … } }`. */
  rest?: Partial<Pack>
}

/** A fact; its value comes from the finding of the same name unless `more` says otherwise. */
export function fact(
  id: string,
  type: FactDefinition['type'],
  more: Partial<FactDefinition> = {},
): FactDefinition {
  return { id, title: id, type, obtain: { from: 'finding' }, ...more }
}

/** A rule with its documentation filled in; it advises unless an action is given. */
export function rule(name: string, conditions: Condition, event: Action = adviseNothing): Rule {
  return {
    name,
    title: name,
    conditions,
    event,
    because: 'for the test',
    basis: 'default',
    confidence: 'low',
    sources: [],
    file: 'tiny.json',
  }
}

export function classify(factId: string, value: string | number | boolean): Action {
  return { type: 'classify', params: { fact: factId, value } }
}

export function triage(disposition: string): Action {
  return { type: 'triage', params: { disposition } }
}

export function valueSet(id: string, ...codes: string[]): Pack['valueSets'][string] {
  return { id, title: id, concepts: codes.map((code) => ({ code, display: code })) }
}

export function setting(id: string, value: number): Pack['settings'][string] {
  const evidence = { basis: 'default', confidence: 'low', sources: [] } as const
  return {
    id,
    title: id,
    unit: '1',
    value,
    min: value - 1000,
    max: value + 1000,
    evidence: { ...evidence, sources: [] },
  }
}

const adviseNothing: Action = { type: 'advise', params: { advice: 'nothing' } }

function manifestOf(parts: TinyPackParts): Pack['manifest'] {
  return {
    id: 'tiny',
    title: 'Tiny pack',
    version: '1.0.0',
    format: 1,
    languages: ['en'],
    notice: 'Made for a test.',
    choices: { disposition: [...(parts.dispositions ?? ['none'])], program: ['none'] },
    calendar: { zone: 'UTC', opening: [{ weekday: 'monday', from: '08:00', to: '17:00' }], closures: [] },
    settings: [...(parts.settings ?? [])],
    bibliography: [],
  }
}

/** Enough for tests: rules that classify in the order given, then triage, then the rest. */
function setFactsFirst(rules: readonly Rule[]): string[] {
  const rank = (each: Rule) => (each.event.type === 'classify' ? 0 : each.event.type === 'triage' ? 1 : 2)
  return [...rules].sort((left, right) => rank(left) - rank(right)).map((each) => each.name)
}

function byKey<T>(entries: readonly T[] = [], keyOf: (entry: T) => string): Record<string, T> {
  const sorted = [...entries].sort((left, right) => (keyOf(left) < keyOf(right) ? -1 : 1))
  return Object.fromEntries(sorted.map((entry) => [keyOf(entry), entry]))
}

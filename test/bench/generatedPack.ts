import type { Condition, Leaf } from '../../src/model/condition.js'
import type { FactDefinition, Facts, FactType, FactValue } from '../../src/model/fact.js'
import type { Pack } from '../../src/model/pack.js'
import type { Rule } from '../../src/model/rule.js'

/** Facts of each type, 60 in all. */
const factsOfType: Readonly<Record<FactType, number>> = {
  number: 18,
  boolean: 16,
  date: 6,
  code: 10,
  codes: 10,
}
const codesInUse = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** A number from 0 up to but without 1, the same ones for the same seed (mulberry32). */
export type Chance = () => number

export function seeded(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A pack of so many rules with random conditions over 60 facts; what the rules do does not matter. */
export function generatedPack(like: Pack, rules: number): Pack {
  const chance = seeded(rules)
  const definitions = Object.entries(factsOfType).flatMap(([type, count]) =>
    Array.from({ length: count }, (_, index): FactDefinition => {
      const id = `${type}-${String(index).padStart(2, '0')}`
      return { id, title: id, type: type as FactType, obtain: { from: 'finding' } }
    }),
  )
  const like0 = like.rules[0] as Rule
  const made = Array.from({ length: rules }, (_, index): Rule => {
    const name = `rule-${String(index).padStart(5, '0')}`
    return { ...like0, name, conditions: conditionOf(definitions, chance, 2) }
  })
  return {
    ...like,
    facts: Object.fromEntries(definitions.map((definition) => [definition.id, definition])),
    namedConditions: {},
    settings: {},
    rules: made,
    evaluationOrder: made.map(({ name }) => name),
  }
}

/** Every fact of a generated pack, known exactly. */
export function generatedFacts(pack: Pack, seed: number): Facts {
  const chance = seeded(seed)
  const entries = Object.values(pack.facts).map(({ id, type }) => [id, exactValue(type, chance)] as const)
  return { asOf: '2026-11-18', values: Object.fromEntries(entries) }
}

/** The same facts, one in ten of them unknown. */
export function withUnknown(facts: Facts, seed: number): Facts {
  const chance = seeded(seed)
  const entries = Object.entries(facts.values).map(
    ([id, value]) => [id, chance() < 0.1 ? ({ type: 'unknown' } as const) : value] as const,
  )
  return { asOf: facts.asOf, values: Object.fromEntries(entries) }
}

function pick<T>(list: readonly T[], chance: Chance): T {
  return list[Math.floor(chance() * list.length)] as T
}

function conditionOf(facts: readonly FactDefinition[], chance: Chance, depth: number): Condition {
  const kind = chance()
  if (depth === 0 || kind < 0.15) return leafOf(pick(facts, chance), chance)
  if (kind < 0.22) return { not: conditionOf(facts, chance, depth - 1) }
  const parts = Array.from({ length: 2 + Math.floor(chance() * 3) }, () =>
    conditionOf(facts, chance, depth - 1),
  )
  return kind < 0.75 ? { all: parts } : { any: parts }
}

function leafOf({ id: fact, type }: FactDefinition, chance: Chance): Leaf {
  const several = (): string[] => codesInUse.filter(() => chance() < 0.3).concat('z')
  switch (type) {
    case 'number': {
      const operator = pick(['lessThan', 'greaterThanInclusive', 'greaterThan', 'equal'], chance)
      return { fact, operator, value: Math.floor(chance() * 11) }
    }
    case 'boolean':
      return { fact, operator: 'equal', value: chance() < 0.5 }
    case 'date':
      return { fact, operator: pick(['before', 'onOrAfter'], chance), value: dateOf(chance) }
    case 'code':
      return chance() < 0.6
        ? { fact, operator: pick(['equal', 'notEqual'], chance), value: pick(codesInUse, chance) }
        : { fact, operator: 'in', value: several() }
    case 'codes':
      return chance() < 0.6
        ? { fact, operator: pick(['contains', 'doesNotContain'], chance), value: pick(codesInUse, chance) }
        : { fact, operator: 'someFact:in', value: several() }
  }
}

function dateOf(chance: Chance): string {
  return `2026-${String(1 + Math.floor(chance() * 12)).padStart(2, '0')}-15`
}

function exactValue(type: FactType, chance: Chance): FactValue {
  switch (type) {
    case 'number': {
      const value = Math.floor(chance() * 11)
      return { type, min: value, max: value }
    }
    case 'boolean':
      return { type, value: chance() < 0.5 }
    case 'date': {
      const day = dateOf(chance)
      return { type, earliest: day, latest: day }
    }
    case 'code':
      return { type, value: pick(codesInUse, chance) }
    case 'codes':
      return { type, included: codesInUse.filter(() => chance() < 0.3), excluded: [], complete: true }
  }
}

import { operatorsOf } from '../../src/logic/customOperators.js'
import type { Condition, Leaf, Literal } from '../../src/model/condition.js'
import type { Facts } from '../../src/model/fact.js'
import type { Pack } from '../../src/model/pack.js'
import { type PlainFact, plainFacts } from '../../src/rules-engine/index.js'

/** How another engine writes two-valued conditions. */
export interface Dialect<T> {
  readonly fact: (name: string) => T
  readonly literal: (value: Literal) => T
  readonly constant: (value: boolean) => T
  /** Two sides joined by one of `===`, `!==`, `<`, `<=`, `>`, `>=`. */
  readonly compare: (symbol: string, left: T, right: T) => T
  /** Whether a value is one of several literals. */
  readonly isOneOf: (value: T, list: readonly Literal[]) => T
  /** Whether a list of codes has one. */
  readonly contains: (list: T, element: T) => T
  /** Whether a list of codes has one of several literals. */
  readonly containsOneOf: (list: T, literals: readonly Literal[]) => T
  /** Whether a list of codes has no other than literals. */
  readonly containsOnly: (list: T, literals: readonly Literal[]) => T
  readonly all: (parts: readonly T[]) => T
  readonly any: (parts: readonly T[]) => T
  readonly not: (part: T) => T
}

/** Facts under names that every engine takes (`f0`, `f1`, …), dates as days, since ZEN orders no texts. */
export type EngineFacts = Readonly<Record<string, PlainFact>>

const symbols: Readonly<Record<string, string>> = {
  equal: '===',
  notEqual: '!==',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  before: '<',
  onOrBefore: '<=',
  after: '>',
  onOrAfter: '>=',
}

export function namesOf(pack: Pack): ReadonlyMap<string, string> {
  const facts = [...Object.keys(pack.facts), ...Object.keys(pack.settings).map((id) => `settings.${id}`)]
  return new Map(facts.map((fact, index) => [fact, `f${index}`]))
}

export function factsForEngines(pack: Pack, facts: Facts): EngineFacts {
  const names = namesOf(pack)
  const entries = Object.entries(plainFacts(facts)).map(([fact, value]) => {
    const isDate = pack.facts[fact]?.type === 'date'
    return [names.get(fact) ?? fact, isDate ? dayNumber(value as string) : value] as const
  })
  return Object.fromEntries(entries)
}

/** Every rule's condition in another engine's words. Complete facts are assumed, so `isKnown` is a constant. */
export function translateRules<T>(pack: Pack, dialect: Dialect<T>): readonly T[] {
  if (operatorsOf(pack).size > 0) throw new Error('operators of an app are not translated')
  const names = namesOf(pack)
  const translate = (condition: Condition): T => {
    if ('all' in condition) return dialect.all(condition.all.map(translate))
    if ('any' in condition) return dialect.any(condition.any.map(translate))
    if ('not' in condition) return dialect.not(translate(condition.not))
    if ('fact' in condition) return translateLeaf(condition, pack, names, dialect)
    return translate((pack.namedConditions[condition.condition] as { conditions: Condition }).conditions)
  }
  return pack.rules.map(({ conditions }) => translate(conditions))
}

function translateLeaf<T>(
  { fact, operator, value }: Leaf,
  pack: Pack,
  names: ReadonlyMap<string, string>,
  dialect: Dialect<T>,
): T {
  if (operator === 'isKnown') return dialect.constant(value === true)
  const isDate = pack.facts[fact]?.type === 'date'
  const plain = (literal: Literal): Literal => (isDate ? dayNumber(literal as string) : literal)
  const left = dialect.fact(names.get(fact) as string)
  if (Array.isArray(value)) {
    const list = (value as readonly Literal[]).map(plain)
    if (operator === 'in') return dialect.isOneOf(left, list)
    if (operator === 'notIn') return dialect.not(dialect.isOneOf(left, list))
    if (operator === 'someFact:in' || operator === 'someValue:contains')
      return dialect.containsOneOf(left, list)
    if (operator === 'everyFact:in') return dialect.containsOnly(left, list)
    throw new Error(`the bench does not translate \`${operator}\``)
  }
  const right =
    typeof value === 'object'
      ? dialect.fact(names.get((value as { fact: string }).fact) as string)
      : dialect.literal(plain(value as Literal))
  if (operator === 'contains') return dialect.contains(left, right)
  if (operator === 'doesNotContain') return dialect.not(dialect.contains(left, right))
  // Some code is another one: not all of them are this one.
  if (operator === 'someFact:notEqual')
    return dialect.not(dialect.containsOnly(left, [plain(value as Literal)]))
  const symbol = symbols[operator]
  if (symbol === undefined) throw new Error(`the bench does not translate \`${operator}\``)
  return dialect.compare(symbol, left, right)
}

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000
}

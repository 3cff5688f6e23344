import { match } from 'ts-pattern'
import { placedNumber } from '../../facts/placedNumber.js'
import { factsRead, visitCondition } from '../../logic/conditionReads.js'
import { parseOperator } from '../../logic/operatorSignatures.js'
import { settingReadAs } from '../../logic/settingValue.js'
import type { Compared, Condition, Leaf, Literal } from '../../model/condition.js'
import type { FactDefinition, Obtain } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import { settersOf } from './settersOf.js'

/** What some conditions ask of one fact, in so far as an answer to it could matter to them. */
export interface Demand {
  /** Numbers that it is compared with. */
  readonly numbers: ReadonlySet<number>
  /** Codes and dates that it is compared with. */
  readonly texts: ReadonlySet<string>
  /** Spans of time since it, for a date. */
  readonly spans: ReadonlySet<string>
  /** Whether it is asked if it is known at all. */
  readonly known: boolean
  /** Whether it is compared with another fact, or by an operator of an app. */
  readonly besideFact: boolean
  /** Of a set, whether it is asked for more than whether some codes are in it. */
  readonly wholeSet: boolean
}

type Asked = { -readonly [K in keyof Demand]: Demand[K] extends ReadonlySet<infer T> ? Set<T> : boolean }

/** A span of time as text, so that equal ones are one: `12 weeks`. */
export type Unit = Extract<Obtain, { from: 'elapsed' }>['unit']

/**
 * What conditions ask of every fact that they read, through named conditions, through the facts that a fact is made
 * from, and through the rules that set a fact. Nothing else about a fact can matter to them.
 */
export function demandsOf(pack: Pack, conditions: readonly Condition[]): ReadonlyMap<string, Demand> {
  const demands = new Map<string, Asked>()
  const seen = new Set<Condition>()
  const asked = (fact: string): Asked => {
    const known = demands.get(fact)
    if (known) return known
    const fresh: Asked = {
      numbers: new Set(),
      texts: new Set(),
      spans: new Set(),
      known: false,
      besideFact: false,
      wholeSet: false,
    }
    demands.set(fact, fresh)
    return fresh
  }
  const read = (condition: Condition): void => {
    if (seen.has(condition)) return
    seen.add(condition)
    visitCondition(condition, [], (part) => {
      if ('condition' in part) {
        const named = pack.namedConditions[part.condition]
        if (named) read(named.conditions)
      } else if ('fact' in part) readLeaf(pack, part, asked)
    })
  }
  conditions.forEach(read)
  // What a fact is asked is asked of what it is made from; the map grows while it is gone through.
  for (let before = -1; before !== size(demands); ) {
    before = size(demands)
    for (const [fact, demand] of [...demands]) pass(pack, fact, demand, asked, read)
  }
  return demands
}

function size(demands: ReadonlyMap<string, Asked>): number {
  let total = demands.size
  for (const { numbers, texts, spans, known } of demands.values())
    total += numbers.size + texts.size + spans.size + (known ? 1 : 0)
  return total
}

function readLeaf(pack: Pack, leaf: Leaf, asked: (fact: string) => Asked): void {
  const demand = asked(leaf.fact)
  if (parseOperator(leaf.operator) === undefined) demand.besideFact = true
  if (parseOperator(leaf.operator)?.operator === 'isKnown') {
    demand.known = true
    return
  }
  if (pack.facts[leaf.fact]?.type === 'codes' && !asksForCodes.test(leaf.operator)) demand.wholeSet = true
  const other = otherFact(leaf.value)
  const setting = other === undefined ? undefined : settingReadAs(pack, other)
  if (setting !== undefined) demand.numbers.add(setting)
  else if (other === undefined) add(demand, leaf.value)
  else {
    // Whatever matters to one side of a comparison of two facts matters to the other.
    const beside = asked(other)
    demand.besideFact = true
    for (const [from, to] of [
      [demand, beside],
      [beside, demand],
    ] as const)
      merge(from, to)
  }
}

const asksForCodes = /^(?:not:)*(?:contains|doesNotContain|someFact:in)$/

/** The fact that a leaf compares its own with, when it compares two. */
export function otherFact(value: Compared): string | undefined {
  return typeof value === 'object' && 'fact' in value ? value.fact : undefined
}

function add(demand: Asked, value: Compared): void {
  for (const literal of (Array.isArray(value) ? value : [value]) as readonly Literal[]) {
    if (typeof literal === 'number') demand.numbers.add(literal)
    if (typeof literal === 'string') demand.texts.add(literal)
  }
}

function merge(from: Demand, to: Asked): void {
  for (const number of from.numbers) to.numbers.add(number)
  for (const text of from.texts) to.texts.add(text)
  for (const span of from.spans) to.spans.add(span)
  to.known ||= from.known
  to.wholeSet ||= from.wholeSet
}

/** Passes on what is asked of a fact to what it is made from. */
function pass(
  pack: Pack,
  fact: string,
  demand: Asked,
  asked: (fact: string) => Asked,
  read: (condition: Condition) => void,
): void {
  const definition: FactDefinition | undefined = pack.facts[fact]
  if (definition === undefined) return
  const known = (of: string): Asked => {
    const below = asked(of)
    below.known ||= demand.known
    return below
  }
  const readFor = (condition: Condition): void => readKnown(pack, condition, demand.known, asked, read)
  match(definition.obtain)
    .with({ from: 'bands' }, ({ of, bands }) => {
      const below = known(of)
      for (const { from, below: to } of bands)
        for (const end of [from, to]) if (end !== undefined) below.numbers.add(placedNumber(end, pack))
    })
    .with({ from: 'member' }, ({ of, code }) => known(of).texts.add(code))
    .with({ from: 'count' }, ({ of }) => of.forEach(readFor))
    .with({ from: 'ratio' }, ({ of, over }) => [of, over].forEach(known))
    .with({ from: 'elapsed' }, ({ since, unit }) => {
      const below = known(since)
      for (const number of demand.numbers) below.spans.add(`${number} ${unit}`)
    })
    .with({ from: 'first-known' }, ({ of }) => {
      for (const one of of) merge({ ...demand, known: true }, asked(one))
    })
    .with({ from: 'rules' }, { from: 'dispositions' }, () => {
      for (const { condition } of settersOf(pack, fact)) readFor(condition)
    })
    .otherwise(() => undefined)
}

/** A number or code is known only when what it is worked out from is. */
function readKnown(
  pack: Pack,
  condition: Condition,
  known: boolean,
  asked: (fact: string) => Asked,
  read: (condition: Condition) => void,
): void {
  read(condition)
  if (!known) return
  for (const fact of factsRead(condition, (name) => pack.namedConditions[name])) asked(fact).known = true
}

import { Engine } from 'json-rules-engine'
import { operatorsOf } from '../logic/customOperators.js'
import type { Condition } from '../model/condition.js'
import type { Pack } from '../model/pack.js'

/**
 * A stock json-rules-engine with the rules and named conditions of a pack; a new one at each call, so that
 * nothing one run leaves behind reaches another. Run it with `plainFacts(settledFacts(findings))`.
 *
 * It knows two values, not three: it rejects when a rule asks for a fact that it was not given, and an unknown
 * fact is never given. It sets no facts either, so hand it those of the findings. Its path resolver
 * refuses, because the one it comes with can run code from a rule file.
 *
 * @example
 * const { events } = await toStockEngine(pack).run(plainFacts(answered)) // facts of which none is unknown
 */
export function toStockEngine(pack: Pack): Engine {
  const engine = new Engine([], { pathResolver: refusePath })
  engine.addOperator(
    'before',
    dateOperator((fact, value) => fact < value),
  )
  engine.addOperator(
    'onOrBefore',
    dateOperator((fact, value) => fact <= value),
  )
  engine.addOperator(
    'after',
    dateOperator((fact, value) => fact > value),
  )
  engine.addOperator(
    'onOrAfter',
    dateOperator((fact, value) => fact >= value),
  )
  engine.addOperator('isKnown', (fact: unknown, expected: unknown) => (fact !== undefined) === expected)
  for (const { name, evaluate } of operatorsOf(pack).values()) {
    engine.addOperator(name, evaluate as (fact: unknown, value: unknown) => boolean)
  }
  for (const { name, conditions } of Object.values(pack.namedConditions)) {
    engine.setCondition(name, stockRoot(conditions))
  }
  for (const { name, conditions, event } of pack.rules) {
    engine.addRule({ name, conditions: stockRoot(conditions), event: structuredClone(event) })
  }
  return engine
}

type StockRoot = Parameters<Engine['setCondition']>[1]

/** The stock engine wants `all`, `any`, `not` or a name at the top. A copy, since it writes results into it. */
function stockRoot(conditions: Condition): StockRoot {
  const root = 'fact' in conditions ? { all: [conditions] } : conditions
  return structuredClone(root) as StockRoot
}

function dateOperator(compare: (fact: string, value: string) => boolean) {
  return (fact: unknown, value: unknown): boolean =>
    typeof fact === 'string' && typeof value === 'string' && compare(fact, value)
}

function refusePath(_value: object, path: string): never {
  throw new Error(`paths are not supported, and \`${path}\` was asked for; declare a fact instead`)
}

import { Engine, type RuleProperties } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import type { Condition } from '../../src/model/condition.js'
import type { FactValue } from '../../src/model/fact.js'
import { evaluateRules } from '../../src/rules/evaluateRules.js'
import { code, codes, number, partly, unknown } from '../logic/known.js'
import { codesOf } from '../security/expectSafe.js'
import { fact, rule, tinyPack } from '../support/tinyPack.js'

/**
 * Where our language differs from stock json-rules-engine on purpose. Every row of the table in
 * docs/rule-language.md, 'Where it differs from json-rules-engine', has a test here.
 */
const age = { fact: 'age', operator: 'greaterThan', value: 50 }

/** Whether a rule fires in a stock engine as it comes; an error as its message. */
async function stock(conditions: unknown, facts: Record<string, unknown>, options = {}): Promise<unknown> {
  const engine = new Engine([], options)
  engine.addRule({ conditions: conditions as RuleProperties['conditions'], event: { type: 'fires' } })
  try {
    const { events } = await engine.run(facts)
    return events.length > 0
  } catch (error) {
    return (error as Error).message
  }
}

/** What a condition comes to with us. */
function ours(conditions: Condition, values: Record<string, FactValue>): string | undefined {
  const facts = [fact('age', 'number'), fact('side', 'code'), fact('medications', 'codes')]
  const pack = tinyPack({ facts, rules: [rule('a', conditions)] })
  return evaluateRules(pack, { asOf: '2026-01-01', values }).findings[0]?.outcome
}

/** The problems of the small pack with that condition in a rule about age. */
function refused(condition: unknown, name = 'a'): string[] {
  const words = { title: 'x', because: 'x', basis: 'default', confidence: 'low', sources: [] }
  const event = { type: 'advise', params: { advice: 'net' } }
  const rules = [{ name, conditions: condition, event, ...words }]
  return codesOf({ 'more.json': JSON.stringify({ rules }) })
}

describe('a fact that is missing', () => {
  const undefinedAllowed = { allowUndefinedFacts: true }

  test('is unknown with us; stock stops, or counts it as a value', async () => {
    expect(ours(age, { age: unknown })).toBe('unknown')
    expect(await stock({ all: [age] }, {})).toBe('Undefined fact: age')
    expect(await stock({ all: [age] }, {}, undefinedAllowed)).toBe(false)
  })

  test('never makes a negation true with us', async () => {
    const not: Condition = { not: { fact: 'side', operator: 'equal', value: 'left' } }
    expect(ours(not, { side: unknown })).toBe('unknown')
    expect(await stock(not, {}, undefinedAllowed)).toBe(true)
    const notEqual: Condition = { fact: 'side', operator: 'notEqual', value: 'left' }
    expect(ours(notEqual, { side: unknown })).toBe('unknown')
    expect(await stock({ all: [notEqual] }, {}, undefinedAllowed)).toBe(true)
  })

  test('does not matter where the rest decides', () => {
    const left: Condition = { fact: 'side', operator: 'equal', value: 'left' }
    expect(ours({ any: [left, age] }, { side: code('left'), age: unknown })).toBe('applies')
    expect(ours({ all: [left, age] }, { side: code('right'), age: unknown })).toBe('does-not-apply')
  })
})

describe('what is known in part', () => {
  test('has an answer where every possibility gives the same; stock has no such thing', () => {
    expect(ours(age, { age: number(51, 60) })).toBe('applies')
    expect(ours(age, { age: number(45, 55) })).toBe('unknown')
    const contains: Condition = { fact: 'medications', operator: 'contains', value: 'opioid' }
    expect(ours(contains, { medications: partly([], ['opioid']) })).toBe('does-not-apply')
    expect(ours(contains, { medications: partly(['steroid']) })).toBe('unknown')
  })
})

describe('types', () => {
  test('a number written as a text is refused; stock takes it', async () => {
    expect(refused({ ...age, value: '50' })).toEqual(['value-type'])
    expect(await stock({ all: [age] }, { age: '51' })).toBe(true)
  })

  test('an operator for another type is refused; in stock it is false for ever', async () => {
    const contains = { fact: 'age', operator: 'contains', value: 50 }
    expect(refused(contains)).toEqual(['operator-type'])
    expect(await stock({ all: [contains] }, { age: 50 })).toBe(false)
    const someFact = { fact: 'age', operator: 'someFact:equal', value: 50 }
    expect(refused(someFact)).toEqual(['operator-type'])
    expect(await stock({ all: [someFact] }, { age: 50 })).toBe(false)
  })

  test('in with something that is no list is refused; stock looks inside the text', async () => {
    const within = { fact: 'sex', operator: 'in', value: 'female' }
    expect(refused(within)).toEqual(['value-not-list'])
    expect(await stock({ all: [within] }, { sex: 'male' })).toBe(true)
  })

  test('equal between sets is refused; stock asks whether they are one and the same list', async () => {
    const equal = { fact: 'comorbidities', operator: 'equal', value: ['gout'] }
    expect(refused(equal)).toEqual(['operator-type'])
    expect(await stock({ all: [equal] }, { comorbidities: ['gout'] })).toBe(false)
    expect(ours({ fact: 'medications', operator: 'contains', value: 'a' }, { medications: codes('a') })).toBe(
      'applies',
    )
  })
})

describe('the shape of conditions', () => {
  test('an empty any is refused; in stock it is true', async () => {
    expect(refused({ any: [] })).toEqual(['empty-condition'])
    expect(await stock({ any: [] }, {})).toBe(true)
  })

  test('a comparison may be a whole condition; stock wants a group around it', () => {
    expect(ours(age, { age: number(51) })).toBe('applies')
    expect(() => new Engine([{ conditions: age as never, event: { type: 'fires' } }])).toThrow(
      '"conditions" root',
    )
  })

  test.each<[string, object, string]>([
    ['path', { path: '$.years' }, 'path-refused'],
    ['params', { params: { unit: 'years' } }, 'path-refused'],
    ['priority', { priority: 5 }, 'no-priority'],
    ['a key that does not exist', { valeu: 50 }, 'unknown-key'],
  ])('%s is refused; stock takes it', async (_, more, problem) => {
    expect(refused({ ...age, ...more })).toEqual([problem])
    const engine = new Engine([], { pathResolver: (value) => value })
    expect(() =>
      engine.addRule({ conditions: { all: [{ ...age, ...more }] }, event: { type: 'fires' } }),
    ).not.toThrow()
  })

  test('several groups in one object are refused; stock reads one and drops the other', async () => {
    const both = { any: [age], all: [{ ...age, value: 1000 }] }
    expect(refused(both)).toContain('mixed-condition')
    expect(await stock(both, { age: 51 })).toBe(true)
  })

  test('a named condition that is missing is refused when the pack is loaded; stock stops when it is asked', async () => {
    expect(refused({ condition: 'nobody' })).toEqual(['unknown-named-condition'])
    expect(await stock({ condition: 'nobody' }, {})).toBe('No condition nobody exists')
  })
})

describe('operators and rules', () => {
  test.each(['before', 'onOrBefore', 'after', 'onOrAfter', 'isKnown'])(
    '%s is ours; stock does not know it',
    async (operator) => {
      const value = operator === 'isKnown' ? true : '2026-01-01'
      expect(refused({ fact: 'onset', operator, value })).toEqual(['loaded'])
      expect(await stock({ all: [{ fact: 'onset', operator, value }] }, { onset: '2026-01-01' })).toBe(
        `Unknown operator: ${operator}`,
      )
    },
  )

  test('two rules of one name are refused; stock runs both', async () => {
    expect(refused(age, 'offer')).toEqual(['duplicate-id'])
    const engine = new Engine()
    const same = { name: 'twice', conditions: { all: [age] }, event: { type: 'fires' } }
    engine.addRule(same)
    engine.addRule(same)
    expect((await engine.run({ age: 51 })).events).toHaveLength(2)
  })

  test('outcomes come in the order of names; those of stock as they are reached', async () => {
    const names = ['c', 'a', 'b']
    const facts = [fact('age', 'number')]
    const pack = tinyPack({ facts, rules: names.map((name) => rule(name, age)) })
    const { findings } = evaluateRules(pack, { asOf: '2026-01-01', values: { age: number(51) } })
    expect(findings.map((finding) => finding.rule)).toEqual(['a', 'b', 'c'])
    const engine = new Engine()
    for (const name of names) {
      engine.addRule({ name, conditions: { all: [age] }, event: { type: 'fires' } })
    }
    const { results } = await engine.run({ age: 51 })
    expect(results.map(({ name }) => name)).not.toEqual(['a', 'b', 'c'])
  })
})

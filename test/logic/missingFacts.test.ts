import { describe, expect, test } from 'vitest'
import { factsOfCondition } from '../../src/logic/factsOfCondition.js'
import { missingFacts } from '../../src/logic/missingFacts.js'
import type { Condition } from '../../src/model/condition.js'
import type { FactValue } from '../../src/model/fact.js'
import { fact, tinyPack } from '../support/tinyPack.js'
import { boolean, number, partly, unknown } from './known.js'

const isTrue = (id: string): Condition => ({ fact: id, operator: 'equal', value: true })
const [a, b, c] = [isTrue('a'), isTrue('b'), isTrue('c')]

const pack = tinyPack({
  facts: [
    fact('a', 'boolean'),
    fact('b', 'boolean'),
    fact('c', 'boolean'),
    fact('low', 'number'),
    fact('high', 'number'),
    fact('set', 'codes'),
  ],
  namedConditions: [
    { name: 'b-or-c', conditions: { any: [b, c] } },
    { name: 'circle', conditions: { any: [a, { condition: 'circle' }] } },
  ],
})

const yes = boolean(true)
const no = boolean(false)

describe('missingFacts', () => {
  const rows: [Condition, Record<string, FactValue>, string[]][] = [
    [a, {}, ['a']],
    [a, { a: yes }, []],
    [a, { a: no }, []],
    [{ not: a }, {}, ['a']],
    [{ all: [b, a] }, {}, ['a', 'b']],
    [{ all: [a, b] }, { a: yes }, ['b']],
    [{ all: [a, b] }, { a: no }, []],
    [{ all: [a, b] }, { b: no }, []],
    [{ any: [a, b] }, { a: no }, ['b']],
    [{ any: [a, b] }, { b: yes }, []],
    // The second branch is decided, so what else it asks for does not matter.
    [{ any: [a, { all: [b, c] }] }, { b: no }, ['a']],
    [{ all: [a, { any: [b, c] }] }, { c: yes }, ['a']],
    [{ all: [a, { condition: 'b-or-c' }] }, { a: yes }, ['b', 'c']],
    [{ not: { all: [a, { not: { condition: 'b-or-c' } }] } }, { b: no, c: no }, ['a']],
    [{ fact: 'low', operator: 'lessThan', value: { fact: 'high' } }, {}, ['high', 'low']],
    [{ fact: 'low', operator: 'lessThan', value: { fact: 'high' } }, { low: number(3) }, ['high']],
    [{ fact: 'low', operator: 'lessThan', value: { fact: 'high' } }, { high: number(3) }, ['low']],
    [{ fact: 'low', operator: 'lessThan', value: 4 }, { low: number(3, 5) }, ['low']],
    [{ fact: 'set', operator: 'contains', value: 'x' }, { set: partly(['y']) }, ['set']],
    [{ fact: 'set', operator: 'contains', value: 'y' }, { set: partly(['y']) }, []],
    [{ fact: 'a', operator: 'isKnown', value: true }, { a: unknown }, []],
  ]
  test.each(rows)('of %j given %j are %j', (condition, values, missing) => {
    expect(missingFacts(condition, pack, values)).toEqual(missing)
  })
})

describe('factsOfCondition', () => {
  test.each([
    [a, ['a']],
    [{ all: [c, { not: a }] }, ['a', 'c']],
    [{ any: [{ condition: 'b-or-c' }, b] }, ['b', 'c']],
    [{ fact: 'low', operator: 'lessThan', value: { fact: 'high' } }, ['high', 'low']],
    [{ condition: 'circle' }, ['a']],
    [{ condition: 'toString' }, []],
  ] as [Condition, string[]][])('of %j are %j', (condition, facts) => {
    expect(factsOfCondition(condition, pack)).toEqual(facts)
  })
})

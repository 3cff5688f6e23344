import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { operandMisfit, parseOperator, shapeOfFact } from '../../src/logic/operatorSignatures.js'
import { decorators } from '../../src/model/condition.js'
import type { FactValue } from '../../src/model/fact.js'
import { fact, tinyPack } from '../support/tinyPack.js'
import { boolean, code, codes, number, partly, truthOf, unknown } from './known.js'

const pack = tinyPack({
  facts: [
    fact('pain', 'number'),
    fact('fever', 'boolean'),
    fact('side', 'code'),
    fact('set', 'codes'),
    fact('other-set', 'codes'),
  ],
})

type Row = [
  fact: string,
  known: FactValue,
  operator: string,
  value: string[] | string | number | number[],
  string,
]

const rows: Row[] = [
  ['pain', number(3), 'not:lessThan', 4, 'false'],
  ['pain', unknown, 'not:lessThan', 4, 'unknown'],
  ['pain', number(3), 'not:not:lessThan', 4, 'true'],
  ['pain', number(3), 'swap:lessThan', 4, 'false'],
  ['pain', number(5), 'swap:lessThan', 4, 'true'],
  ['pain', number(3, 5), 'swap:lessThan', 4, 'unknown'],
  ['pain', number(4), 'someValue:lessThan', [3, 5], 'true'],
  ['pain', number(4), 'everyValue:lessThan', [3, 5], 'false'],
  ['pain', number(2, 4), 'everyValue:lessThan', [3, 5], 'unknown'],
  ['pain', unknown, 'someValue:lessThan', [], 'false'],
  ['pain', unknown, 'everyValue:lessThan', [], 'true'],
  ['pain', number(4), 'swap:contains', [3, 4], 'true'],
  ['side', code('a'), 'swap:contains', ['a'], 'true'],
  ['side', code('b'), 'swap:someFact:equal', ['a', 'b'], 'true'],
  // What is in the set decides `some` when it satisfies, `every` when it does not.
  ['set', codes('a', 'b'), 'someFact:in', ['b', 'c'], 'true'],
  ['set', codes('a'), 'someFact:in', ['b', 'c'], 'false'],
  ['set', codes(), 'someFact:in', ['b', 'c'], 'false'],
  ['set', codes(), 'everyFact:in', ['b', 'c'], 'true'],
  ['set', codes('a', 'b'), 'everyFact:in', ['b', 'c'], 'false'],
  ['set', partly(['b']), 'someFact:in', ['b', 'c'], 'true'],
  ['set', partly(['a']), 'someFact:in', ['b', 'c'], 'unknown'],
  ['set', partly(['a'], ['b']), 'someFact:in', ['b', 'c'], 'unknown'],
  ['set', unknown, 'someFact:in', ['b', 'c'], 'unknown'],
  // Both that could satisfy are out, so nothing that is not known can.
  ['set', partly(['a'], ['b', 'c']), 'someFact:in', ['b', 'c'], 'false'],
  ['set', partly([], ['b', 'c']), 'not:someFact:in', ['b', 'c'], 'true'],
  // A code that nobody named could still be in the set.
  ['set', partly([], ['b', 'c']), 'someFact:notIn', ['b', 'c'], 'unknown'],
  ['set', partly(['b']), 'everyFact:in', ['b', 'c'], 'unknown'],
  ['set', partly(['a']), 'everyFact:in', ['b', 'c'], 'false'],
  ['set', partly([], ['b', 'c']), 'everyFact:notIn', ['b', 'c'], 'true'],
  ['set', partly([], ['b']), 'everyFact:notEqual', 'b', 'true'],
  ['set', codes('a', 'b'), 'someValue:contains', ['b', 'c'], 'true'],
  ['set', partly(['a'], ['b']), 'someValue:contains', ['b', 'c'], 'unknown'],
  ['set', partly(['a'], ['b', 'c']), 'someValue:contains', ['b', 'c'], 'false'],
  ['set', partly(['b', 'c']), 'everyValue:contains', ['b', 'c'], 'true'],
  ['set', partly(['b'], ['c']), 'everyValue:contains', ['b', 'c'], 'false'],
  ['set', partly(['b']), 'everyValue:contains', ['b', 'c'], 'unknown'],
  ['set', codes('a'), 'someFact:someValue:equal', ['a', 'b'], 'true'],
  ['set', codes('a', 'b'), 'everyFact:someValue:equal', ['a', 'b'], 'true'],
  ['set', codes('a', 'b'), 'someFact:everyValue:equal', ['a', 'b'], 'false'],
  ['set', codes('a'), 'swap:in', 'a', 'true'],
]

describe('decorators', () => {
  test.each(rows)('%s %j %s %j is %s', (id, known, operator, value, result) => {
    expect(truthOf({ fact: id, operator, value }, pack, { [id]: known })).toBe(result)
  })

  test.each([
    [codes('a'), codes('a', 'b'), 'true'],
    [codes('a'), partly(['a']), 'true'],
    [codes('a'), partly(['b']), 'unknown'],
    [codes('a'), partly([], ['a']), 'false'],
    [partly([], ['a']), codes('a'), 'false'],
    [partly([]), codes('a'), 'unknown'],
    [partly([]), codes(), 'false'],
    [codes(), partly([]), 'false'],
    [partly([], ['a']), partly(['a']), 'unknown'],
    [unknown, codes(), 'unknown'],
  ] as const)('some of %j in %j is %s', (set, other, result) => {
    const condition = { fact: 'set', operator: 'someFact:in', value: { fact: 'other-set' } }
    expect(truthOf(condition, pack, { set, 'other-set': other })).toBe(result)
  })

  test('the first decorator is the outermost', () => {
    const values = { set: codes('a', 'b') }
    const ask = (operator: string) => truthOf({ fact: 'set', operator, value: 'a' }, pack, values)
    expect([ask('not:someFact:equal'), ask('someFact:not:equal')]).toEqual(['false', 'true'])
  })

  test('leave isKnown two-valued', () => {
    const condition = { fact: 'fever', operator: 'not:isKnown', value: true }
    expect(truthOf(condition, pack, { fever: unknown })).toBe('true')
    expect(truthOf(condition, pack, { fever: boolean(false) })).toBe('false')
  })
})

describe('a condition over a set known in part', () => {
  const named = ['a', 'b', 'c']
  const operators = chains(2).flatMap((chain) =>
    ['equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain'].map((last) =>
      [...chain, last].join(':'),
    ),
  )
  const forList = operators.filter((operator) => fits(operator, true))
  const forOne = operators.filter((operator) => fits(operator, false))
  const question = fc.oneof(
    fc.record({ operator: fc.constantFrom(...forList), value: fc.subarray(named) }),
    fc.record({ operator: fc.constantFrom(...forOne), value: fc.constantFrom(...named) }),
  )

  test('is decided just when every set that it could be gives the same answer', () => {
    const states = fc.array(fc.constantFrom('in', 'out', 'open'), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(question, states, ({ operator, value }, state) => {
        const included = named.filter((_, index) => state[index] === 'in')
        const open = [...named.filter((_, index) => state[index] === 'open'), 'unnamed']
        const excluded = named.filter((_, index) => state[index] === 'out')
        const ask = (set: FactValue) => truthOf({ fact: 'set', operator, value }, pack, { set })
        const answers = new Set(subsets(open).map((more) => ask(codes(...included, ...more))))
        expect(ask(partly(included, excluded))).toBe(answers.size === 1 ? [...answers][0] : 'unknown')
      }),
      { numRuns: 500 },
    )
  })

  function chains(length: number): string[][] {
    if (length === 0) return [[]]
    const shorter = chains(length - 1)
    return [...shorter, ...shorter.flatMap((chain) => decorators.map((decorator) => [decorator, ...chain]))]
  }

  function fits(operator: string, many: boolean): boolean {
    const parsed = parseOperator(operator)
    return (
      parsed !== undefined && operandMisfit(parsed, shapeOfFact('codes'), { of: 'code', many }) === undefined
    )
  }

  function subsets(elements: readonly string[]): string[][] {
    const [first, ...rest] = elements
    if (first === undefined) return [[]]
    return subsets(rest).flatMap((subset) => [subset, [first, ...subset]])
  }
})

describe('two sets of which nothing is known', () => {
  // A code that nobody named in the one may be, or not be, the code that nobody named in the other.
  test.each([
    'everyValue:everyFact:equal',
    'everyFact:everyValue:equal',
    'someValue:someFact:notEqual',
    'someFact:someValue:notEqual',
    'someFact:someValue:equal',
    'not:everyValue:everyFact:equal',
  ])('leave %s open', (operator) => {
    const condition = { fact: 'set', operator, value: { fact: 'other-set' } }
    expect(truthOf(condition, pack, { set: partly([]), 'other-set': partly([]) })).toBe('unknown')
  })
})

import { describe, expect, test } from 'vitest'
import { compareByOperator } from '../../src/logic/compareOperands.js'
import { compareWithLiteral } from '../../src/logic/compareWithLiteral.js'
import { decorate } from '../../src/logic/decorate.js'
import { literalOperand } from '../../src/logic/operand.js'
import type { Literal, Operator } from '../../src/model/condition.js'
import type { FactValue } from '../../src/model/fact.js'
import { boolean, code, date, number, partly, unknown } from './known.js'

const sets = [[], ['a'], ['b'], ['a', 'b'], ['b', 'c'], ['a', 'b', 'c']]
const complete = (included: string[], excluded: string[]): FactValue => ({
  type: 'codes',
  included,
  excluded,
  complete: true,
})

/** What may be known of a fact, of every type. */
const known: FactValue[] = [
  unknown,
  boolean(true),
  boolean(false),
  ...['a', 'b', 'c', 'z'].map(code),
  number(1),
  number(1, 3),
  number(3),
  date('2026-01-01'),
  date('2026-01-01', '2026-01-02'),
  ...sets.flatMap((included) =>
    sets
      .filter((excluded) => !included.some((one) => excluded.includes(one)))
      .flatMap((excluded) => [complete(included, excluded), partly(included, excluded)]),
  ),
]

type Case = [
  operator: string,
  literals: (Literal | Literal[])[],
  type: 'boolean' | 'code' | 'number' | 'date',
]

const dates = ['2025-12-31', '2026-01-01', '2026-01-02', '2026-01-03']
const cases: Case[] = [
  ...['equal', 'notEqual', 'isKnown'].map((operator): Case => [operator, [true, false], 'boolean']),
  ...['equal', 'notEqual', 'contains', 'doesNotContain'].map(
    (operator): Case => [operator, ['a', 'b', 'z'], 'code'],
  ),
  ...['in', 'notIn', 'someFact:in'].map((operator): Case => [operator, sets.slice(1), 'code']),
  ...['equal', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'].map(
    (operator): Case => [operator, [0, 1, 2, 3, 4], 'number'],
  ),
  ...['before', 'onOrBefore', 'after', 'onOrAfter'].map((operator): Case => [operator, dates, 'date']),
]

describe('the comparison written out for a literal', () => {
  test.each(cases)('answers as the general one does: %s of %j', (operator, literals, type) => {
    const general =
      operator === 'someFact:in'
        ? decorate('someFact', compareByOperator.in)
        : compareByOperator[operator as Operator]
    for (const literal of literals) {
      const operand = literalOperand(literal, type)
      const special = compareWithLiteral(operator, operand)
      expect(known.map((fact) => special?.(fact))).toEqual(known.map((fact) => general(fact, operand)))
    }
  })

  test('is left to the general one behind other decorators', () => {
    expect(compareWithLiteral('not:everyFact:in', literalOperand(['a'], 'code'))).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import { compileCondition } from '../../src/logic/compileCondition.js'
import type { Compared, Condition } from '../../src/model/condition.js'
import type { FactValue } from '../../src/model/fact.js'
import { fact, setting, tinyPack } from '../support/tinyPack.js'
import { boolean, code, codes, date, number, partly, truthOf, unknown } from './known.js'

const pack = tinyPack({
  facts: [
    fact('pain', 'number'),
    fact('pain-before', 'number'),
    fact('fever', 'boolean'),
    fact('fever-before', 'boolean'),
    fact('onset', 'date'),
    fact('surgery', 'date'),
    fact('side', 'code'),
    fact('side-before', 'code'),
    fact('medications', 'codes'),
    fact('medications-before', 'codes'),
  ],
  settings: [setting('high-pain', 7)],
  namedConditions: [
    { name: 'has-fever', conditions: { fact: 'fever', operator: 'equal', value: true } },
    { name: 'well', conditions: { not: { condition: 'has-fever' } } },
    { name: 'circle', conditions: { not: { condition: 'circle' } } },
  ],
})

type Row = [known: FactValue, operator: string, value: Compared, result: 'true' | 'false' | 'unknown']

function titleOf(row: Row): string {
  return `${JSON.stringify(row[0])} ${row[1]} ${JSON.stringify(row[2])} is ${row[3]}`
}

function expectRow(id: string, [known, operator, value, result]: Row) {
  expect(truthOf({ fact: id, operator, value }, pack, { [id]: known })).toBe(result)
}

describe('a number compared with a number', () => {
  const rows: Row[] = [
    [number(4), 'equal', 4, 'true'],
    [number(4), 'equal', 5, 'false'],
    [number(3, 5), 'equal', 4, 'unknown'],
    [number(3, 5), 'equal', 5, 'unknown'],
    [number(3, 5), 'equal', 5.1, 'false'],
    [number(3, 5), 'equal', 2.9, 'false'],
    [unknown, 'equal', 4, 'unknown'],
    [number(4), 'notEqual', 4, 'false'],
    [number(4), 'notEqual', 5, 'true'],
    [number(3, 5), 'notEqual', 4, 'unknown'],
    [number(3, 5), 'notEqual', 6, 'true'],
    [unknown, 'notEqual', 4, 'unknown'],
    [number(3.9), 'lessThan', 4, 'true'],
    [number(4), 'lessThan', 4, 'false'],
    [number(3, 3.9), 'lessThan', 4, 'true'],
    [number(3, 4), 'lessThan', 4, 'unknown'],
    [number(4, 5), 'lessThan', 4, 'false'],
    [unknown, 'lessThan', 4, 'unknown'],
    [number(4), 'lessThanInclusive', 4, 'true'],
    [number(4.1), 'lessThanInclusive', 4, 'false'],
    [number(3, 4), 'lessThanInclusive', 4, 'true'],
    [number(4, 5), 'lessThanInclusive', 4, 'unknown'],
    [number(4.1, 5), 'lessThanInclusive', 4, 'false'],
    [unknown, 'lessThanInclusive', 4, 'unknown'],
    [number(4.1), 'greaterThan', 4, 'true'],
    [number(4), 'greaterThan', 4, 'false'],
    [number(4, 5), 'greaterThan', 4, 'unknown'],
    [number(4.1, 5), 'greaterThan', 4, 'true'],
    [number(3, 4), 'greaterThan', 4, 'false'],
    [unknown, 'greaterThan', 4, 'unknown'],
    [number(4), 'greaterThanInclusive', 4, 'true'],
    [number(3.9), 'greaterThanInclusive', 4, 'false'],
    [number(4, 5), 'greaterThanInclusive', 4, 'true'],
    [number(3, 4), 'greaterThanInclusive', 4, 'unknown'],
    [number(3, 3.9), 'greaterThanInclusive', 4, 'false'],
    [unknown, 'greaterThanInclusive', 4, 'unknown'],
    [number(4), 'in', [3, 4], 'true'],
    [number(5), 'in', [3, 4], 'false'],
    [number(5), 'in', [], 'false'],
    [number(4, 5), 'in', [3, 4], 'unknown'],
    [number(5, 6), 'in', [3, 4], 'false'],
    [unknown, 'in', [3, 4], 'unknown'],
    [unknown, 'in', [], 'false'],
    [number(4), 'notIn', [3, 4], 'false'],
    [number(5), 'notIn', [3, 4], 'true'],
    [number(4, 5), 'notIn', [3, 4], 'unknown'],
    [unknown, 'notIn', [3, 4], 'unknown'],
    [number(8), 'greaterThan', { fact: 'settings.high-pain' }, 'unknown'],
  ]
  test.each(rows.map((row) => [titleOf(row), row] as const))('%s', (_, row) => expectRow('pain', row))
})

describe('a boolean compared with a boolean', () => {
  const rows: Row[] = [
    [boolean(true), 'equal', true, 'true'],
    [boolean(false), 'equal', true, 'false'],
    [boolean(false), 'equal', false, 'true'],
    [unknown, 'equal', true, 'unknown'],
    [unknown, 'equal', false, 'unknown'],
    [boolean(true), 'notEqual', true, 'false'],
    [boolean(false), 'notEqual', true, 'true'],
    [unknown, 'notEqual', true, 'unknown'],
  ]
  test.each(rows.map((row) => [titleOf(row), row] as const))('%s', (_, row) => expectRow('fever', row))
})

describe('a date compared with a date', () => {
  const day = '2026-03-10'
  const march = date('2026-03-01', '2026-03-31')
  const rows: Row[] = [
    [date(day), 'equal', day, 'true'],
    [date('2026-03-11'), 'equal', day, 'false'],
    [march, 'equal', day, 'unknown'],
    [march, 'equal', '2026-04-01', 'false'],
    [unknown, 'equal', day, 'unknown'],
    [date(day), 'notEqual', day, 'false'],
    [march, 'notEqual', '2026-04-01', 'true'],
    [march, 'notEqual', day, 'unknown'],
    [date('2026-03-09'), 'before', day, 'true'],
    [date(day), 'before', day, 'false'],
    [march, 'before', day, 'unknown'],
    [march, 'before', '2026-03-31', 'unknown'],
    [march, 'before', '2026-04-01', 'true'],
    [march, 'before', '2026-03-01', 'false'],
    [unknown, 'before', day, 'unknown'],
    [date(day), 'onOrBefore', day, 'true'],
    [date('2026-03-11'), 'onOrBefore', day, 'false'],
    [march, 'onOrBefore', '2026-03-31', 'true'],
    [march, 'onOrBefore', '2026-03-30', 'unknown'],
    [march, 'onOrBefore', '2026-02-28', 'false'],
    [unknown, 'onOrBefore', day, 'unknown'],
    [date('2026-03-11'), 'after', day, 'true'],
    [date(day), 'after', day, 'false'],
    [march, 'after', '2026-02-28', 'true'],
    [march, 'after', '2026-03-01', 'unknown'],
    [march, 'after', '2026-03-31', 'false'],
    [unknown, 'after', day, 'unknown'],
    [date(day), 'onOrAfter', day, 'true'],
    [date('2026-03-09'), 'onOrAfter', day, 'false'],
    [march, 'onOrAfter', '2026-03-01', 'true'],
    [march, 'onOrAfter', '2026-03-02', 'unknown'],
    [march, 'onOrAfter', '2026-04-01', 'false'],
    [unknown, 'onOrAfter', day, 'unknown'],
    [date(day), 'in', [day, '2026-05-05'], 'true'],
    [march, 'in', [day, '2026-05-05'], 'unknown'],
    [march, 'in', ['2026-05-05'], 'false'],
    [march, 'notIn', ['2026-05-05'], 'true'],
    [unknown, 'notIn', [day], 'unknown'],
  ]
  test.each(rows.map((row) => [titleOf(row), row] as const))('%s', (_, row) => expectRow('onset', row))
})

describe('a code compared with codes', () => {
  const rows: Row[] = [
    [code('left'), 'equal', 'left', 'true'],
    [code('right'), 'equal', 'left', 'false'],
    [unknown, 'equal', 'left', 'unknown'],
    [code('left'), 'notEqual', 'left', 'false'],
    [code('right'), 'notEqual', 'left', 'true'],
    [unknown, 'notEqual', 'left', 'unknown'],
    [code('left'), 'in', ['left', 'both'], 'true'],
    [code('right'), 'in', ['left', 'both'], 'false'],
    [unknown, 'in', ['left', 'both'], 'unknown'],
    [code('left'), 'notIn', ['left', 'both'], 'false'],
    [code('right'), 'notIn', ['left', 'both'], 'true'],
    [unknown, 'notIn', ['left', 'both'], 'unknown'],
  ]
  test.each(rows.map((row) => [titleOf(row), row] as const))('%s', (_, row) => expectRow('side', row))
})

describe('a set that contains a code', () => {
  const rows: Row[] = [
    [codes('opioid'), 'contains', 'opioid', 'true'],
    [codes('opioid'), 'contains', 'steroid', 'false'],
    [codes(), 'contains', 'steroid', 'false'],
    [partly(['opioid'], ['steroid']), 'contains', 'opioid', 'true'],
    [partly(['opioid'], ['steroid']), 'contains', 'steroid', 'false'],
    [partly(['opioid'], ['steroid']), 'contains', 'anticoagulant', 'unknown'],
    [unknown, 'contains', 'opioid', 'unknown'],
    [codes('opioid'), 'doesNotContain', 'opioid', 'false'],
    [codes('opioid'), 'doesNotContain', 'steroid', 'true'],
    [partly(['opioid'], ['steroid']), 'doesNotContain', 'opioid', 'false'],
    [partly(['opioid'], ['steroid']), 'doesNotContain', 'steroid', 'true'],
    [partly(['opioid'], ['steroid']), 'doesNotContain', 'anticoagulant', 'unknown'],
    [unknown, 'doesNotContain', 'opioid', 'unknown'],
  ]
  test.each(rows.map((row) => [titleOf(row), row] as const))('%s', (_, row) => expectRow('medications', row))
})

describe('isKnown is never unknown', () => {
  const rows: [fact: string, known: FactValue, isKnown: boolean][] = [
    ['pain', number(4), true],
    ['pain', number(3, 4), false],
    ['pain', unknown, false],
    ['fever', boolean(false), true],
    ['fever', unknown, false],
    ['onset', date('2026-03-10'), true],
    ['onset', date('2026-03-01', '2026-03-31'), false],
    ['side', code('left'), true],
    ['side', unknown, false],
    ['medications', codes(), true],
    ['medications', partly(['opioid']), false],
    ['medications', unknown, false],
  ]
  test.each(rows)('%s %j: %s', (id, known, isKnown) => {
    const asked = (operator: string, value: boolean) =>
      truthOf({ fact: id, operator, value }, pack, { [id]: known })
    expect([asked('isKnown', true), asked('isKnown', false), asked('not:isKnown', true)]).toEqual([
      `${isKnown}`,
      `${!isKnown}`,
      `${!isKnown}`,
    ])
  })
})

describe('a fact compared with a fact', () => {
  const rows: [string, string, string, FactValue, FactValue, string][] = [
    ['pain', 'lessThan', 'pain-before', number(3), number(4), 'true'],
    ['pain', 'lessThan', 'pain-before', number(3, 5), number(6, 8), 'true'],
    ['pain', 'lessThan', 'pain-before', number(3, 5), number(5, 8), 'unknown'],
    ['pain', 'lessThan', 'pain-before', number(5, 6), number(3, 5), 'false'],
    ['pain', 'lessThan', 'pain-before', number(3), unknown, 'unknown'],
    ['pain', 'equal', 'pain-before', number(3, 5), number(3, 5), 'unknown'],
    ['pain', 'equal', 'pain-before', number(3, 5), number(6), 'false'],
    ['fever', 'equal', 'fever-before', boolean(true), boolean(true), 'true'],
    ['fever', 'equal', 'fever-before', boolean(true), unknown, 'unknown'],
    ['onset', 'before', 'surgery', date('2026-01-01', '2026-01-31'), date('2026-02-01'), 'true'],
    ['onset', 'after', 'surgery', date('2026-01-01', '2026-01-31'), date('2026-01-31'), 'false'],
    ['side', 'equal', 'side-before', code('left'), code('right'), 'false'],
    ['side', 'in', 'medications', code('left'), partly(['left']), 'true'],
    ['side', 'in', 'medications', code('left'), partly(['right']), 'unknown'],
    ['side', 'in', 'medications', unknown, codes(), 'false'],
    ['medications', 'contains', 'side', codes('left'), unknown, 'unknown'],
    ['medications', 'contains', 'side', codes('left'), code('left'), 'true'],
  ]
  test.each(rows)('%s %s %s: %j, %j is %s', (left, operator, right, known, other, result) => {
    const condition = { fact: left, operator, value: { fact: right } }
    expect(truthOf(condition, pack, { [left]: known, [right]: other })).toBe(result)
  })

  test('reads a setting as a fact', () => {
    const condition = { fact: 'pain', operator: 'greaterThan', value: { fact: 'settings.high-pain' } }
    expect(truthOf(condition, pack, { pain: number(8), 'settings.high-pain': number(7) })).toBe('true')
  })
})

describe('all, any and not follow Kleene', () => {
  const fever: Condition = { fact: 'fever', operator: 'equal', value: true }
  const before: Condition = { fact: 'fever-before', operator: 'equal', value: true }
  const known = { true: boolean(true), false: boolean(false), unknown }
  const rows = [
    ['true', 'true', 'true', 'true'],
    ['true', 'false', 'false', 'true'],
    ['true', 'unknown', 'unknown', 'true'],
    ['false', 'true', 'false', 'true'],
    ['false', 'false', 'false', 'false'],
    ['false', 'unknown', 'false', 'unknown'],
    ['unknown', 'true', 'unknown', 'true'],
    ['unknown', 'false', 'false', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ] as const
  test.each(rows)('%s with %s: all %s, any %s', (left, right, all, any) => {
    const values = { fever: known[left], 'fever-before': known[right] }
    expect(truthOf({ all: [fever, before] }, pack, values)).toBe(all)
    expect(truthOf({ any: [fever, before] }, pack, values)).toBe(any)
  })

  test.each([
    ['true', 'false'],
    ['false', 'true'],
    ['unknown', 'unknown'],
  ] as const)('not %s is %s', (inner, result) => {
    expect(truthOf({ not: fever }, pack, { fever: known[inner] })).toBe(result)
    expect(truthOf({ condition: 'well' }, pack, { fever: known[inner] })).toBe(result)
  })
})

describe('a compiled condition', () => {
  const hot: Condition = { fact: 'fever', operator: 'equal', value: true }

  test('reads facts by number when it is told their numbers', () => {
    const { test: holds } = compileCondition(hot, pack, (id) => (id === 'fever' ? 1 : 0))
    expect(holds([number(3), boolean(true)])).toBe(2)
  })

  test('takes a fact that is not there for unknown', () => {
    expect(truthOf(hot, pack, {})).toBe('unknown')
  })

  test('is made once for equal conditions', () => {
    const known = new Map()
    const first = compileCondition({ all: [hot] }, pack, undefined, known)
    expect(compileCondition({ all: [{ ...hot }] }, pack, undefined, known)).toBe(first)
  })

  test.each([
    [{ fact: 'fevr', operator: 'equal', value: true }, 'unknown fact `fevr`'],
    [{ fact: 'constructor', operator: 'equal', value: true }, 'unknown fact `constructor`'],
    [{ fact: 'settings.none', operator: 'equal', value: 1 }, 'unknown fact `settings.none`'],
    [{ fact: 'fever', operator: 'equals', value: true }, 'unknown operator `equals`'],
    [{ fact: 'fever', operator: 'never:equal', value: true }, 'unknown operator `never:equal`'],
    [{ condition: 'toString' }, 'unknown condition `toString`'],
    [{ condition: 'circle' }, 'condition `circle` refers to itself'],
  ] as [Condition, string][])('refuses %j', (condition, message) => {
    expect(() => compileCondition(condition, pack)).toThrow(message)
  })
})

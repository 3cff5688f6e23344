import { describe, expect, test } from 'vitest'
import {
  type OperandMisfit,
  type OperandShape,
  operandMisfit,
  operatorSignatures,
  parseOperator,
  shapeOfFact,
  shapeOfLiteral,
  unknownOperatorPart,
} from '../../src/logic/operatorSignatures.js'
import { decorators, operators } from '../../src/model/condition.js'

describe('an operator as written', () => {
  test.each([
    ['equal', { decorators: [], operator: 'equal' }],
    ['not:someFact:in', { decorators: ['not', 'someFact'], operator: 'in' }],
    ['someFact', undefined],
    ['equals', undefined],
    ['never:equal', undefined],
    ['', undefined],
    [':equal', undefined],
    ['toString', undefined],
  ])('%j is %j', (text, parsed) => {
    expect(parseOperator(text)).toEqual(parsed)
  })

  test.each([
    ['not:equal', undefined],
    ['never:equal', { part: 'never', expected: decorators }],
    ['not:equals', { part: 'equals', expected: operators }],
  ])('of %j the part that does not exist is %j', (text, part) => {
    expect(unknownOperatorPart(text)).toEqual(part)
  })

  test('every operator has a signature', () => {
    expect(Object.keys(operatorSignatures).sort()).toEqual([...operators].sort())
  })
})

describe('the shape of a literal', () => {
  test.each([
    [4, 'number', { of: 'number', many: false }],
    [true, 'number', { of: 'boolean', many: false }],
    ['left', 'code', { of: 'code', many: false }],
    ['2026-01-01', 'date', { of: 'date', many: false }],
    ['2026-01-01', 'code', { of: 'code', many: false }],
    [['a', 'b'], 'code', { of: 'code', many: true }],
    [[], 'number', { of: 'number', many: true }],
    [['a', 1], 'code', undefined],
  ] as const)('%j beside a %s is %j', (literal, beside, shape) => {
    expect(shapeOfLiteral(literal, beside)).toEqual(shape)
  })
})

describe('an operator between a fact and a value', () => {
  const one = (of: OperandShape['of']): OperandShape => ({ of, many: false })
  const many = (of: OperandShape['of']): OperandShape => ({ of, many: true })
  const set = shapeOfFact('codes')
  type Expected = Pick<OperandMisfit, 'at' | 'side'> | undefined
  test.each<[string, OperandShape, OperandShape, Expected]>([
    ['equal', one('number'), one('number'), undefined],
    ['equal', one('number'), one('code'), { at: 'equal', side: 'right' }],
    ['equal', set, one('code'), { at: 'equal', side: 'left' }],
    ['equal', one('code'), many('code'), { at: 'equal', side: 'right' }],
    ['lessThan', one('number'), one('number'), undefined],
    ['lessThan', one('date'), one('date'), { at: 'lessThan', side: 'left' }],
    ['before', one('date'), one('date'), undefined],
    ['before', one('number'), one('number'), { at: 'before', side: 'left' }],
    ['in', one('code'), many('code'), undefined],
    ['in', one('code'), one('code'), { at: 'in', side: 'right' }],
    ['in', one('boolean'), many('boolean'), { at: 'in', side: 'left' }],
    ['in', set, many('code'), { at: 'in', side: 'left' }],
    ['contains', set, one('code'), undefined],
    ['contains', one('code'), one('code'), { at: 'contains', side: 'left' }],
    ['contains', set, many('code'), { at: 'contains', side: 'right' }],
    ['isKnown', set, one('boolean'), undefined],
    ['isKnown', one('date'), one('boolean'), undefined],
    ['isKnown', one('date'), one('date'), { at: 'isKnown', side: 'right' }],
    ['not:isKnown', set, one('boolean'), undefined],
    ['someFact:isKnown', set, one('boolean'), { at: 'someFact', side: 'fact' }],
    ['someFact:in', set, many('code'), undefined],
    ['someFact:in', one('code'), many('code'), { at: 'someFact', side: 'fact' }],
    ['someFact:contains', set, one('code'), { at: 'contains', side: 'left' }],
    ['someValue:contains', set, many('code'), undefined],
    ['everyValue:contains', set, one('code'), { at: 'everyValue', side: 'value' }],
    ['someFact:someValue:equal', set, many('code'), undefined],
    ['swap:in', set, one('code'), undefined],
    ['swap:contains', one('number'), many('number'), undefined],
    ['swap:contains', one('boolean'), many('boolean'), { at: 'contains', side: 'left' }],
  ])('%s with %j and %j: %j', (text, fact, value, expected) => {
    const parsed = parseOperator(text)
    const misfit = parsed && operandMisfit(parsed, fact, value)
    expect(misfit && { at: misfit.at, side: misfit.side }).toEqual(expected)
  })
})

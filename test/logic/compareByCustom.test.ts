import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { OperatorError } from '../../src/errors.js'
import { compareByCustom } from '../../src/logic/compareByCustom.js'
import { decorate } from '../../src/logic/decorate.js'
import type { Operand } from '../../src/logic/operand.js'
import { anyOtherCode } from '../../src/logic/operand.js'
import { isUnknown, truthName } from '../../src/logic/truth.js'
import { decorators } from '../../src/model/condition.js'
import type { CustomOperator } from '../../src/model/operator.js'
import { boolean, code, codes, date, number, partly, unknown } from './known.js'

const declared = {
  name: 'probe',
  title: 'a probe',
  version: '1.0.0',
  factType: 'number',
  valueType: 'number',
}

/** An operator that notes what it was asked and always answers the same. */
function probe(answer: unknown): { operator: CustomOperator; asked: unknown[][] } {
  const asked: unknown[][] = []
  const evaluate = (...operands: unknown[]) => {
    asked.push(operands)
    return answer
  }
  return { operator: { ...declared, evaluate } as CustomOperator, asked }
}

describe('an operator of an app', () => {
  const list: Operand = { type: 'list', elements: [number(1), number(2)] }

  test.each<[string, Operand, unknown]>([
    ['a number', number(4), 4],
    ['a number in several bounds that are equal', number(4, 4), 4],
    ['a day', date('2026-01-02'), '2026-01-02'],
    ['true or false', boolean(false), false],
    ['a code', code('left'), 'left'],
    ['a code of a set', 'left', 'left'],
    ['a complete set', codes('a', 'b'), ['a', 'b']],
    ['a complete set of none', codes(), []],
    ['a list of numbers', list, [1, 2]],
  ])('gets %s as it is', (_, operand, plain) => {
    const { operator, asked } = probe(true)
    expect(truthName(compareByCustom(operator)(operand, number(1)))).toBe('true')
    expect(truthName(compareByCustom(operator)(number(1), operand))).toBe('true')
    expect(asked).toEqual([
      [plain, 1],
      [1, plain],
    ])
  })

  test.each<[string, Operand]>([
    ['what nobody knows', unknown],
    ['bounds', number(3, 4)],
    ['some day of a month', date('2026-01-01', '2026-01-31')],
    ['a set with open codes', partly(['a'], ['b'])],
    ['a code that nobody named', anyOtherCode],
  ])('is not asked about %s: that is unknown', (_, operand) => {
    const { operator, asked } = probe(true)
    expect(compareByCustom(operator)(operand, number(1))).toBe(isUnknown)
    expect(compareByCustom(operator)(number(1), operand)).toBe(isUnknown)
    expect(asked).toEqual([])
  })

  test('cannot change the set that it is asked about', () => {
    const set = codes('a', 'b')
    const evaluate = (given: string[]) => given.splice(0).length > 0
    const operator = { ...declared, factType: 'codes', evaluate } as unknown as CustomOperator
    compareByCustom(operator)(set, number(1))
    expect(set).toEqual(codes('a', 'b'))
  })

  test.each([
    ['undefined', undefined],
    ['1', 1],
    ['"yes"', 'yes'],
    ['null', null],
    ['{}', Promise.resolve(true)],
  ])('that gives %s is reported, not believed', (shown, answer) => {
    const compare = compareByCustom(probe(answer).operator)
    const error = new OperatorError('probe', `gave \`${shown}\` instead of true or false`)
    expect(() => compare(number(1), number(1))).toThrow(error)
  })

  test.each<[unknown, string]>([
    [new RangeError('too much'), 'the operator `probe` threw `too much`'],
    ['a text', 'the operator `probe` threw `"a text"`'],
  ])('that throws %s is reported', (thrown, message) => {
    const evaluate = () => {
      throw thrown
    }
    const compare = compareByCustom({ ...declared, evaluate } as CustomOperator)
    expect(() => compare(number(1), number(1))).toThrow(message)
  })
})

describe('whatever the operator', () => {
  const names = ['a', 'b', 'c']
  const chains = fc.array(fc.constantFrom(...decorators.filter((each) => each !== 'swap')), { maxLength: 3 })
  const anyOperator = fc
    .func<unknown[], boolean>(fc.boolean())
    .map((evaluate) => ({ ...declared, evaluate }) as CustomOperator)

  test('knowing less never turns an answer round, behind any decorators', () => {
    const sets = fc.tuple(fc.subarray(names), fc.subarray(names), fc.subarray(names))
    fc.assert(
      fc.property(anyOperator, chains, sets, (operator, chain, [included, kept, denied]) => {
        const compare = chain.reduceRight((next, each) => decorate(each, next), compareByCustom(operator))
        const complete = compare(codes(...included), codes('a', 'c'))
        const known = included.filter((each) => kept.includes(each))
        const out = denied.filter((each) => !included.includes(each))
        expect([complete, isUnknown]).toContain(compare(partly(known, out), codes('a', 'c')))
        expect([complete, isUnknown]).toContain(compare(unknown, codes('a', 'c')))
      }),
    )
  })
})

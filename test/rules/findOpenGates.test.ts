import { describe, expect, test } from 'vitest'
import type { FactType, FactValue } from '../../src/model/fact.js'
import { evaluateRules } from '../../src/rules/evaluateRules.js'
import { boolean, code, codes, date, number, partly, unknown } from '../logic/known.js'
import { classify, fact, rule, tinyPack } from '../support/tinyPack.js'

describe('a gate that always stands', () => {
  test.each<[FactType, FactValue, 'open' | 'answered']>([
    ['boolean', unknown, 'open'],
    ['boolean', boolean(false), 'answered'],
    ['code', unknown, 'open'],
    ['code', code('a'), 'answered'],
    ['number', unknown, 'open'],
    ['number', number(4), 'answered'],
    ['number', number(3, 5), 'answered'],
    ['date', date('2026-01-01', '2026-12-31'), 'answered'],
    ['codes', unknown, 'open'],
    ['codes', codes(), 'answered'],
    ['codes', partly(['a']), 'open'],
    ['codes', partly([], ['a', 'b']), 'open'],
  ])('on a %s known as %j is %s', (type, known, state) => {
    const pack = tinyPack({ facts: [fact('it', type, { gate: true })] })
    const { openGates } = evaluateRules(pack, { asOf: '2026-06-15', values: { it: known } })
    expect(openGates).toEqual(state === 'open' ? [{ fact: 'it', conditional: false }] : [])
  })
})

describe('a gate under a condition', () => {
  const pack = tinyPack({
    facts: [
      fact('fever', 'boolean'),
      fact('z-gate', 'boolean', { gate: { when: { fact: 'fever', operator: 'equal', value: true } } }),
      fact('a-gate', 'boolean', { gate: { when: { fact: 'group', operator: 'equal', value: 'ill' } } }),
      fact('group', 'code', { obtain: { from: 'rules' }, otherwise: 'well' }),
    ],
    rules: [rule('ill', { fact: 'fever', operator: 'equal', value: true }, classify('group', 'ill'))],
  })
  const openGates = (values: Record<string, FactValue>) =>
    evaluateRules(pack, { asOf: '2026-06-15', values }).openGates

  test('stands while the condition holds, also when rules decide that', () => {
    expect(openGates({ fever: boolean(true) })).toEqual([
      { fact: 'a-gate', conditional: false },
      { fact: 'z-gate', conditional: false },
    ])
  })

  test('stands conditionally while nobody knows', () => {
    expect(openGates({})).toEqual([
      { fact: 'a-gate', conditional: true },
      { fact: 'z-gate', conditional: true },
    ])
  })

  test('does not stand when the condition does not hold', () => {
    expect(openGates({ fever: boolean(false) })).toEqual([])
  })

  test('does not stand once it is answered', () => {
    const answers = { fever: boolean(true), 'a-gate': boolean(true), 'z-gate': boolean(false) }
    expect(openGates(answers)).toEqual([])
  })
})

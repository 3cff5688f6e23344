import { describe, expect, test } from 'vitest'
import { OperatorError } from '../../src/errors.js'
import { generatePlan, safeGeneratePlan } from '../../src/generatePlan.js'
import type { FactValue } from '../../src/model/fact.js'
import type { CustomOperator } from '../../src/model/operator.js'
import type { Pack } from '../../src/model/pack.js'
import { loadPack } from '../../src/pack/loadPack.js'
import { renderMarkdown } from '../../src/render/renderMarkdown.js'
import { evaluateRules } from '../../src/rules/evaluateRules.js'
import { plainFacts, toStockEngine } from '../../src/rules-engine/index.js'
import { codes, number, partly, unknown } from '../logic/known.js'
import { brokenFiles } from './brokenPack.js'

const within: CustomOperator = {
  name: 'within',
  title: 'lies in a range, both ends included',
  version: '1.2.0',
  factType: 'number',
  valueType: 'numbers',
  evaluate: (fact, [from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY]) =>
    from <= fact && fact <= to,
}

const startsWith: CustomOperator = {
  name: 'startsWith',
  title: 'a code begins with letters',
  version: '1.0.0',
  factType: 'code',
  valueType: 'code',
  evaluate: (fact, value) => fact.startsWith(value),
}

const ruleName = 'rule-out'

function load(condition: object, operators: readonly CustomOperator[] = [within, startsWith]): Pack {
  return loadPack(brokenFiles({ set: [['rules/knee.json', '/rules/4/conditions', condition]] }), {
    operators,
  })
}

function outcome(pack: Pack, values: Record<string, FactValue>): string {
  const { findings } = evaluateRules(pack, { asOf: '2026-01-01', values })
  const { outcome: found, missing } = findings.find(({ rule }) => rule === ruleName) ?? { missing: [] }
  return [found, ...missing].join(' ')
}

describe('an operator that the app adds', () => {
  const inForties = { fact: 'age', operator: 'within', value: [40, 49] }
  const withG = { fact: 'comorbidities', operator: 'someFact:startsWith', value: 'g' }

  test.each<[string, object, Record<string, FactValue>, string]>([
    ['at its lower end', inForties, { age: number(40) }, 'applies'],
    ['below it', inForties, { age: number(39) }, 'does-not-apply'],
    ['at its upper end', inForties, { age: number(49) }, 'applies'],
    ['above it', inForties, { age: number(50) }, 'does-not-apply'],
    ['over an unknown fact', inForties, { age: unknown }, 'unknown age'],
    ['over bounds, even where all would do', inForties, { age: number(41, 42) }, 'unknown age'],
    ['behind not', { ...inForties, operator: 'not:within' }, { age: number(40) }, 'does-not-apply'],
    ['over a set with one that fits', withG, { comorbidities: codes('diabetes', 'gout') }, 'applies'],
    ['over a set with none that fits', withG, { comorbidities: codes('diabetes') }, 'does-not-apply'],
    ['over an open set with one that fits', withG, { comorbidities: partly(['gout']) }, 'applies'],
    ['over an open set', withG, { comorbidities: partly(['diabetes']) }, 'unknown comorbidities'],
    [
      'over an open set of which all known ones fit',
      { ...withG, operator: 'everyFact:startsWith' },
      { comorbidities: partly(['gout']) },
      'unknown comorbidities',
    ],
    [
      'the other way round',
      { fact: 'sex', operator: 'swap:startsWith', value: 'female-at-birth' },
      { sex: { type: 'code', value: 'female' } },
      'applies',
    ],
  ])('%s', (_, condition, values, expected) => {
    expect(outcome(load(condition), values)).toBe(expected)
  })

  test('compares two facts of its types', () => {
    const isTwice: CustomOperator = {
      name: 'isTwice',
      title: 'is twice as much',
      version: '1.0.0',
      factType: 'number',
      valueType: 'number',
      evaluate: (fact, value) => fact === 2 * value,
    }
    const condition = { fact: 'age', operator: 'isTwice', value: { fact: 'pain.current' } }
    const pack = load(condition, [isTwice])
    expect(outcome(pack, { age: number(8), 'pain.current': number(4) })).toBe('applies')
    expect(outcome(pack, { age: number(8), 'pain.current': unknown })).toBe('unknown pain.current')
  })

  test('means the same in a stock engine', async () => {
    const condition = { fact: 'age', operator: 'within', value: [40, 49] }
    const pack = load(condition)
    const engine = toStockEngine(pack)
    for (const { name } of pack.rules) engine.removeRule(name)
    engine.addRule({ conditions: { all: [condition] }, event: { type: 'fits' } })
    const { events } = await engine.run(plainFacts({ asOf: '2026-01-01', values: { age: number(45) } }))
    expect(events).toEqual([{ type: 'fits' }])
  })
})

describe('a pack with operators', () => {
  const condition = { fact: 'age', operator: 'within', value: [40, 49] }
  const pack = load(condition, [startsWith, within])

  test('is plain data that names them, without their functions', () => {
    const { evaluate: _, ...dataOfWithin } = within
    const { evaluate: __, ...dataOfStartsWith } = startsWith
    expect(pack.operators).toEqual({ startsWith: dataOfStartsWith, within: dataOfWithin })
    expect(JSON.parse(JSON.stringify(pack))).toEqual(pack)
  })

  test('does not depend on the order in which they are given', () => {
    expect(load(condition, [within, startsWith])).toEqual(pack)
  })

  test('has another digest for another version of one', () => {
    expect(load(condition, [startsWith, { ...within, version: '1.2.1' }]).digest).not.toBe(pack.digest)
  })

  test('has no such key when there are none', () => {
    expect('operators' in loadPack(brokenFiles({}))).toBe(false)
    expect(loadPack(brokenFiles({}), { operators: [] })).toEqual(loadPack(brokenFiles({})))
  })

  test('keeps the functions it was checked with', () => {
    const exchanged = { ...within }
    const loaded = load(condition, [exchanged as CustomOperator])
    Object.assign(exchanged, { evaluate: () => false })
    expect(outcome(loaded, { age: number(45) })).toBe('applies')
  })

  test('says of a copy of itself that its functions are missing', () => {
    const copy = JSON.parse(JSON.stringify(pack)) as Pack
    expect(() => outcome(copy, {})).toThrow(
      'the operator `within` has no function here, since this is a copy of its pack; load the pack with its operators',
    )
  })
})

describe('a plan', () => {
  const assessment = { id: 'somebody', assessedOn: '2026-01-01', patient: { ageYears: 45 } }
  const condition = { fact: 'age', operator: 'within', value: [40, 49] }

  test('names the operators and their versions', () => {
    const result = safeGeneratePlan(load(condition), assessment)
    expect(result.ok && result.value.provenance.operators).toEqual({ startsWith: '1.0.0', within: '1.2.0' })
  })

  test('prints them in its provenance', () => {
    const text = renderMarkdown(generatePlan(load(condition), assessment))
    expect(text).toContain('Operators added to the rules: startsWith 1.0.0, within 1.2.0.')
  })

  test('says nothing of operators when there are none', () => {
    const result = safeGeneratePlan(loadPack(brokenFiles({})), assessment)
    expect(result.ok && 'operators' in result.value.provenance).toBe(false)
  })

  test.each<[string, () => unknown, string]>([
    [
      'throws',
      () => {
        throw new Error('no table for it')
      },
      'threw `no table for it`',
    ],
    ['gives a word', () => 'yes', 'gave `"yes"` instead of true or false'],
    ['is asynchronous', async () => true, 'gave `{}` instead of true or false'],
  ])('is not made with an operator that %s', (_, evaluate, reason) => {
    const pack = load(condition, [{ ...within, evaluate } as CustomOperator])
    const error = new OperatorError('within', reason, { rule: ruleName })
    expect(() => safeGeneratePlan(pack, assessment)).toThrow(error)
    expect(error.message).toBe(`the operator \`within\` ${reason} in the rule \`rule-out\``)
  })
})

import { Almanac, type Engine } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import type { Facts } from '../../src/model/fact.js'
import { plainFacts, toStockEngine } from '../../src/rules-engine/index.js'
import { deepFreeze } from '../../src/shared/deepFreeze.js'
import { boolean, code, codes, date, number, partly, unknown } from '../logic/known.js'
import { fact, rule, tinyPack } from '../support/tinyPack.js'
import { stockRules } from './stockRules.js'

const factsOf = (values: Facts['values']): Facts => ({ asOf: '2026-01-01', values })

describe('a pack in a stock engine', () => {
  const pack = tinyPack({
    facts: [fact('onset', 'date'), fact('pain', 'number')],
    namedConditions: [
      { name: 'recent', conditions: { fact: 'onset', operator: 'after', value: '2026-01-01' } },
    ],
    rules: [
      rule('on-or-after', { fact: 'onset', operator: 'onOrAfter', value: '2026-01-02' }),
      rule('on-or-before', { fact: 'onset', operator: 'onOrBefore', value: '2026-01-02' }),
      rule('before', { fact: 'onset', operator: 'before', value: '2026-01-02' }),
      rule('named', { condition: 'recent' }),
      rule('known', { fact: 'onset', operator: 'isKnown', value: true }),
    ],
  })

  test('has the date operators, named conditions and isKnown', async () => {
    const facts = factsOf({ onset: date('2026-01-02'), pain: unknown })
    expect(await stockRules(toStockEngine(pack), facts)).toEqual([
      'known',
      'named',
      'on-or-after',
      'on-or-before',
    ])
  })

  test('says what a rule says', async () => {
    const { events } = await toStockEngine(pack).run(plainFacts(factsOf({ onset: date('2025-01-01') })))
    expect(events).toContainEqual({ type: 'advise', params: { advice: 'nothing' } })
  })

  test('refuses a fact that it was not given', async () => {
    const run = toStockEngine(pack).run(plainFacts(factsOf({ onset: unknown })))
    await expect(run).rejects.toThrow('Undefined fact: onset')
  })

  test('refuses paths, which could run code', async () => {
    const engine = toStockEngine(pack)
    engine.addFact('person', { age: 4 })
    engine.addRule({
      conditions: { all: [{ fact: 'person', operator: 'equal', value: 4, path: '$.age' }] },
      event: { type: 'none' },
    })
    const run = engine.run(plainFacts(factsOf({ onset: date('2026-01-02') })))
    await expect(run).rejects.toThrow('paths are not supported, and `$.age` was asked for')
  })

  test('is a new one each time and leaves the pack as it is', async () => {
    const frozen = deepFreeze(tinyPack({ facts: Object.values(pack.facts), rules: pack.rules }))
    const onset = { onset: date('2026-01-02') }
    const engines: Engine[] = [toStockEngine(pack), toStockEngine(pack)]
    expect(engines[0]).not.toBe(engines[1])
    await expect(
      toStockEngine({ ...frozen, namedConditions: pack.namedConditions }).run(plainFacts(factsOf(onset))),
    ).resolves.toMatchObject({ almanac: expect.any(Almanac) })
  })
})

describe('plainFacts', () => {
  test('keeps what is known exactly and leaves out the rest', () => {
    const facts = factsOf({
      age: number(52),
      pain: number(3, 5),
      fever: boolean(false),
      onset: date('2026-01-02'),
      surgery: date('2026-01-01', '2026-12-31'),
      side: code('left'),
      medications: codes('a', 'b'),
      comorbidities: partly(['a']),
      sex: unknown,
    })
    expect(plainFacts(facts)).toEqual({
      age: 52,
      fever: false,
      onset: '2026-01-02',
      side: 'left',
      medications: ['a', 'b'],
    })
  })
})

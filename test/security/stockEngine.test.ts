import type { RuleProperties } from 'json-rules-engine'
import { expect, test } from 'vitest'
import { toStockEngine } from '../../src/rules-engine/index.js'
import { tinyPack } from '../support/tinyPack.js'
import { canary, innocence } from './attacks.js'

const paths = [
  '$.age',
  `$..[?(globalThis.${canary}=true)]`,
  `$.constructor.constructor('globalThis.${canary}=true')()`,
]

test.each(paths)('a stock engine for a pack refuses the path %s, wherever it stands', async (path) => {
  const before = innocence()
  const leaf = { fact: 'person', operator: 'equal', value: 4 }
  const conditions: RuleProperties['conditions'][] = [
    { all: [{ ...leaf, path }] },
    { all: [{ ...leaf, value: { fact: 'person', path } }] },
  ]
  for (const each of conditions) {
    const engine = toStockEngine(tinyPack())
    engine.addFact('person', { age: 4 })
    engine.addRule({ conditions: each, event: { type: 'none' } })
    await expect(engine.run()).rejects.toThrow('paths are not supported')
  }
  expect(innocence()).toEqual(before)
})

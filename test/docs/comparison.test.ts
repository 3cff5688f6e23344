import { LogicEngine } from 'json-logic-engine'
import { Engine, type RuleProperties } from 'json-rules-engine'
import { describe, expect, it } from 'vitest'
import {
  deriveFacts,
  evaluateRules,
  loadPack,
  parseAssessment,
  safeLoadPack,
  safeParseAssessment,
} from '../../src/index.js'
import { printDocuments, smallPackDocuments, smallPackFiles } from '../support/smallPack.js'

const event = { type: 'fired' }

/** How often stock json-rules-engine fires one rule. */
async function stock(
  conditions: RuleProperties['conditions'],
  facts: Record<string, unknown>,
): Promise<number> {
  const { events } = await new Engine([{ conditions, event }]).run(facts)
  return events.length
}

describe('what the comparison says of json-rules-engine', () => {
  const low = { fact: 'person', path: '$.age', operator: 'lessThan', value: 18 }

  it('takes a missing property for no, and its negation for yes', async () => {
    expect(await stock({ all: [low] }, { person: {} })).toBe(0)
    expect(await stock({ all: [{ not: low }] }, { person: {} })).toBe(1)
  })

  it('throws when a fact is missing, also where another branch decides', async () => {
    const known = { fact: 'adult', operator: 'equal', value: true }
    const missing = { fact: 'age', operator: 'greaterThan', value: 18 }
    await expect(stock({ any: [missing, known] }, { adult: true })).rejects.toThrow('Undefined fact: age')
  })

  it('reads a number from text, and drops what it does not know without a word', async () => {
    const condition = { fact: 'age', operator: 'lessThan', value: 18, valeu: 5 }
    expect(await stock({ all: [condition] }, { age: '7' })).toBe(1)
    expect(await stock({ all: [condition] }, { age: '7 weeks' })).toBe(0)
  })
})

describe('what the comparison says of JsonLogic', () => {
  const engine = new LogicEngine()

  it('takes what is missing for no, and its negation for yes', () => {
    const over = { '>': [{ var: 'age' }, 18] }
    expect(engine.run(over, {})).toBe(false)
    expect(engine.run({ '!': [over] }, {})).toBe(true)
  })
})

describe('what the comparison says of planwright', () => {
  const document = smallPackDocuments['rules/knee.json'] as { rules: { name: string; conditions: object }[] }
  /** The small pack with another condition of its rule `rule-out`. */
  const filesWith = (conditions: object) => ({
    ...smallPackFiles,
    ...printDocuments({
      'rules/knee.json': {
        rules: document.rules.map((rule) => (rule.name === 'rule-out' ? { ...rule, conditions } : rule)),
      },
    }),
  })
  const young = { fact: 'age', operator: 'lessThan', value: 18 }
  const known = { id: 'somebody', assessedOn: '2026-12-01' }

  it.each([
    ['a condition', { all: [young] }],
    ['its negation', { all: [{ not: young }] }],
  ])('leaves %s unknown while its fact is missing, and names the fact', (_, conditions) => {
    const pack = loadPack(filesWith(conditions))
    const { findings } = evaluateRules(pack, deriveFacts(pack, parseAssessment(pack, known)))
    expect(findings.find(({ rule }) => rule === 'rule-out')).toEqual({
      rule: 'rule-out',
      outcome: 'unknown',
      missing: ['age'],
    })
  })

  it('refuses a number written as text, and a key that it does not know', () => {
    const pack = loadPack(smallPackFiles)
    const told = safeParseAssessment(pack, { ...known, patient: { ageYears: '7' } })
    expect(told.ok || told.problems.map(({ pointer }) => pointer)).toEqual(['/patient/ageYears'])
    const loaded = safeLoadPack(filesWith({ all: [{ ...young, valeu: 5 }] }))
    expect(loaded.ok || loaded.problems.map(({ pointer, didYouMean }) => [pointer, didYouMean])).toEqual([
      [expect.stringMatching(/\/conditions\/all\/0\/valeu$/), 'value'],
    ])
  })
})

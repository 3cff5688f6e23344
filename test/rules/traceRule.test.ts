import { describe, expect, test } from 'vitest'
import { settledFacts } from '../../src/logic/settledFacts.js'
import { evaluateRules } from '../../src/rules/evaluateRules.js'
import { traceRule } from '../../src/rules/traceRule.js'
import { boolean, code, unknown } from '../logic/known.js'
import { classify, fact, rule, tinyPack } from '../support/tinyPack.js'

const pack = tinyPack({
  facts: [fact('fever', 'boolean'), fact('group', 'code', { obtain: { from: 'rules' }, otherwise: 'well' })],
  rules: [
    rule('ill', { fact: 'fever', operator: 'equal', value: true }, classify('group', 'ill')),
    rule('rest', { not: { fact: 'group', operator: 'equal', value: 'well' } }),
  ],
})

describe('traceRule', () => {
  test('shows how a rule came to its outcome, with the facts that other rules set', () => {
    const findings = evaluateRules(pack, { asOf: '2026-06-15', values: { fever: boolean(true) } })
    expect(traceRule(pack, settledFacts(findings), 'rest')).toEqual({
      rule: 'rest',
      outcome: 'applies',
      trace: {
        kind: 'not',
        result: 'true',
        part: {
          kind: 'leaf',
          result: 'false',
          fact: 'group',
          known: code('ill'),
          operator: 'equal',
          value: 'well',
        },
      },
    })
  })

  test.each([
    [boolean(true), 'applies'],
    [boolean(false), 'does-not-apply'],
    [unknown, 'unknown'],
  ] as const)('agrees with the findings: %j', (fever, outcome) => {
    const findings = evaluateRules(pack, { asOf: '2026-06-15', values: { fever } })
    expect(findings.findings.map((each) => each.outcome)).toEqual([outcome, outcome])
    expect(traceRule(pack, settledFacts(findings), 'rest').outcome).toBe(outcome)
  })

  test('refuses a rule that the pack does not have', () => {
    expect(() => traceRule(pack, { asOf: '2026-06-15', values: {} }, 'gone')).toThrow(
      'the pack has no rule `gone`',
    )
  })
})

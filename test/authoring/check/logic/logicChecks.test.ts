import { describe, expect, it } from 'vitest'
import { logicChecks } from '../../../../src/authoring/check/logic/index.js'
import { deriveFacts } from '../../../../src/facts/deriveFacts.js'
import type { Action } from '../../../../src/model/action.js'
import type { Assessment } from '../../../../src/model/assessment.js'
import type { Condition } from '../../../../src/model/condition.js'
import type { FactDefinition } from '../../../../src/model/fact.js'
import type { Rule } from '../../../../src/model/rule.js'
import { evaluateRules } from '../../../../src/rules/evaluateRules.js'
import { classify, fact, rule, tinyPack } from '../../../support/tinyPack.js'

const from = (value: number): Condition => ({ fact: 'x', operator: 'greaterThanInclusive', value })
const below = (value: number): Condition => ({ fact: 'x', operator: 'lessThan', value })
const offer = (program: string): Action => ({ type: 'offer', params: { program } })
const minutes = (bound: { min?: number; max?: number }, programs?: string[]): Action => ({
  type: 'adjust',
  params: { intervention: 'massage', minutes: bound, ...(programs && { programs }) },
})
const bands = (from: number, below: number): FactDefinition =>
  fact('band', 'code', {
    obtain: {
      from: 'bands',
      of: 'x',
      bands: [
        { code: 'low', below: 3 },
        { code: 'high', from, below },
      ],
    },
  })

const packOf = (rules: readonly Rule[], facts: readonly FactDefinition[] = []) =>
  tinyPack({
    facts: [
      fact('x', 'number', { min: 0, max: 10 }),
      fact('y', 'number'),
      fact('grade', 'code', { obtain: { from: 'rules' }, otherwise: 'none' }),
      ...facts,
    ],
    rules,
  })

const find = (id: string, rules: readonly Rule[], facts?: readonly FactDefinition[]) =>
  logicChecks
    .filter((check) => check.id === id)
    .flatMap((check) => check.find({ pack: packOf(rules, facts), files: {}, on: '2026-11-25' }))

const whole = (last: number) => [rule('a', from(5), offer('p')), rule('b', below(last), offer('q'))]

describe('a check of what conditions can come to', () => {
  it.each<[string, readonly Rule[], readonly Rule[]]>([
    [
      'rule-never-applies',
      [rule('a', { all: [from(5), below(5)] })],
      [rule('a', { all: [from(5), below(6)] })],
    ],
    [
      'rule-always-applies',
      [rule('a', { any: [from(5), below(5)] })],
      [rule('a', { any: [from(6), below(5)] })],
    ],
    [
      'rule-shadowed',
      [rule('a', from(5)), rule('b', from(4))],
      [rule('a', from(5), offer('p')), rule('b', from(4))],
    ],
    ['rule-shadowed', [rule('a', from(5)), rule('b', from(5))], [rule('a', from(5)), rule('b', below(5))]],
    [
      'rules-contradict',
      [rule('a', from(5), classify('grade', 'mild')), rule('b', from(6), classify('grade', 'severe'))],
      [rule('a', below(6), classify('grade', 'mild')), rule('b', from(6), classify('grade', 'severe'))],
    ],
    [
      'rules-contradict',
      [rule('a', from(5), minutes({ min: 30 })), rule('b', from(6), minutes({ max: 20 }))],
      [rule('a', from(5), minutes({ min: 20 })), rule('b', from(6), minutes({ max: 20 }))],
    ],
    [
      'rules-contradict',
      [rule('a', from(5), minutes({ min: 30 })), rule('b', from(6), minutes({ max: 20 }, ['p']))],
      [rule('a', from(5), minutes({ min: 30 }, ['q'])), rule('b', from(6), minutes({ max: 20 }, ['p']))],
    ],
    ['choice-undecided', whole(4), whole(5)],
  ])('finds %s, and not once it is mended', (id, wrong, right) => {
    expect(find(id, wrong).map(({ check }) => check)).toEqual([id])
    expect(find(id, right)).toEqual([])
  })

  it.each([
    [4, 11, ['`3` to below `4`']],
    [3, 9, ['`9` to `10`']],
    [4, 9, ['`3` to below `4`', '`9` to `10`']],
    [3, 11, []],
  ])('finds what bands from %s below %s leave out', (start, end, gaps) => {
    const messages = find('bands-gap', [], [bands(start, end)]).map(({ message }) => message)
    expect(messages).toEqual(
      gaps.map((gap) => `no band of \`band\` holds ${gap}: whoever lies there has none`),
    )
  })

  it('shows two rules that contradict by somebody to whom both apply', () => {
    const rules = [
      rule('a', from(5), classify('grade', 'mild')),
      rule('b', from(6), classify('grade', 'severe')),
    ]
    const [finding] = find('rules-contradict', rules)
    const pack = packOf(rules)
    const { findings } = evaluateRules(pack, deriveFacts(pack, finding?.witness?.assessment as Assessment))
    expect(findings.map(({ rule: name, outcome }) => [name, outcome])).toEqual([
      ['a', 'applies'],
      ['b', 'applies'],
    ])
  })

  it('says what it could not decide instead of passing over it', () => {
    const ratio = fact('share', 'number', { obtain: { from: 'ratio', of: 'x', over: 'y' } })
    const both: Condition = {
      all: [
        { fact: 'share', operator: 'greaterThan', value: 1 },
        { fact: 'share', operator: 'lessThan', value: 1 },
      ],
    }
    expect(find('rule-never-applies', [rule('a', both)], [ratio]).map(({ message }) => message)).toEqual([
      '1 of 1 searches decided nothing, for too many steps or because they rest on quotients or on facts compared with each other: a',
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { logicChecks } from '../../../../src/authoring/check/logic/index.js'
import { ruleAlwaysApplies } from '../../../../src/authoring/check/logic/ruleAlwaysApplies.js'
import { deriveFacts } from '../../../../src/facts/deriveFacts.js'
import type { Action } from '../../../../src/model/action.js'
import type { Assessment } from '../../../../src/model/assessment.js'
import type { Condition } from '../../../../src/model/condition.js'
import type { FactDefinition } from '../../../../src/model/fact.js'
import type { Intervention } from '../../../../src/model/items.js'
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
const minutesOfTag = (bound: { min?: number; max?: number }): Action => ({
  type: 'adjust',
  params: { tag: 'hands-on', minutes: bound },
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

const massage = {
  ...{ id: 'massage', title: 'Massage', plain: 'Massage.', discipline: 'physio', category: 'treatment' },
  ...{ modes: ['in-person'], tags: ['hands-on'], benefits: ['Less pain.'], risks: ['Sore skin.'] },
  evidence: { basis: 'default', confidence: 'low', sources: [] },
} satisfies Intervention
const consider = (more: object = {}): Action => ({
  type: 'consider',
  params: { intervention: 'massage', ...more },
})
const against: Action = { type: 'contraindicate', params: { tag: 'hands-on' } }

const packOf = (rules: readonly Rule[], facts: readonly FactDefinition[] = []) =>
  tinyPack({
    facts: [
      fact('x', 'number', { min: 0, max: 10 }),
      fact('y', 'number'),
      fact('grade', 'code', { obtain: { from: 'rules' }, otherwise: 'none' }),
      fact('open', 'code', { obtain: { from: 'rules' } }),
      ...facts,
    ],
    rules,
    rest: { interventions: { massage } },
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
    [
      'rules-contradict',
      [rule('a', from(5), minutes({ min: 30 })), rule('b', from(6), minutesOfTag({ max: 20 }))],
      [rule('a', from(5), minutes({ min: 30 })), rule('b', from(6), minutesOfTag({ max: 30 }))],
    ],
    [
      'recommendation-ruled-out',
      [rule('a', from(5), consider()), rule('b', from(4), against)],
      [rule('a', from(5), consider()), rule('b', from(6), against)],
    ],
    ['choice-undecided', whole(4), whole(5)],
    [
      'choice-undecided',
      [rule('a', from(5), classify('open', 'mild'))],
      [rule('a', from(5), classify('open', 'mild')), rule('b', below(5), classify('open', 'severe'))],
    ],
    [
      'choice-undecided',
      [rule('a', from(5), consider()), rule('b', from(6), consider({ sessionDose: { minutes: 30 } }))],
      [rule('a', from(6), consider()), rule('b', from(5), consider({ sessionDose: { minutes: 30 } }))],
    ],
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

  it('tells once of rules that ask for one named condition', () => {
    const rules = [rule('a', { condition: 'everyone' }), rule('b', { condition: 'everyone' })]
    const everyone = { name: 'everyone', title: 'Everyone', conditions: { any: [from(5), below(5)] } }
    const pack = tinyPack({ facts: [fact('x', 'number')], namedConditions: [everyone], rules })
    const findings = ruleAlwaysApplies.find({ pack, files: {}, on: '2026-11-25' })
    expect(findings.map(({ message, related }) => [message, related?.length])).toEqual([
      ['`everyone` is false for nobody, and 2 rules ask for nothing else', 2],
    ])
  })

  it.each<[string, readonly Rule[], readonly string[]]>([
    ['of a rule that applies to nobody', [rule('a', { all: [from(5), below(5)] }, consider())], []],
    [
      'of a rule against it in another program',
      [
        rule('a', from(5), consider()),
        rule('b', from(4), { ...against, params: { ...against.params, programs: ['p'] } } as Action),
      ],
      [],
    ],
    [
      'of one that several rules out together',
      [rule('a', from(5), consider()), rule('b', from(6), against), rule('c', below(6), against)],
      [
        'the rule `a` speaks for `massage`, but whenever it applies one of the 2 rules against it rules it out or holds it',
      ],
    ],
  ])('says of a recommendation what holds %s', (_, rules, messages) => {
    expect(find('recommendation-ruled-out', rules).map(({ message }) => message)).toEqual(messages)
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
    expect(find('rule-never-applies', [rule('a', both)], [ratio])).toMatchObject([
      {
        severity: 'suggestion',
        undecided: 'a',
        message:
          'it could not be decided whether the rule `a` applies to anybody, since `share` is a quotient',
      },
    ])
  })
})

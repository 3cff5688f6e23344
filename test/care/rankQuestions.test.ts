import { describe, expect, test } from 'vitest'
import type { Action } from '../../src/model/action.js'
import type { FactDefinition } from '../../src/model/fact.js'
import { fact } from '../support/tinyPack.js'
import {
  consider,
  contraindicate,
  decide,
  offerChronic,
  type Rules,
  recommend,
  triage,
} from './careExample.js'

const asks = (situation: Parameters<typeof decide>[0]) =>
  decide({ ...situation, rules: { ...offerChronic, ...situation.rules } }).questions

describe('questions', () => {
  test('come with gates first, then by how much they decide, then by fact', () => {
    const rules: Rules = {
      a: [recommend('massage'), ['one', 'two']],
      b: [recommend('mobilisation'), ['two']],
      c: [consider('manipulation'), ['gated']],
      d: [recommend('screening'), ['another']],
    }
    const facts = ['one', 'two', 'gated', 'another'].map((id) => fact(id, 'boolean', { question: `${id}?` }))
    expect(asks({ rules, facts, openGates: ['gated'] })).toEqual([
      {
        fact: 'gated',
        question: 'gated?',
        gate: true,
        decides: ['intervention/manipulation', 'triage'],
        rules: ['c'],
      },
      {
        fact: 'two',
        question: 'two?',
        gate: false,
        decides: ['intervention/massage', 'intervention/mobilisation'],
        rules: ['a', 'b'],
      },
      {
        fact: 'another',
        question: 'another?',
        gate: false,
        decides: ['intervention/screening'],
        rules: ['d'],
      },
      { fact: 'one', question: 'one?', gate: false, decides: ['intervention/massage'], rules: ['a'] },
    ])
  })

  test('put the gates first that could bring the most urgent disposition, and follow-ups last', () => {
    const rules: Rules = {
      a: [triage('careful'), ['a-mild']],
      b: [triage('emergency'), ['z-grave', 'follow-up']],
      c: [triage('emergency'), ['z-grave']],
      d: [triage('emergency'), ['m-grave']],
    }
    const gates = ['a-mild', 'm-grave', 'z-grave', 'follow-up']
    const facts = gates.map((id) => fact(id, 'boolean', { question: `${id}?` }))
    const openGates = gates.map((id) => ({ fact: id, conditional: id === 'follow-up' }))
    expect(asks({ rules, facts, openGates }).map((question) => question.fact)).toEqual([
      'z-grave',
      'm-grave',
      'a-mild',
      'follow-up',
    ])
  })

  test.each<[string, string, string[]]>([
    ['after an emergency leaves nothing to ask', 'emergency', []],
    ['after a lesser stop leaves only the gates that could make it an emergency', 'out-of-scope', ['grave']],
  ])('a stop %s', (_what, disposition, expected) => {
    const rules: Rules = {
      fired: triage(disposition),
      worse: [triage('emergency'), ['grave', 'not-a-gate']],
      milder: [triage('careful'), ['mild']],
    }
    const facts = ['grave', 'mild', 'not-a-gate'].map((id) => fact(id, 'boolean'))
    expect(asks({ rules, facts, openGates: ['grave', 'mild'] }).map((question) => question.fact)).toEqual(
      expected,
    )
  })

  test('ask an open gate that no rule reads', () => {
    expect(asks({ openGates: ['fever'] })).toEqual([
      { fact: 'fever', question: 'Do you have a fever?', gate: true, decides: ['triage'], rules: [] },
    ])
  })

  test.each<[string, Rules, string[]]>([
    ['an unknown triage rule', { a: [triage('careful'), ['bone']] }, ['triage']],
    [
      'an unknown contraindication of what is wanted',
      { a: [contraindicate('massage'), ['bone']], b: recommend('massage') },
      ['intervention/massage'],
    ],
    [
      'an unknown recommendation of what is only considered',
      { a: [recommend('massage'), ['bone']], b: consider('massage') },
      ['intervention/massage'],
    ],
  ])('ask about %s', (_, rules, decides) => {
    expect(asks({ rules }).map((question) => question.decides)).toEqual([decides])
  })

  test.each<[string, Rules]>([
    ['an unknown contraindication of what nobody wants', { a: [contraindicate('massage'), ['bone']] }],
    [
      'an unknown contraindication of what is contraindicated',
      { a: [contraindicate('massage'), ['bone']], b: contraindicate('massage'), c: recommend('massage') },
    ],
    [
      'another reason for what is recommended',
      { a: [recommend('massage'), ['bone']], b: recommend('massage') },
    ],
    [
      'a caution, which is shown as a check',
      {
        a: [{ type: 'caution', params: { intervention: 'massage', check: 'x' } }, ['bone']],
        b: recommend('massage'),
      },
    ],
    [
      'an adjustment that changes nothing',
      {
        a: [{ type: 'adjust', params: { intervention: 'massage', minutes: { max: 90 } } }, ['bone']],
        b: recommend('massage'),
      },
    ],
  ])('do not ask about %s', (_, rules) => {
    expect(asks({ rules })).toEqual([])
  })

  test('ask about a dose that an unknown rule lowered', () => {
    const lower: Action = { type: 'adjust', params: { intervention: 'massage', minutes: { max: 20 } } }
    expect(asks({ rules: { a: [lower, ['bone']], b: recommend('massage') } })).toMatchObject([
      { fact: 'bone', rules: ['a'] },
    ])
  })
})

describe('a derived fact is asked by what it is derived from', () => {
  const onset = fact('onset', 'date', {
    question: 'When did it begin?',
    obtain: { from: 'condition', which: 'primary', field: 'onset' },
  })
  const days = fact('days', 'number', { obtain: { from: 'elapsed', since: 'onset', unit: 'days' } })
  const stage = fact('stage', 'code', { obtain: { from: 'bands', of: 'days', bands: [{ code: 'new' }] } })
  const isFeverish = { fact: 'fever', operator: 'equal', value: true }
  const feverKnown = { fever: { type: 'boolean' as const, value: true } }

  test.each<
    [string, readonly FactDefinition[], string, Rules, Parameters<typeof decide>[0]['values'], string[]]
  >([
    ['through several levels', [onset, days, stage], 'stage', {}, {}, ['onset']],
    [
      'though it has a question of its own, since its answer has no place in an assessment',
      [onset, { ...days, question: 'How many days?' }, stage],
      'stage',
      {},
      {},
      ['onset'],
    ],
    [
      'a ratio, as far as it is missing',
      [fact('ratio', 'number', { obtain: { from: 'ratio', of: 'fever', over: 'bone' } })],
      'ratio',
      {},
      feverKnown,
      ['bone'],
    ],
    [
      'a membership',
      [
        fact('member', 'boolean', { obtain: { from: 'member', of: 'codes', code: 'x' } }),
        fact('codes', 'codes'),
      ],
      'member',
      {},
      { codes: { type: 'codes', included: [], excluded: [], complete: false } },
      ['codes'],
    ],
    [
      'a count, by its open conditions',
      [
        fact('count', 'number', {
          obtain: { from: 'count', of: [isFeverish, { ...isFeverish, fact: 'bone' }] },
        }),
      ],
      'count',
      {},
      feverKnown,
      ['bone'],
    ],
    [
      'the first of several',
      [fact('first', 'boolean', { obtain: { from: 'first-known', of: ['fever', 'bone'] } })],
      'first',
      {},
      {},
      ['bone', 'fever'],
    ],
    [
      'what rules set, by what those rules miss',
      [fact('risk', 'code', { obtain: { from: 'rules' } }), onset, days],
      'risk',
      { c: [{ type: 'classify', params: { fact: 'risk', value: 'low' } }, ['days']] },
      {},
      ['onset'],
    ],
    [
      'what fired, by what triage misses',
      [fact('fired', 'codes', { obtain: { from: 'dispositions' } })],
      'fired',
      { t: [triage('careful'), ['fever']] },
      {},
      ['fever'],
    ],
    [
      'itself when nothing leads on',
      [fact('risk', 'code', { title: 'Risk', obtain: { from: 'rules' } })],
      'risk',
      {},
      {},
      ['risk'],
    ],
    [
      'itself when it goes in a circle',
      [
        fact('a', 'boolean', { obtain: { from: 'member', of: 'b', code: 'x' } }),
        fact('b', 'codes', { obtain: { from: 'member', of: 'a', code: 'x' } }),
      ],
      'a',
      {},
      {},
      ['a'],
    ],
  ])('%s', (_, facts, missing, rules, values = {}, asked) => {
    const questions = asks({ rules: { ...rules, want: [recommend('massage'), [missing]] }, facts, values })
    expect(
      questions
        .filter(({ decides }) => decides.includes('intervention/massage'))
        .map((question) => question.fact),
    ).toEqual(asked)
  })

  test('and stays a gate', () => {
    expect(asks({ facts: [onset, days], openGates: ['days'] })).toMatchObject([{ fact: 'onset', gate: true }])
  })
})

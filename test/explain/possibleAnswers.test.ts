import { describe, expect, it } from 'vitest'
import { factUses } from '../../src/explain/factUses.js'
import { mostAnswers, possibleAnswers } from '../../src/explain/possibleAnswers.js'
import { protectedFacts } from '../../src/explain/protectedFacts.js'
import { deriveFacts } from '../../src/facts/deriveFacts.js'
import type { FactValue } from '../../src/model/fact.js'
import { boolean, code, codes, number, partly, unknown } from '../logic/known.js'
import { backPain } from '../support/backPain.js'
import { classify, fact, rule, setting, tinyPack, triage, valueSet } from '../support/tinyPack.js'

const contraindicate = { type: 'contraindicate', params: { exercise: 'walk' } } as const
const recommend = { type: 'recommend', params: { exercise: 'walk' } } as const

const pack = tinyPack({
  facts: [
    fact('fever', 'boolean', { gate: true }),
    fact('grade', 'code', { valueSet: 'grades' }),
    fact('pain', 'number', { min: 0, max: 10, obtain: { from: 'assessment', path: 'pain.current' } }),
    fact('free', 'number'),
    fact('level', 'code', {
      obtain: {
        from: 'bands',
        of: 'pain',
        bands: [
          { code: 'low', below: 4 },
          { code: 'high', from: 4 },
        ],
      },
    }),
    fact('others', 'codes', { valueSet: 'grades', obtain: { from: 'assessment', path: 'comorbidities' } }),
    fact('has-a', 'boolean', { obtain: { from: 'member', of: 'others', code: 'a' } }),
    fact('onset', 'date', { obtain: { from: 'condition', which: 'primary', field: 'onset' } }),
    fact('days', 'number', { obtain: { from: 'elapsed', since: 'onset', unit: 'days' } }),
    fact('group', 'code', { obtain: { from: 'rules' }, otherwise: 'unknown' }),
    fact('mood', 'number', { min: 0, max: 4 }),
    fact('wish', 'boolean'),
    fact('past', 'boolean', { changeable: false }),
  ],
  valueSets: [valueSet('grades', 'a', 'b', 'c')],
  settings: [setting('severe', 8)],
  rules: [
    rule('fever', { fact: 'fever', operator: 'equal', value: true }, triage('none')),
    rule('severe', { fact: 'pain', operator: 'greaterThan', value: { fact: 'settings.severe' } }, recommend),
    rule('long', { fact: 'days', operator: 'greaterThan', value: 84 }, recommend),
    rule('blue', { fact: 'mood', operator: 'lessThan', value: 2 }, classify('group', 'blue')),
    rule('not-blue', { fact: 'group', operator: 'equal', value: 'blue' }, contraindicate),
    rule('wanted', { fact: 'wish', operator: 'equal', value: true }, recommend),
    rule('has-b', { fact: 'others', operator: 'contains', value: 'b' }, recommend),
  ],
})

const answersTo = (id: string, known: FactValue = unknown) =>
  possibleAnswers(pack, { asOf: '2026-06-15', values: { [id]: known } }, id)

describe('factUses', () => {
  it('finds what a fact is compared with: in rules, through settings, and in bands over it', () => {
    expect(factUses(pack).get('pain')).toEqual({ thresholds: [4, 8], codes: [] })
    expect(factUses(pack).get('others')).toEqual({ thresholds: [], codes: ['a', 'b'] })
    expect(factUses(pack).get('free')).toBeUndefined()
  })
})

describe('possibleAnswers', () => {
  it.each([
    ['both of a boolean', 'fever', unknown, [true, false]],
    ['only the other one of a known boolean', 'fever', boolean(true), [false]],
    ['every code of the value set but the known one', 'grade', code('b'), ['a', 'c']],
    ['numbers at and beside each threshold, and the ends', 'pain', unknown, [4, 3, 5, 8, 7, 9, 0, 10]],
    ['none that is known', 'pain', number(4), [3, 5, 8, 7, 9, 0, 10]],
    ['two numbers where nothing is known of the range', 'free', unknown, [0, 1]],
    ['no code, or one that the pack asks for', 'others', unknown, [[], ['a'], ['b']]],
    ['sets with one code more or less', 'others', codes('a'), [['a', 'b'], []]],
    [
      'of a set known in part: no more, and one code in or out',
      'others',
      partly(['a'], ['c']),
      [['a'], { a: true, b: true, c: false }, { a: true, b: false, c: false }],
    ],
    [
      'days around each threshold of the time since',
      'onset',
      unknown,
      ['2026-03-23', '2026-03-24', '2026-03-22', '2026-06-15'],
    ],
    ['nothing to a derived fact', 'level', unknown, []],
    ['nothing to a fact that rules set', 'group', unknown, []],
    ['nothing to a fact that does not exist', 'gone', unknown, []],
  ])('tries %s', (_, id, known, answers) => {
    expect(answersTo(id, known)).toEqual(answers)
  })

  it('never tries more than its bound, for any fact of the bundled pack', () => {
    const facts = deriveFacts(backPain, { id: 'p-1', assessedOn: '2026-06-15' })
    for (const id of Object.keys(backPain.facts)) {
      expect(possibleAnswers(backPain, facts, id).length).toBeLessThanOrEqual(mostAnswers)
    }
  })
})

describe('protectedFacts', () => {
  it.each([
    ['fever', true, 'a gate'],
    ['group', true, 'a contraindication reads it'],
    ['mood', true, 'a contraindication reads what it classifies'],
    ['past', true, 'it cannot change'],
    ['onset', true, 'it is a date'],
    ['pain', false, 'only recommendations read it'],
    ['wish', false, 'only recommendations read it'],
    ['others', false, 'only recommendations read it'],
  ])('%s: %s, since %s', (id, isProtected) => {
    expect(protectedFacts(pack).has(id)).toBe(isProtected)
  })

  it('protects what opens a gate', () => {
    const gated = tinyPack({
      facts: [
        fact('mood', 'number'),
        fact('plan', 'boolean', { gate: { when: { fact: 'mood', operator: 'greaterThan', value: 0 } } }),
      ],
    })
    expect([...protectedFacts(gated)].sort()).toEqual(['mood', 'plan'])
  })

  it('protects every gate and every fact of a safety rule of the bundled pack', () => {
    const found = protectedFacts(backPain)
    const open = Object.values(backPain.facts).filter(({ id }) => !found.has(id))
    expect(open.filter(({ gate, changeable }) => gate !== undefined || changeable === false)).toEqual([])
    for (const id of ['fever', 'age-years', 'cancer-history', 'medications', 'episode.onset'])
      expect(found.has(id)).toBe(true)
  })
})

import { describe, expect, it } from 'vitest'
import { parseAssessment } from '../../src/assessment/parseAssessment.js'
import { originOf } from '../../src/explain/originOf.js'
import { traceFinding } from '../../src/explain/traceFinding.js'
import { deriveFacts } from '../../src/facts/deriveFacts.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { Band, FactDefinition } from '../../src/model/fact.js'
import { evaluateRules } from '../../src/rules/evaluateRules.js'
import { boolean, code, codes, date, number, unknown } from '../logic/known.js'
import { backPain, fixtures } from '../support/backPain.js'
import { classify, fact, rule, setting, tinyPack } from '../support/tinyPack.js'

const obtained = (id: string, type: FactDefinition['type'], obtain: FactDefinition['obtain']) =>
  fact(id, type, { obtain })

const fever = { fact: 'fever', operator: 'equal', value: true } as const
const high: Band = {
  code: 'high',
  from: 20,
  evidence: { basis: 'study', confidence: 'high', sources: ['s'] },
}

const pack = tinyPack({
  facts: [
    fact('fever', 'boolean'),
    obtained('pain', 'number', { from: 'assessment', path: 'pain.current' }),
    obtained('conditions', 'codes', { from: 'assessment', path: 'conditions.code' }),
    obtained('odi', 'number', { from: 'measure', measure: 'odi' }),
    obtained('item', 'number', { from: 'measure', measure: 'odi', part: 'sleep' }),
    obtained('onset', 'date', { from: 'condition', which: 'primary', field: 'onset' }),
    obtained('age', 'number', { from: 'age' }),
    obtained('level', 'code', { from: 'bands', of: 'odi', bands: [{ code: 'low', below: 20 }, high] }),
    obtained('has-hip', 'boolean', { from: 'member', of: 'conditions', code: 'hip' }),
    obtained('signs', 'number', { from: 'count', of: [fever] }),
    obtained('days', 'number', { from: 'elapsed', since: 'onset', unit: 'days' }),
    fact('group', 'code', { obtain: { from: 'rules' }, otherwise: 'well' }),
  ],
  settings: [setting('severe', 8)],
  namedConditions: [
    {
      name: 'ill',
      title: 'Ill',
      conditions: {
        any: [fever, { fact: 'pain', operator: 'greaterThan', value: { fact: 'settings.severe' } }],
      },
    },
  ],
  rules: [rule('ill', fever, classify('group', 'ill')), rule('rest', { not: { condition: 'ill' } })],
})

const assessment: Assessment = {
  id: 'p-1',
  assessedOn: '2026-06-15',
  patient: { ageYears: 52 },
  conditions: [{ code: 'hip', onset: '2026-06-01' }],
  pain: { current: 5 },
  findings: { fever: { value: true, on: '2026-06-14' } },
  measures: [
    { measure: 'odi', score: 44, on: '2026-05-01' },
    { measure: 'odi', score: 30, on: '2026-06-10' },
  ],
}
const findings = evaluateRules(pack, deriveFacts(pack, assessment))
const origin = (id: string) => originOf(pack, assessment, findings, id)

describe('originOf', () => {
  it.each([
    [
      'a field',
      'pain',
      { known: number(5), from: 'assessment', path: 'pain.current', pointer: '/pain/current' },
    ],
    [
      'a field of every entry of a list',
      'conditions',
      { known: codes('hip'), from: 'assessment', path: 'conditions.code', pointer: '/conditions' },
    ],
    [
      'a finding and its day',
      'fever',
      { known: boolean(true), from: 'finding', code: 'fever', pointer: '/findings/fever', on: '2026-06-14' },
    ],
    [
      'the latest score of an instrument and its day',
      'odi',
      { known: number(30), from: 'measure', measure: 'odi', pointer: '/measures/1/score', on: '2026-06-10' },
    ],
    [
      'a part that was not recorded',
      'item',
      { known: unknown, from: 'measure', measure: 'odi', part: 'sleep' },
    ],
    [
      'a condition',
      'onset',
      {
        known: date('2026-06-01'),
        from: 'condition',
        which: 'primary',
        field: 'onset',
        pointer: '/conditions/0/onset',
      },
    ],
    ['the age', 'age', { known: number(52), from: 'age', pointer: '/patient/ageYears' }],
    [
      'the rules that set it',
      'group',
      {
        known: code('ill'),
        from: 'rules',
        rules: [{ rule: 'ill', value: 'ill', outcome: 'applies' }],
        otherwise: 'well',
      },
    ],
  ])('gives %s', (_, id, expected) => {
    expect(origin(id)).toEqual({ fact: id, title: id, ...expected })
  })

  it.each([
    [
      'the band, what it rests on, and the score below it',
      'level',
      { from: 'bands', band: high, sources: [origin('odi')] },
    ],
    ['the set that it is in', 'has-hip', { from: 'member', code: 'hip', sources: [origin('conditions')] }],
    [
      'the date and the day of reckoning',
      'days',
      { from: 'elapsed', unit: 'days', asOf: '2026-06-15', sources: [origin('onset')] },
    ],
    [
      'each condition that is counted',
      'signs',
      { from: 'count', conditions: [{ kind: 'leaf', result: 'true' }] },
    ],
    ['a setting', 'settings.severe', { from: 'setting', overridden: false, known: number(8) }],
  ])('gives %s', (_, id, expected) => {
    expect(origin(id)).toMatchObject({ fact: id, ...expected })
  })

  it('says that a setting was overridden', () => {
    const changed = { ...pack, overrides: { severe: 7 } }
    const again = evaluateRules(changed, deriveFacts(changed, assessment))
    expect(originOf(changed, assessment, again, 'settings.severe')).toMatchObject({
      overridden: true,
      known: number(7),
    })
  })

  it.each(['gone', 'constructor', 'severe'])('refuses the fact `%s`, which the pack does not have', (id) => {
    expect(() => origin(id)).toThrow(`the pack has no fact \`${id}\``)
  })

  it('gives a number of the bundled pack its place whenever it is known', () => {
    for (const json of Object.values(fixtures)) {
      const person = parseAssessment(backPain, json)
      const found = evaluateRules(backPain, deriveFacts(backPain, person))
      for (const id of Object.keys(backPain.facts)) {
        const one = originOf(backPain, person, found, id)
        const isRecorded = ['assessment', 'finding', 'measure', 'condition', 'age'].includes(one.from)
        if (isRecorded && one.known.type !== 'unknown') expect(one).toHaveProperty('pointer')
      }
    }
  })
})

describe('traceFinding', () => {
  it('shows every part, named conditions by name, and where each fact comes from', () => {
    expect(traceFinding(pack, assessment, 'rest')).toEqual({
      rule: 'rest',
      outcome: 'does-not-apply',
      missing: [],
      trace: {
        kind: 'not',
        result: 'false',
        part: {
          kind: 'named',
          result: 'true',
          name: 'ill',
          title: 'Ill',
          part: {
            kind: 'any',
            result: 'true',
            parts: [
              { kind: 'leaf', result: 'true', ...fever, known: boolean(true), origin: origin('fever') },
              {
                kind: 'leaf',
                result: 'false',
                fact: 'pain',
                operator: 'greaterThan',
                value: { fact: 'settings.severe' },
                known: number(5),
                valueKnown: number(8),
                origin: origin('pain'),
                valueOrigin: origin('settings.severe'),
              },
            ],
          },
        },
      },
    })
  })

  it('names what is missing', () => {
    const { pain: _, findings: __, ...open } = assessment
    expect(traceFinding(pack, open, 'rest')).toMatchObject({ outcome: 'unknown', missing: ['fever', 'pain'] })
  })

  it('agrees with the findings for every rule of the bundled pack', () => {
    const person = parseAssessment(backPain, fixtures['unscreened-red-flags'])
    const found = evaluateRules(backPain, deriveFacts(backPain, person))
    for (const { rule: name, outcome, missing } of found.findings)
      expect(traceFinding(backPain, person, name)).toMatchObject({ rule: name, outcome, missing })
  })

  it('refuses a rule that the pack does not have', () => {
    expect(() => traceFinding(pack, assessment, 'gone')).toThrow('the pack has no rule `gone`')
  })
})

import { describe, expect, test } from 'vitest'
import { deriveFacts } from '../../src/facts/deriveFacts.js'
import type { Assessment } from '../../src/model/assessment.js'
import { deepFreeze } from '../../src/shared/deepFreeze.js'
import { boolean, code, date, number, unknown } from '../logic/known.js'
import { fact, setting, tinyPack } from '../support/tinyPack.js'

const onset = fact('onset', 'date', { obtain: { from: 'condition', which: 'primary', field: 'onset' } })
const days = fact('days', 'number', { obtain: { from: 'elapsed', since: 'onset', unit: 'days' } })
const course = fact('course', 'code', {
  obtain: {
    from: 'bands',
    of: 'days',
    bands: [
      { code: 'acute', below: 84 },
      { code: 'chronic', from: 84 },
    ],
  },
})

function chronicity(rough: string | { about: number; unit: 'weeks' | 'years' }, asOf?: string) {
  const assessment: Assessment = {
    id: 'p1',
    assessedOn: '2026-06-15',
    conditions: [{ code: 'a', onset: rough }],
  }
  return deriveFacts(tinyPack({ facts: [course, days, onset] }), assessment, undefined, asOf).values
}

describe('deriveFacts', () => {
  test('gives every declared fact and every setting, in order, whatever was recorded', () => {
    const pack = tinyPack({
      facts: [
        fact('set-by-rules', 'code', { obtain: { from: 'rules' }, otherwise: 'none' }),
        fact('fired', 'codes', { obtain: { from: 'dispositions' } }),
        course,
        days,
        onset,
      ],
      settings: [setting('weeks', 12)],
    })
    const facts = deriveFacts(pack, { id: 'p1', assessedOn: '2026-06-15' })
    expect(facts).toEqual({
      asOf: '2026-06-15',
      values: {
        course: unknown,
        days: unknown,
        fired: unknown,
        onset: unknown,
        'set-by-rules': unknown,
        'settings.weeks': number(12),
      },
    })
    expect(Object.keys(facts.values)).toEqual([...Object.keys(facts.values)].sort())
  })

  test('takes the value by which a setting is overridden', () => {
    const pack = { ...tinyPack({ settings: [setting('weeks', 12)] }), overrides: { weeks: 10 } }
    const facts = deriveFacts(pack, { id: 'p1', assessedOn: '2026-06-15' })
    expect(facts.values['settings.weeks']).toEqual(number(10))
  })

  test('carries what is known in part through every step', () => {
    expect(chronicity({ about: 3, unit: 'years' })).toEqual({
      onset: date('2022-12-15', '2023-12-15'),
      days: number(913, 1278),
      course: code('chronic'),
    })
  })

  test.each([
    ['2026-03-24', 'acute'],
    ['2026-03-23', 'chronic'],
  ])('84 days are chronic: since %s is %s', (since, expected) => {
    expect(chronicity(since).course).toEqual(code(expected))
  })

  test('is undecided while the range goes over a border', () => {
    expect(chronicity('2026-03')).toEqual({
      onset: date('2026-03-01', '2026-03-31'),
      days: number(76, 106),
      course: unknown,
    })
  })

  test('reckons all time from asOf, and a rough date from the assessment', () => {
    expect(chronicity({ about: 12, unit: 'weeks' }, '2026-06-22')).toMatchObject({
      onset: date('2026-03-20', '2026-03-26'),
      days: number(88, 94),
      course: code('chronic'),
    })
  })

  test('does not depend on the order in which facts are declared', () => {
    const assessment: Assessment = {
      id: 'p1',
      assessedOn: '2026-06-15',
      conditions: [{ code: 'a', onset: '2025' }],
    }
    const inOrder = deriveFacts({ ...tinyPack(), facts: { onset, days, course } }, assessment)
    const backwards = deriveFacts({ ...tinyPack(), facts: { course, days, onset } }, assessment)
    expect(JSON.stringify(backwards)).toBe(JSON.stringify(inOrder))
  })

  test('leaves what it is given alone and gives frozen facts', () => {
    const pack = deepFreeze(tinyPack({ facts: [fact('fever', 'boolean')] }))
    const assessment = deepFreeze<Assessment>({
      id: 'p1',
      assessedOn: '2026-06-15',
      findings: { fever: true },
    })
    const facts = deriveFacts(pack, assessment)
    expect(facts.values.fever).toEqual(boolean(true))
    expect([facts, facts.values, facts.values.fever].every(Object.isFrozen)).toBe(true)
  })
})

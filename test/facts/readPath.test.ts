import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../src/model/assessment.js'
import type { FactType, FactValue } from '../../src/model/fact.js'
import { boolean, code, codes, date, number, partly, unknown } from '../logic/known.js'
import { valueSet } from '../support/tinyPack.js'
import { derive } from './support.js'

type Row = [type: FactType, path: string, given: Partial<Assessment>, FactValue]

const words = 'walk to the shop'
const goal = (activity: string) => ({ activity, words })

describe('a field of the assessment', () => {
  const rows: Row[] = [
    ['number', 'pain.current', { pain: { current: 0 } }, number(0)],
    ['number', 'pain.current', { pain: {} }, unknown],
    ['number', 'pain.current', {}, unknown],
    ['boolean', 'patient.interpreterNeeded', { patient: { interpreterNeeded: false } }, boolean(false)],
    ['code', 'patient.sex', { patient: { sex: 'female' } }, code('female')],
    ['date', 'work.offSince', { work: { offSince: '2026-05-01' } }, date('2026-05-01')],
    [
      'number',
      'pain.tolerancesMinutes.sitting',
      { pain: { tolerancesMinutes: { sitting: 20 } } },
      number(20),
    ],
    ['number', 'pain.tolerancesMinutes.sitting', { pain: { tolerancesMinutes: { standing: 5 } } }, unknown],
    [
      'number',
      'pain.tolerancesMinutes.sit.long',
      { pain: { tolerancesMinutes: { 'sit.long': 9 } } },
      number(9),
    ],
    // What is there but is not of the declared type is not taken for something else.
    ['number', 'patient.sex', { patient: { sex: 'female' } }, unknown],
    ['boolean', 'pain.current', { pain: { current: 1 } }, unknown],
    ['code', 'conditions.code', { conditions: [{ code: 'a' }] }, unknown],
    ['date', 'pain.current', { pain: { current: 1 } }, unknown],
    // Only what was recorded is read, never what every object has.
    ['code', 'constructor.name', {}, unknown],
    ['number', 'pain.toString.length', { pain: {} }, unknown],
    ['number', 'pain.tolerancesMinutes.constructor', { pain: { tolerancesMinutes: {} } }, unknown],
  ]
  test.each(rows)('%s at %s of %j is %j', (type, path, given, expected) => {
    expect(derive(type, { from: 'assessment', path }, given)).toEqual(expected)
  })
})

describe('codes of the assessment', () => {
  const rows: Row[] = [
    ['codes', 'comorbidities', {}, unknown],
    ['codes', 'comorbidities', { comorbidities: [] }, codes()],
    ['codes', 'comorbidities', { comorbidities: ['b', 'a', 'b'] }, codes('a', 'b')],
    ['codes', 'comorbidities', { comorbidities: { b: true, c: false, a: false } }, partly(['b'], ['a', 'c'])],
    ['codes', 'comorbidities', { comorbidities: {} }, unknown],
    ['codes', 'pain.aggravatedBy', { pain: { aggravatedBy: { sitting: false } } }, partly([], ['sitting'])],
    ['codes', 'conditions.code', { conditions: [] }, codes()],
    ['codes', 'conditions.code', { conditions: [{ code: 'b' }, { code: 'a' }] }, codes('a', 'b')],
    [
      'codes',
      'conditions.side',
      { conditions: [{ code: 'b', side: 'left' }, { code: 'a' }] },
      partly(['left']),
    ],
    ['codes', 'conditions.side', { conditions: [{ code: 'b' }, { code: 'a' }] }, unknown],
    ['codes', 'history.surgeries.code', { history: {} }, unknown],
    ['codes', 'history.surgeries.code', { history: { surgeries: [{ code: 'fusion' }] } }, codes('fusion')],
    ['codes', 'goals.activity', { goals: [goal('walking'), goal('lifting')] }, codes('lifting', 'walking')],
    ['codes', 'pain.dominantSite', { pain: { dominantSite: 'leg' } }, unknown],
  ]
  test.each(rows)('%s at %s of %j are %j', (type, path, given, expected) => {
    expect(derive(type, { from: 'assessment', path }, given)).toEqual(expected)
  })

  test('a map that answers the whole value set leaves nothing open', () => {
    const pack = { valueSets: [valueSet('comorbidity', 'a', 'b')] }
    const ask = (comorbidities: Record<string, boolean>) =>
      derive(
        'codes',
        { from: 'assessment', path: 'comorbidities' },
        { comorbidities },
        { pack, valueSet: 'comorbidity' },
      )
    expect(ask({ a: true, b: false })).toEqual({ ...partly(['a'], ['b']), complete: true })
    expect(ask({ a: true })).toEqual(partly(['a']))
  })
})

describe('a rough date', () => {
  const onset = (rough: unknown, on = '2026-06-15') =>
    derive(
      'date',
      { from: 'condition', which: 'primary', field: 'onset' },
      { assessedOn: on, conditions: [{ code: 'a', onset: rough as string }] },
    )

  test.each([
    ['2026-03-10', '2026-03-10', '2026-03-10'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    // What lies after the assessment is cut off.
    ['2026-06', '2026-06-01', '2026-06-15'],
    ['2026', '2026-01-01', '2026-06-15'],
    [{ about: 3, unit: 'days' }, '2026-06-12', '2026-06-12'],
    [{ about: 3.5, unit: 'days' }, '2026-06-11', '2026-06-12'],
    [{ about: 3, unit: 'weeks' }, '2026-05-22', '2026-05-28'],
    [{ about: 1, unit: 'weeks' }, '2026-06-05', '2026-06-11'],
    [{ about: 2, unit: 'months' }, '2026-03-31', '2026-04-30'],
    [{ about: 3, unit: 'years' }, '2022-12-15', '2023-12-15'],
    [{ about: 1.5, unit: 'years' }, '2024-06-15', '2025-06-15'],
    [{ about: 0.2, unit: 'weeks' }, '2026-06-11', '2026-06-15'],
    [{ about: 0.2, unit: 'years' }, '2025-10-03', '2026-06-15'],
  ])('%j is from %s to %s', (rough, earliest, latest) => {
    expect(onset(rough)).toEqual(date(earliest, latest))
  })

  test('of a year to come is kept as it is', () => {
    expect(onset('2027')).toEqual(date('2027-01-01', '2027-12-31'))
  })

  test('is read from a path as well', () => {
    const given = { work: { offSince: '2026-01' } }
    expect(derive('date', { from: 'assessment', path: 'work.offSince' }, given)).toEqual(
      date('2026-01-01', '2026-01-31'),
    )
  })
})

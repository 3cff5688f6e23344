import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../src/model/assessment.js'
import type { FactType, FactValue, Obtain } from '../../src/model/fact.js'
import { boolean, code, date, number, unknown } from '../logic/known.js'
import { fact, setting } from '../support/tinyPack.js'
import { derive } from './support.js'

describe('a finding', () => {
  const rows: [FactType, unknown, FactValue][] = [
    ['boolean', true, boolean(true)],
    ['boolean', false, boolean(false)],
    ['number', 4.5, number(4.5)],
    ['code', 'left', code('left')],
    ['date', '2026-01-02', date('2026-01-02')],
    ['boolean', { value: true, on: '2026-06-01' }, boolean(true)],
    ['boolean', 'true', unknown],
    ['number', '4', unknown],
    ['codes', 'left', unknown],
  ]
  test.each(rows)('of type %s recorded as %j is %j', (type, recorded, expected) => {
    const findings = { asked: recorded } as Assessment['findings']
    expect(derive(type, { from: 'finding' }, { findings })).toEqual(expected)
  })

  test.each([
    [{ from: 'finding' }, {}, unknown],
    [{ from: 'finding' }, { findings: {} }, unknown],
    [{ from: 'finding', code: 'other' }, { findings: { other: true } }, boolean(true)],
    [{ from: 'finding', code: 'other' }, { findings: { asked: true } }, unknown],
    [{ from: 'finding', code: 'constructor' }, { findings: {} }, unknown],
  ] as [Obtain, Partial<Assessment>, FactValue][])('%j of %j is %j', (obtain, given, expected) => {
    expect(derive('boolean', obtain, given)).toEqual(expected)
  })

  test.each([
    ['2026-06-05', boolean(true)],
    ['2026-06-04', unknown],
    ['2026-06-15', boolean(true)],
    ['2026-06-16', unknown],
  ])('of %s, ten days being the most, is %j on 15 June', (on, expected) => {
    const findings = { asked: { value: true, on } }
    expect(derive('boolean', { from: 'finding', maxAgeDays: 10 }, { findings })).toEqual(expected)
  })

  test('without a date is as old as the assessment', () => {
    const ask = (asOf: string) =>
      derive('boolean', { from: 'finding', maxAgeDays: 10 }, { findings: { asked: true } }, { asOf })
    expect([ask('2026-06-15'), ask('2026-06-25'), ask('2026-06-26')]).toEqual([
      boolean(true),
      boolean(true),
      unknown,
    ])
  })

  test('may be as old as a setting says', () => {
    const pack = { settings: [setting('fresh', 3)] }
    const ask = (on: string) =>
      derive(
        'boolean',
        { from: 'finding', maxAgeDays: { setting: 'fresh' } },
        { findings: { asked: { value: true, on } } },
        { pack },
      )
    expect([ask('2026-06-12'), ask('2026-06-11')]).toEqual([boolean(true), unknown])
  })
})

describe('a measure', () => {
  const measures = [
    { measure: 'odi', score: 30, on: '2026-05-01', parts: { sitting: 2 } },
    { measure: 'odi', score: 42, on: '2026-06-01' },
    { measure: 'odi', score: 10, on: '2026-07-01' },
    { measure: 'psfs', score: 5, on: '2026-06-10' },
    { measure: 'start', parts: { distress: 4 }, on: '2026-06-10' },
  ]
  test.each([
    [{ measure: 'odi' }, number(42)],
    [{ measure: 'odi', part: 'sitting' }, number(2)],
    [{ measure: 'start' }, unknown],
    [{ measure: 'start', part: 'distress' }, number(4)],
    [{ measure: 'start', part: 'constructor' }, unknown],
    [{ measure: 'none' }, unknown],
    [{ measure: 'odi', maxAgeDays: 14 }, number(42)],
    [{ measure: 'odi', maxAgeDays: 13 }, unknown],
    [{ measure: 'odi', part: 'sitting', maxAgeDays: 14 }, unknown],
  ])('%j is the latest on or before the day: %j', (asked, expected) => {
    expect(derive('number', { from: 'measure', ...asked }, { measures })).toEqual(expected)
  })

  test('of later on is seen later on', () => {
    const later = { asOf: '2026-07-01' }
    expect(derive('number', { from: 'measure', measure: 'odi' }, { measures }, later)).toEqual(number(10))
  })

  test('taken twice on one day is known as bounds', () => {
    const twice = [40, 20].map((score) => ({ measure: 'odi', score, on: '2026-06-01' }))
    expect(derive('number', { from: 'measure', measure: 'odi' }, { measures: twice })).toEqual(number(20, 40))
  })

  test('of which none was taken is unknown', () => {
    expect(derive('number', { from: 'measure', measure: 'odi' }, {})).toEqual(unknown)
  })
})

describe('a condition', () => {
  type Field = Extract<Obtain, { from: 'condition' }>['field']
  const left = { code: 'sciatica', side: 'left', onset: '2026-01' } as const
  const right = { code: 'sciatica', side: 'right', onset: '2026-03-10' } as const
  const stenosis = { code: 'stenosis', verification: 'confirmed' } as const
  const rows: [string, Field, Assessment['conditions'], FactValue][] = [
    ['primary', 'code', undefined, unknown],
    ['primary', 'code', [], unknown],
    ['primary', 'code', [stenosis, { ...left, primary: true }], code('sciatica')],
    ['primary', 'side', [stenosis, { ...left, primary: true }], code('left')],
    ['primary', 'verification', [stenosis, { ...left, primary: true }], unknown],
    // The only one is the primary one, unless it says that it is not.
    ['primary', 'code', [stenosis], code('stenosis')],
    ['primary', 'code', [{ ...stenosis, primary: false }], unknown],
    ['primary', 'code', [stenosis, left], unknown],
    ['stenosis', 'verification', [left, stenosis], code('confirmed')],
    ['stenosis', 'onset', [left, stenosis], unknown],
    ['fracture', 'side', [left, stenosis], unknown],
    ['sciatica', 'side', [left, right], unknown],
    ['sciatica', 'code', [left, right], code('sciatica')],
    ['sciatica', 'onset', [left, right], date('2026-01-01', '2026-03-10')],
    ['sciatica', 'onset', [right, left], date('2026-01-01', '2026-03-10')],
    ['sciatica', 'onset', [left, { code: 'sciatica' }], unknown],
  ]
  test.each(rows)('%s: %s of %j is %j', (which, field, conditions, expected) => {
    const given = conditions === undefined ? {} : { conditions }
    const type = field === 'onset' ? 'date' : 'code'
    expect(derive(type, { from: 'condition', which, field }, given)).toEqual(expected)
  })
})

describe('an operation', () => {
  const first = { code: 'discectomy', on: '2024-05-02' } as const
  const second = { code: 'discectomy', on: '2026-05' } as const
  const fusion = { code: 'fusion', on: '2026-04-20' } as const
  const undated = { code: 'fusion' } as const
  type Surgeries = NonNullable<Assessment['history']>['surgeries']
  const rows: [Omit<Extract<Obtain, { from: 'surgery' }>, 'from'>, Surgeries, FactValue][] = [
    [{ field: 'on' }, undefined, unknown],
    [{ field: 'on' }, [], unknown],
    [{ field: 'on' }, [first], date('2024-05-02')],
    [{ field: 'on' }, [second, first], date('2026-05-01', '2026-05-31')],
    [{ field: 'on' }, [first, second, fusion], date('2026-05-01', '2026-05-31')],
    // Two rough dates that overlap: no earlier than either began, no later than either ends.
    [{ field: 'on' }, [{ code: 'other', on: '2026' }, fusion], date('2026-04-20', '2026-06-15')],
    [{ field: 'on', code: 'fusion' }, [first, second, fusion], date('2026-04-20')],
    [{ field: 'on', code: ['discectomy', 'fusion'] }, [first, fusion], date('2026-04-20')],
    [{ field: 'on', code: 'other' }, [first, fusion], unknown],
    [{ field: 'on' }, [first, undated], unknown],
    [{ field: 'on', code: 'discectomy' }, [first, undated], date('2024-05-02')],
    [{ field: 'code' }, [], unknown],
    [{ field: 'code' }, [undated], code('fusion')],
    [{ field: 'code' }, [fusion, first], code('fusion')],
    [{ field: 'code' }, [{ code: 'other', on: '2026' }, fusion], unknown],
    [{ field: 'code' }, [{ code: 'fusion', on: '2026' }, fusion], code('fusion')],
    [{ field: 'code' }, [first, undated], unknown],
    [{ field: 'code', code: ['discectomy', 'other'] }, [first, undated], code('discectomy')],
  ]
  test.each(rows)('%j of %j is %j', (asked, surgeries, expected) => {
    const history = surgeries === undefined ? {} : { surgeries }
    const type = asked.field === 'on' ? 'date' : 'code'
    expect(derive(type, { from: 'surgery', ...asked }, { history })).toEqual(expected)
  })

  test('gives the whole weeks since, and bounds since a rough date', () => {
    const facts = [fact('operated', 'date', { obtain: { from: 'surgery', field: 'on' } })]
    const weeks = (on: string) =>
      derive(
        'number',
        { from: 'elapsed', since: 'operated', unit: 'weeks' },
        { history: { surgeries: [{ code: 'fusion', on }] } },
        { facts },
      )
    expect([weeks('2026-05-18'), weeks('2026-05-19'), weeks('2026-05')]).toEqual([
      number(4),
      number(3),
      number(2, 6),
    ])
  })
})

describe('an age', () => {
  test.each([
    [{}, undefined, unknown],
    [{ birthDate: '1976-06-15' }, undefined, number(50)],
    [{ birthDate: '1976-06-16' }, undefined, number(49)],
    [{ birthDate: '1976-06-16' }, '2026-06-16', number(50)],
    [{ ageYears: 49 }, undefined, number(49)],
    // There may have been a birthday since.
    [{ ageYears: 49 }, '2026-06-16', number(49, 50)],
    [{ ageYears: 49 }, '2027-06-14', number(49, 50)],
    [{ ageYears: 49 }, '2027-06-15', number(50)],
    [{ ageYears: 49 }, '2027-06-16', number(50, 51)],
    [{ ageYears: 49 }, '2026-06-14', unknown],
    // The date of birth is the better answer.
    [{ ageYears: 20, birthDate: '1976-06-15' }, undefined, number(50)],
  ])('of %j on %s is %j', (patient, asOf, expected) => {
    const more = asOf === undefined ? {} : { asOf }
    expect(derive('number', { from: 'age' }, { patient }, more)).toEqual(expected)
  })
})

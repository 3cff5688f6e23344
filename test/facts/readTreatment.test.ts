import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../src/model/assessment.js'
import type { FactValue, Obtain } from '../../src/model/fact.js'
import { code, number, unknown } from '../logic/known.js'
import { derive } from './support.js'

type Treatments = NonNullable<NonNullable<Assessment['history']>['treatments']>

const failed: Obtain = { from: 'treatment', field: 'count', outcomes: ['no-change', 'worse'] }

function of(obtain: Obtain, treatments: Treatments | undefined): FactValue | undefined {
  const type = obtain.from === 'treatment' && obtain.field === 'outcome' ? 'code' : 'number'
  return derive(type, obtain, treatments === undefined ? {} : { history: { treatments } })
}

describe('how many earlier treatments there were', () => {
  const rows: [string, Obtain, Treatments | undefined, FactValue][] = [
    ['nobody asked', failed, undefined, unknown],
    ['none was tried', failed, [], number(0)],
    ['one brought nothing', failed, [{ intervention: 'massage', outcome: 'no-change' }], number(1)],
    ['one made it worse', failed, [{ intervention: 'massage', outcome: 'worse' }], number(1)],
    ['one helped', failed, [{ intervention: 'massage', outcome: 'better' }], number(0)],
    ['of one nobody said what came of it', failed, [{ intervention: 'massage' }], number(0, 1)],
    [
      'the outcomes differ',
      failed,
      [
        { intervention: 'massage', outcome: 'worse' },
        { intervention: 'heat', outcome: 'better' },
      ],
      number(1),
    ],
    [
      'all are counted, whatever came of them',
      { from: 'treatment', field: 'count' },
      [{ intervention: 'massage' }],
      number(1),
    ],
    [
      'another intervention is asked about',
      { from: 'treatment', field: 'count', intervention: 'heat' },
      [{ intervention: 'massage' }],
      number(0),
    ],
    [
      'one begins after the day that is asked about',
      { from: 'treatment', field: 'count' },
      [
        { intervention: 'massage', from: '2026-06-15' },
        { intervention: 'massage', from: '2026-06-16' },
      ],
      number(1),
    ],
  ]
  test.each(rows)('when %s', (_, obtain, treatments, expected) => {
    expect(of(obtain, treatments)).toEqual(expected)
  })
})

describe('the outcome of an earlier treatment', () => {
  const outcome: Obtain = { from: 'treatment', intervention: 'massage', field: 'outcome' }
  const rows: [string, Treatments | undefined, FactValue][] = [
    ['is unknown when nobody asked', undefined, unknown],
    ['is unknown of what was not tried', [{ intervention: 'heat', outcome: 'worse' }], unknown],
    ['is what was recorded', [{ intervention: 'massage', outcome: 'worse' }], code('worse')],
    ['is unknown when it was not recorded', [{ intervention: 'massage' }], unknown],
    [
      'is unknown when two courses of it differ',
      [
        { intervention: 'massage', outcome: 'better' },
        { intervention: 'massage', outcome: 'worse' },
      ],
      unknown,
    ],
  ]
  test.each(rows)('%s', (_, treatments, expected) => {
    expect(of(outcome, treatments)).toEqual(expected)
  })
})

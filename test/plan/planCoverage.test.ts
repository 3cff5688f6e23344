import { describe, expect, it } from 'vitest'
import type { Calendar } from '../../src/model/calendar.js'
import type { Payer } from '../../src/model/payer.js'
import type { LimitUse } from '../../src/model/schedule.js'
import { planCoverage } from '../../src/plan/planCoverage.js'
import { example, pack } from './careExample.js'

function coverageOn(startOn: string, changes: Partial<Payer> = {}, endOn: string = example.schedule.endOn) {
  const payers = Object.fromEntries(
    Object.entries(pack.payers).map(([id, payer]) => [id, { ...payer, ...changes }]),
  )
  const schedule = { ...example.schedule, startOn, endOn }
  return planCoverage({ ...example, schedule, pack: { ...pack, payers } })
}

describe('who may pay', () => {
  it.each([
    ['the day before it begins to hold', '2026-11-30', '2027-01-10', '2026-12-01', '2026-12-31'],
    ['from its first day', '2026-12-01', '2027-01-10', undefined, '2026-12-31'],
    ['up to its last day', '2026-12-31', '2026-12-31', undefined, undefined],
    ['past its last day', '2026-12-31', '2027-01-01', undefined, '2026-12-31'],
  ])('is shown by the rules that hold on a day of the plan: %s', (_, startOn, endOn, from, to) => {
    const insurer = coverageOn(startOn, {}, endOn).find(({ id }) => id === 'insurer')
    expect([insurer?.id, insurer?.from, insurer?.to]).toEqual(['insurer', from, to])
  })

  it.each([
    ['ends before its first day', '2026-11-01', '2026-11-30'],
    ['begins after its last day', '2027-01-01', '2027-02-01'],
  ])('is not shown by rules that do not hold in a plan that %s', (_, startOn, endOn) => {
    expect(coverageOn(startOn, {}, endOn).map(({ id }) => id)).toEqual(['claim'])
  })

  it('is not shown when only what holds for nearly everybody is known', () => {
    expect(coverageOn('2026-12-01', { basic: true })).toEqual([])
  })

  it('names of what is covered only what is in the plan', () => {
    const [claim, insurer] = coverageOn('2026-12-01')
    expect(claim?.covers).toEqual([
      {
        of: 'role/therapist',
        title: 'Therapist',
        visits: 6,
        unitCost: { value: 99.5, currency: 'CAD' },
        planned: 5,
        about: { value: 497.5, currency: 'CAD' },
      },
    ])
    expect(insurer?.covers).toEqual([
      {
        of: 'intervention/visits',
        title: 'Supervised exercise',
        amount: { value: 600, currency: 'CAD' },
        preAuthorisation: true,
        leadBusinessDays: 10,
        note: 'a letter is needed',
        planned: 4,
        outside: 1,
        ask: { by: '2026-12-01', firstVisit: '2026-12-07', late: true },
      },
    ])
  })

  it('says what it depends on', () => {
    const [claim] = coverageOn('2026-12-01')
    expect(claim).toMatchObject({ certain: false, missing: ['osteoporosis'], verify: 'Ask the board.' })
  })
})

const first = { item: 'visits', preAuthorisation: true } as const
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const
const calendar: Calendar = {
  zone: 'UTC',
  opening: weekdays.map((weekday) => ({ weekday, from: '08:00', to: '17:00' })),
  closures: [],
}

function coversOf(
  cover: Payer['covers'][number],
  closures: Calendar['closures'] = [],
  holidays: NonNullable<Calendar['holidays']> = [],
) {
  const payers = { claim: { ...pack.payers.claim!, covers: [cover] } }
  const context = { ...example, pack: { ...pack, payers }, calendar: { ...calendar, closures, holidays } }
  return planCoverage(context)[0]?.covers[0]
}

describe('what must be asked for', () => {
  // The first visit is on Monday 7 December 2026, the assessment was on Tuesday 1 December.
  it.each([
    ['is asked the working day before', 1, '2026-12-04', false],
    ['counts working days only', 4, '2026-12-01', false],
    ['is late when that day has passed', 5, '2026-12-01', true],
  ])('%s', (_, leadBusinessDays, by, late) => {
    expect(coversOf({ ...first, leadBusinessDays })?.ask).toEqual({ by, firstVisit: '2026-12-07', late })
  })

  it('counts no day on which the centre is closed', () => {
    const closed = [{ from: '2026-12-04', title: 'Closed' }]
    expect(coversOf({ ...first, leadBusinessDays: 1 }, closed)?.ask?.by).toBe('2026-12-03')
  })

  it('counts no holiday', () => {
    const holidays = [{ date: '2026-12-04', title: 'Holiday' }]
    expect(coversOf({ ...first, leadBusinessDays: 1 }, [], holidays)?.ask?.by).toBe('2026-12-03')
    expect(coversOf({ ...first, leadBusinessDays: 3 }, [], holidays)?.ask).toMatchObject({
      by: '2026-12-01',
      late: false,
    })
    expect(coversOf({ ...first, leadBusinessDays: 4 }, [], holidays)?.ask).toMatchObject({
      by: '2026-12-01',
      late: true,
    })
  })

  it('is asked on the very day when no lead is known', () => {
    expect(coversOf(first)?.ask?.by).toBe('2026-12-07')
  })

  it('is nothing when the payer need not agree first', () => {
    expect(coversOf({ item: 'visits', preAuthorisation: false })).not.toHaveProperty('ask')
  })
})

describe('what a cover comes to', () => {
  const unitCost = { value: 33.33, currency: 'CAD' }
  it.each([
    ['pays all visits when it has enough', 5, undefined, 166.65],
    ['pays no more than it has', 4, 1, 133.32],
  ])('%s', (_, visits, beyond, value) => {
    const cover = coversOf({ discipline: 'therapist', visits, unitCost })
    expect([cover?.planned, cover?.beyond, cover?.about?.value]).toEqual([5, beyond, value])
  })

  it('is not known without a unit cost', () => {
    expect(coversOf({ discipline: 'therapist' })).toEqual({
      of: 'role/therapist',
      title: 'Therapist',
      planned: 5,
    })
  })
})

describe('what is left of the person’s own cover', () => {
  const unitCost = { value: 100, currency: 'CAD' }
  const ids = (from: number) => example.schedule.sessions.slice(from).map(({ id }) => id)
  /** The example has five visits to the therapist; the payer pays so many by its terms, and the rest is told. */
  const reckonedWith = (visits: number, ...left: readonly Partial<LimitUse>[]) => {
    const limits = left.map((one) => ({ discipline: 'therapist', planned: 5, ...one }))
    const payers = {
      claim: { ...pack.payers.claim!, covers: [{ discipline: 'therapist', visits, unitCost }] },
    }
    const schedule = { ...example.schedule, limits }
    const cover = planCoverage({ ...example, schedule, pack: { ...pack, payers } })[0]?.covers[0]
    return [cover?.planned, cover?.beyond, cover?.about?.value, cover?.own?.value]
  }
  const other = 'another-payer'

  it.each([
    ['pays all that it has left and the terms allow', 6, [{ visits: 5 }], [5, undefined, 500, undefined]],
    ['pays no more than is left, whatever the terms', 6, [{ visits: 3, unpaid: ids(3) }], [5, 2, 300, 200]],
    ['pays no more than the terms, whatever is left', 2, [{ visits: 3, unpaid: ids(3) }], [5, 3, 200, 300]],
    [
      'pays no more than it has left itself',
      6,
      [{ payer: pack.payers.claim!.payer, unpaid: ids(1) }],
      [5, 4, 100, 400],
    ],
    [
      'is not bound by what another payer has left',
      6,
      [{ payer: other, unpaid: ids(1) }],
      [5, undefined, 500, undefined],
    ],
  ])('a payer %s', (_, visits, left, expected) => {
    expect(reckonedWith(visits, ...left)).toEqual(expected)
  })
})

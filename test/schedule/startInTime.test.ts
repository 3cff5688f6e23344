import { describe, expect, test } from 'vitest'
import { scheduleCare } from '../../src/schedule/scheduleCare.js'
import { decisionsOf, hours, type Input, optionsOf, packOf } from './scheduleInput.js'

/** One visit in the week from Monday 30 November, best on Thursday or Friday. */
const input = (preferences: NonNullable<Input['options']>['preferences'] = {}): Input => ({
  items: [{ id: 'visit', discipline: 'physio', dose: { perWeek: 1, minutes: 30, maxSessions: 1 } }],
  options: { preferences: { preferredWeekdays: ['thursday', 'friday'], ...preferences } },
})

/** With a payer that pays only what starts by a day. */
function startingBy(startBy: string, given = input()) {
  const pack = packOf(given)
  const board = { id: 'board', covers: [{ discipline: 'physio' }] }
  const decisions = {
    ...decisionsOf(given),
    payers: [{ payer: 'board', certain: true, missing: [], startBy }],
  }
  const payers = { board } as unknown as typeof pack.payers
  const { sessions, lateStarts } = scheduleCare({ ...pack, payers }, decisions, optionsOf(given))
  return { first: sessions[0]?.date, late: lateStarts?.map(({ wouldHelp }) => wouldHelp) }
}

describe('the first visit of what a payer pays only if it starts in time', () => {
  test.each([
    ['a day before the preferred ones, when it is the last', '2026-12-02', '2026-11-30'],
    ['the preferred day, when that is the last', '2026-12-03', '2026-12-03'],
    ['the preferred day, when there is time', '2026-12-04', '2026-12-03'],
  ])('is on %s', (_, startBy, first) => {
    expect(startingBy(startBy)).toEqual({ first, late: undefined })
  })

  test('is late where the person cannot come sooner, and it is said what would help', () => {
    const { first, late } = startingBy('2026-12-02', input({ availability: hours(['thursday']) }))
    expect(first).toBe('2026-12-03')
    expect(late).toHaveLength(1)
  })

  test('is late when the plan begins after that day', () => {
    expect(startingBy('2026-11-29')).toEqual({
      first: '2026-12-03',
      late: ['an earlier first day of the plan'],
    })
  })
})

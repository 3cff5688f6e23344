import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/calendarDay.js'
import type { Schedule } from '../../src/model/schedule.js'
import { scheduleCare } from '../../src/schedule/scheduleCare.js'
import { decisionsOf, type Input, monday, optionsOf, packOf } from './scheduleInput.js'

type Coverage = NonNullable<NonNullable<Input['options']>['coverage']>
type Limit = NonNullable<Coverage['limits']>[number]

/** Six visits, one a week from Monday 30 November 2026 on, by a physiotherapist. */
const input: Input = {
  phases: { only: 6 },
  items: [
    { id: 'practice', modes: ['in-person', 'virtual'], dose: { perWeek: 1, minutes: 45, maxSessions: 6 } },
  ],
}

/** The work insurer is asked before the private one; both pay for physiotherapy. */
function plan(limits: readonly Omit<Limit, 'discipline'>[], payers = ['work', 'private']): Schedule {
  const covers = [{ discipline: 'physio' }]
  const known = { work: { payer: 'work', covers }, private: { payer: 'private', covers } }
  const pack = { ...packOf(input), payers: known } as unknown as ReturnType<typeof packOf>
  const asked = ['work', 'private'].map((payer) => ({ payer, certain: true, missing: [] }))
  const decisions = { ...decisionsOf(input), payers: asked }
  const coverage = { payers, limits: limits.map((limit) => ({ discipline: 'physio', ...limit })) }
  return scheduleCare(pack, decisions, { ...optionsOf(input), coverage })
}

const usedIn = ({ limits = [] }: Schedule) =>
  limits.map(({ payer, covered, elsewhere = 0, beyond = 0, after = 0 }) => [
    payer ?? 'all',
    covered,
    elsewhere,
    beyond,
    after,
  ])

describe('what two payers have left for one role', () => {
  test('adds up: when the one that is asked first is used up, the second goes on', () => {
    const result = plan([
      { payer: 'private', visits: 3 },
      { payer: 'work', visits: 2 },
    ])
    expect(result.sessions).toHaveLength(5)
    // In the order in which they are asked: what each pays, what the other pays, and what nobody does.
    expect(usedIn(result)).toEqual([
      ['work', 2, 3, 0, 0],
      ['private', 3, 2, 0, 0],
    ])
    expect(result.limits?.map(({ unpaid }) => unpaid)).toEqual([
      ['intervention/practice/3', 'intervention/practice/4', 'intervention/practice/5'],
      ['intervention/practice/1', 'intervention/practice/2'],
    ])
    expect(result.unscheduled).toMatchObject([{ sessions: 1, constraint: 'coverage-limit' }])
  })

  test.each([
    ['no more than the second has once the first has ended', '2026-12-13', 2, 4],
    ['all of both while both hold', '2026-12-20', 2, 5],
    ['all visits where both have enough', '2026-12-13', 4, 6],
  ])('gives %s', (_, until, second, visits) => {
    const result = plan([
      { payer: 'work', visits: 3, until },
      { payer: 'private', visits: second },
    ])
    expect(result.sessions).toHaveLength(visits)
    expect(usedIn(result).map(([, , , beyond, after]) => [beyond, after])).toEqual([
      [0, 0],
      [0, 0],
    ])
  })

  test('is used in the order in which it ends where it would go unused otherwise', () => {
    const result = plan([
      { payer: 'work', visits: 4 },
      { payer: 'private', visits: 2, until: '2026-12-13' },
    ])
    expect(usedIn(result)).toEqual([
      ['work', 4, 2, 0, 0],
      ['private', 2, 4, 0, 0],
    ])
  })

  test('binds nothing where only one told it, and the other was named and pays as well', () => {
    const told = [{ payer: 'work', visits: 2 }]
    expect(plan(told).sessions).toHaveLength(6)
    expect(usedIn(plan(told))).toEqual([['work', 2, 0, 4, 0]])
    expect(plan(told, ['work']).sessions).toHaveLength(2)
  })

  test('is bounded by what is left of all together', () => {
    const result = plan([{ visits: 3 }, { payer: 'work', visits: 2 }, { payer: 'private', visits: 9 }])
    expect(result.sessions).toHaveLength(3)
    expect(usedIn(result)).toEqual([
      ['all', 3, 0, 0, 0],
      ['work', 2, 1, 0, 0],
      ['private', 1, 2, 0, 0],
    ])
  })

  test('leaves no treatment unpaid that it does not leave out', () => {
    const limit = (payer: string) =>
      fc.record({
        payer: fc.constant(payer),
        visits: fc.nat(5),
        until: fc.option(
          fc.nat(50).map((days) => addDays(monday, days)),
          { nil: undefined },
        ),
      })
    fc.assert(
      fc.property(limit('work'), limit('private'), (work, own) => {
        const limits = [work, own].map(({ until, ...rest }) => ({ ...rest, ...(until && { until }) }))
        const result = plan(limits)
        for (const { beyond = 0 } of result.limits ?? []) expect(beyond).toBe(0)
        expect(result.fit[0]?.wanted).toBe(6)
      }),
      { numRuns: 25 },
    )
  })
})

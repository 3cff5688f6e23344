import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/calendar/calendarDay.js'
import type { Pack } from '../../src/model/pack.js'
import type { PhaseExit } from '../../src/model/reviewDecision.js'
import { phasesAtReview } from '../../src/revision/phasesAtReview.js'

type At = Parameters<typeof phasesAtReview>[0]
type Truth = PhaseExit['met']

const phase = (id: string, weeks: number) => ({ id, weeks })
const pack = {
  programs: {
    course: { id: 'course', maxWeeks: 8, phases: [phase('one', 2), phase('two', 3), phase('three', 2)] },
    next: { id: 'next', maxWeeks: 12, phases: [phase('first', 1), phase('second', 1)] },
  },
} as unknown as Pack

// Mondays and the Sundays before the next.
const one = { id: 'one', from: '2026-11-02', to: '2026-11-15' }
const two = { id: 'two', from: '2026-11-16', to: '2026-12-06' }
const three = { id: 'three', from: '2026-12-07', to: '2026-12-20' }

const at = (more: Partial<At>): At => ({
  ...{ pack, startOn: '2026-11-02', reviews: [], program: 'course', decision: undefined, exits: [] },
  ...{ before: { program: 'course', since: '2026-11-01', phases: [one, two, three] } },
  ...{ reviewedOn: '2026-11-12', ...more },
})
const met = (id: string, truth: Truth): PhaseExit => ({ phase: id, met: truth, criteria: [] })
const days = (more: Partial<At>) => phasesAtReview(at(more)).map(({ id, from, to }) => `${id} ${from} ${to}`)
const print = (...phases: { id: string; from: string; to: string }[]) =>
  phases.map(({ id, from, to }) => `${id} ${from} ${to}`)

describe('the phases of a program that goes on', () => {
  const asTheyWere = print(one, two, three)

  test.each<[string, Partial<At>]>([
    ['nobody can tell whether the phase is done', { exits: [met('one', 'unknown')], decision: 'progress' }],
    ['the phase is done and the review does not say to progress', { exits: [met('one', 'true')] }],
    ['the phase is not done and no review is to come', { exits: [met('one', 'false')] }],
    [
      'the phase is not done and the next review is within it',
      { exits: [met('one', 'false')], reviews: [{ date: '2026-11-15' }] },
    ],
    ['the phase is done in its last week', { exits: [met('one', 'true')], decision: 'progress' }],
    [
      'another phase than the running one is not done',
      { exits: [met('two', 'false')], reviews: [{ date: '2026-11-25' }] },
    ],
    [
      'the program is over',
      { reviewedOn: '2026-12-21', exits: [met('three', 'false')], reviews: [{ date: '2027-01-05' }] },
    ],
    [
      'the last phase is done',
      { reviewedOn: '2026-12-08', exits: [met('three', 'true')], decision: 'progress' },
    ],
  ])('stay where they are when %s', (_, more) => {
    expect(days(more)).toEqual(asTheyWere)
  })

  test.each(['2026-11-16', '2026-11-22'])(
    'end with the week of the review when done early: reviewed on %s',
    (reviewedOn) => {
      expect(days({ reviewedOn, exits: [met('two', 'true')], decision: 'progress' })).toEqual([
        ...print(one),
        ...['two 2026-11-16 2026-11-22', 'three 2026-11-23 2026-12-06'],
      ])
    },
  )

  test('end a week later when reviewed on the first day of the next week', () => {
    expect(days({ reviewedOn: '2026-11-23', exits: [met('two', 'true')], decision: 'progress' })[1]).toBe(
      'two 2026-11-16 2026-11-29',
    )
  })

  test.each([
    ['2026-11-16', 'one 2026-11-02 2026-11-22', 'three 2026-12-14 2026-12-27'],
    ['2026-11-22', 'one 2026-11-02 2026-11-22', 'three 2026-12-14 2026-12-27'],
  ])('last until the next review when not done: %s', (date, first, last) => {
    const [longer, , end] = days({ exits: [met('one', 'false')], reviews: [{ date }] })
    expect([longer, end]).toEqual([first, last])
  })

  test('take from the phases that follow what the program may not last longer, and leave each a week', () => {
    // Eight weeks at most: of two weeks more, one comes from the next phase.
    expect(days({ exits: [met('one', 'false')], reviews: [{ date: '2026-11-29' }] })).toEqual([
      ...['one 2026-11-02 2026-11-29', 'two 2026-11-30 2026-12-13', 'three 2026-12-14 2026-12-27'],
    ])
    // Three weeks more: two can be had, one that the program may last longer and one of the phase that follows.
    const more = { reviewedOn: '2026-11-20', exits: [met('two', 'false')], reviews: [{ date: '2026-12-27' }] }
    expect(days(more)).toEqual([
      ...[...print(one), 'two 2026-11-16 2026-12-20', 'three 2026-12-21 2026-12-27'],
    ])
  })

  test('gain no more than their own length, however late the next review', () => {
    expect(days({ exits: [met('one', 'false')], reviews: [{ date: '2026-12-27' }] })[0]).toBe(
      'one 2026-11-02 2026-11-29',
    )
  })

  test('never lose days that are behind when the pack allows less than the program has', () => {
    const short = { programs: { course: { ...pack.programs.course, maxWeeks: 3 } } } as unknown as Pack
    const phases = days({ pack: short, exits: [met('one', 'false')], reviews: [{ date: '2026-11-22' }] })
    expect(phases).toEqual([
      ...['one 2026-11-02 2026-11-22', 'two 2026-11-23 2026-12-06', 'three 2026-12-07 2026-12-20'],
    ])
  })
})

describe('the phases when the review takes the plan a phase back', () => {
  const back = { decision: 'regress' as const, goesBack: true }
  const longer = { programs: { course: { ...pack.programs.course, maxWeeks: 12 } } } as unknown as Pack

  test('the phase before begins again on the day of the review, and the one that ran follows it', () => {
    expect(days({ ...back, pack: longer, reviewedOn: '2026-11-25' })).toEqual([
      ...[...print(one), 'two 2026-11-16 2026-11-24', 'one 2026-11-25 2026-12-08'],
      ...['two 2026-12-09 2026-12-29', 'three 2026-12-30 2027-01-12'],
    ])
  })

  test('the first phase begins again itself', () => {
    expect(days({ ...back, pack: longer }).slice(0, 2)).toEqual([
      ...['one 2026-11-02 2026-11-11', 'one 2026-11-12 2026-11-25'],
    ])
  })

  test('what the program may not last longer is taken from the last phases', () => {
    const [, , again, ...rest] = days({ ...back, reviewedOn: '2026-11-25' })
    expect(again).toBe('one 2026-11-25 2026-12-08')
    expect(rest).toEqual(['two 2026-12-09 2026-12-15', 'three 2026-12-16 2026-12-27'])
  })

  test('ends no sooner than it would have, on whatever day it is taken', () => {
    const end = three.to
    for (let day = 0; day < 56; day += 1) {
      const reviewedOn = addDays(one.from, day)
      for (const of of [pack, longer]) {
        const phases = days({ ...back, pack: of, reviewedOn })
        const last = phases.at(-1)?.split(' ').at(-1) ?? ''
        expect([reviewedOn, last >= end]).toEqual([reviewedOn, true])
      }
    }
  })

  test('a phase that had been lengthened already is as long again where the program would else end sooner', () => {
    const two = { id: 'two', from: '2026-11-16', to: '2027-01-24' }
    const three = { id: 'three', from: '2027-01-25', to: '2027-02-07' }
    const before = { program: 'course', since: '2026-11-02', phases: [one, two, three] }
    expect(days({ ...back, pack: longer, before, reviewedOn: '2026-11-25' }).slice(2)).toEqual([
      ...['one 2026-11-25 2026-12-08', 'two 2026-12-09 2027-01-24', 'three 2027-01-25 2027-02-07'],
    ])
  })

  test.each([
    ['a phase that has run for less than a week', '2026-11-22'],
    ['the end of the longest that the program may last', '2026-12-08'],
  ])('%s is left as it is', (_, reviewedOn) => {
    expect(days({ ...back, reviewedOn })).toEqual(print(one, two, three))
  })
})

describe('the phases when another program follows', () => {
  test('begin on the day of the review; the one that ran ends on the day before', () => {
    expect(days({ program: 'next' })).toEqual([
      ...['one 2026-11-02 2026-11-11', 'first 2026-11-12 2026-11-18', 'second 2026-11-19 2026-11-25'],
    ])
  })

  test.each([
    [
      'on the last day of a phase',
      '2026-11-15',
      ['one 2026-11-02 2026-11-14', 'first 2026-11-15 2026-11-21'],
    ],
    [
      'on the first day of a phase',
      '2026-11-16',
      ['one 2026-11-02 2026-11-15', 'first 2026-11-16 2026-11-22'],
    ],
    [
      'on the first day of the plan',
      '2026-11-02',
      ['first 2026-11-02 2026-11-08', 'second 2026-11-09 2026-11-15'],
    ],
    ['before the plan begins', '2026-11-01', ['first 2026-11-02 2026-11-08', 'second 2026-11-09 2026-11-15']],
  ])('%s', (_, reviewedOn, first) => {
    expect(days({ program: 'next', reviewedOn }).slice(0, 2)).toEqual(first)
  })

  test('leave no day without a phase when the program had ended a while ago', () => {
    expect(days({ program: 'next', reviewedOn: '2027-01-04' }).slice(2, 5)).toEqual([
      ...['three 2026-12-07 2026-12-20', ' 2026-12-21 2027-01-03', 'first 2027-01-04 2027-01-10'],
    ])
  })

  test('leave no day without a phase when there was no program before', () => {
    const before = { since: '2026-11-02', phases: [] }
    expect(days({ program: 'next', before })).toEqual([
      ...[' 2026-11-02 2026-11-11', 'first 2026-11-12 2026-11-18', 'second 2026-11-19 2026-11-25'],
    ])
  })
})

describe('the phases when no program is left', () => {
  test('end on the day before the review', () => {
    expect(days({ program: undefined })).toEqual(['one 2026-11-02 2026-11-11'])
    expect(days({ program: undefined, reviewedOn: '2026-11-02' })).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import type { Assessment } from '../../src/model/assessment.js'
import { scheduleCare } from '../../src/schedule/scheduleCare.js'
import {
  calendarOf,
  datesOf,
  decisionsOf,
  hours,
  type Input,
  optionsOf,
  packOf,
  workdays,
} from './scheduleInput.js'

type Asked = NonNullable<NonNullable<Assessment['coverage']>['preAuthorisations']>

const input: Input = {
  items: [
    { id: 'look', category: 'assessment', dose: { perWeek: 1, minutes: 30, maxSessions: 1 } },
    { id: 'train', dose: { perWeek: 1, minutes: 30 } },
    { id: 'talk', discipline: 'psych', dose: { perWeek: 1, minutes: 30 } },
  ],
}

/** A payer that must agree to what physiotherapy gives, and answers within ten working days. */
function plan(preAuthorisations: Asked = [], parts: { lead?: number; holiday?: string } = {}) {
  const payer = {
    id: 'auto',
    covers: [{ discipline: 'physio', preAuthorisation: true, leadBusinessDays: parts.lead ?? 10 }],
  }
  const pack = { ...packOf(input), payers: { auto: payer } } as unknown as ReturnType<typeof packOf>
  const decisions = { ...decisionsOf(input), payers: [{ payer: 'auto', certain: true, missing: [] }] }
  const holidays = parts.holiday ? [{ date: parts.holiday, title: 'Holiday' }] : []
  const calendar = { ...calendarOf(hours(workdays)), holidays }
  return scheduleCare(pack, decisions, { ...optionsOf(input), calendar, coverage: { preAuthorisations } })
}

describe('a payer that must agree first', () => {
  test('keeps its visits to the day its answer can be there, and lists those before', () => {
    const result = plan()
    expect(datesOf(result, 'intervention/train')).toEqual(['2026-12-14', '2026-12-21'])
    expect(result.unscheduled).toMatchObject([
      {
        series: 'intervention/train',
        sessions: 2,
        constraint: 'approval',
        wouldHelp: "the payer's approval earlier",
      },
    ])
  })

  test('keeps neither the assessment nor another discipline waiting', () => {
    const result = plan()
    expect(datesOf(result, 'intervention/look')).toEqual(['2026-11-30'])
    expect(datesOf(result, 'intervention/talk')).toHaveLength(4)
  })

  test.each<[string, Asked, string]>([
    ['has agreed', [{ item: 'train', status: 'approved' }], '2026-11-30'],
    ['was asked a week before', [{ item: 'train', status: 'requested', on: '2026-11-23' }], '2026-12-07'],
    ['is still to be asked', [{ item: 'train', status: 'required' }], '2026-12-14'],
  ])('and %s lets them begin', (_, asked, first) => {
    expect(datesOf(plan(asked), 'intervention/train')[0]).toBe(first)
  })

  test.each([
    [0, undefined, '2026-11-30'],
    [1, undefined, '2026-12-01'],
    [4, undefined, '2026-12-04'],
    [5, undefined, '2026-12-07'],
    [4, '2026-12-02', '2026-12-07'],
  ])('has %i working days, a holiday on %s left out', (lead, holiday, first) => {
    expect(datesOf(plan([], { lead, ...(holiday && { holiday }) }), 'intervention/train')[0]).toBe(first)
  })
})

import { describe, expect, it } from 'vitest'
import { deriveFacts } from '../../src/facts/deriveFacts.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { Measure } from '../../src/model/catalogue.js'
import type { FactDefinition, Obtain } from '../../src/model/fact.js'
import type { Progress } from '../../src/model/progress.js'
import { tinyPack } from '../support/tinyPack.js'

const evidence = { basis: 'default', confidence: 'low', sources: [] as string[] } as const
const scale = (id: string, direction: Measure['direction']): Measure => ({
  id,
  title: id,
  unit: 'points',
  min: 0,
  max: 100,
  grain: 1,
  direction,
  retest: 'at reviews',
  minutes: 1,
  licence: 'ours',
  evidence,
})
const measures = { trouble: scale('trouble', 'lower-is-better'), reach: scale('reach', 'higher-is-better') }

const assessment: Assessment = {
  id: 'p1',
  assessedOn: '2026-01-01',
  measures: [
    { measure: 'trouble', score: 44, on: '2026-01-01' },
    { measure: 'reach', score: 20, on: '2026-01-01' },
  ],
  findings: { flag: false },
}

function asked(obtain: Obtain, progress?: Omit<Progress, 'reviewedOn'>, more: Partial<FactDefinition> = {}) {
  const fact: FactDefinition = { id: 'asked', title: 'Asked', type: 'number', obtain, ...more }
  const pack = { ...tinyPack({ facts: [fact] }), measures }
  const given = progress === undefined ? undefined : { reviewedOn: '2026-02-12', ...progress }
  return deriveFacts(pack, assessment, given).values.asked
}

const exactly = (value: number) => ({ type: 'number', min: value, max: value })
const unknown = { type: 'unknown' }
const trouble = (...scores: [number, string][]) => ({
  measures: scores.map(([score, on]) => ({ measure: 'trouble', score, on })),
})

describe('a change of score', () => {
  const percent = { from: 'change', measure: 'trouble', since: 'baseline', in: 'percent' } as const

  it('is positive when a score that should fall has fallen', () => {
    expect(asked(percent, trouble([30.8, '2026-02-12']))).toEqual(exactly(30))
  })

  it('is positive when a score that should rise has risen', () => {
    const progress = { measures: [{ measure: 'reach', score: 26, on: '2026-02-12' }] }
    expect(asked({ ...percent, measure: 'reach', in: 'points' }, progress)).toEqual(exactly(6))
  })

  it('is negative when the person is worse', () => {
    expect(asked({ ...percent, in: 'points' }, trouble([54, '2026-02-12']))).toEqual(exactly(-10))
  })

  it('is reckoned from the checkpoint before, and the first from the baseline', () => {
    const step = { ...percent, since: 'previous', in: 'points' } as const
    expect(asked(step, trouble([40, '2026-01-20'], [30, '2026-02-12']))).toEqual(exactly(10))
    expect(asked(step, trouble([40, '2026-01-20']))).toEqual(exactly(4))
  })

  it('is unknown without progress, and without a new score', () => {
    expect(asked(percent)).toEqual(unknown)
    expect(asked(percent, {})).toEqual(unknown)
    expect(asked(percent, trouble([30, '2026-03-01']))).toEqual(unknown)
  })

  it('is unknown when the latest score is too old', () => {
    expect(asked({ ...percent, maxAgeDays: 7 }, trouble([30, '2026-01-20']))).toEqual(unknown)
    expect(asked({ ...percent, maxAgeDays: 23 }, trouble([22, '2026-01-20']))).toEqual(exactly(50))
  })
})

describe('checkpoints in a row', () => {
  const worse = {
    from: 'consecutive',
    measure: 'trouble',
    of: 'change-points',
    operator: 'lessThanInclusive',
    value: -10,
  } as const

  it('are counted back from the latest', () => {
    expect(asked(worse, trouble([54, '2026-01-10'], [40, '2026-01-20'], [56, '2026-02-12']))).toEqual(
      exactly(1),
    )
    expect(asked(worse, trouble([54, '2026-01-20'], [56, '2026-02-12']))).toEqual(exactly(2))
    expect(asked(worse, trouble([40, '2026-02-12']))).toEqual(exactly(0))
  })

  it('are a range where two scores of one day disagree', () => {
    expect(asked(worse, trouble([54, '2026-01-20'], [56, '2026-02-12'], [50, '2026-02-12']))).toEqual({
      type: 'number',
      min: 0,
      max: 2,
    })
  })

  it('are unknown while nothing was measured again', () => {
    expect(asked(worse, {})).toEqual(unknown)
  })
})

describe('what happened', () => {
  const adverseEvents = [
    { on: '2026-01-05', code: 'fall' },
    { on: '2026-02-10', code: 'fall' },
    { on: '2026-02-11', code: 'faint' },
  ]

  it('is counted by code and within days', () => {
    expect(asked({ from: 'events' }, { adverseEvents })).toEqual(exactly(3))
    expect(asked({ from: 'events', codes: ['fall'], withinDays: 14 }, { adverseEvents })).toEqual(exactly(1))
    expect(asked({ from: 'events' }, { adverseEvents: [] })).toEqual(exactly(0))
  })

  it('is unknown when nobody says', () => {
    expect(asked({ from: 'events' }, {})).toEqual(unknown)
  })
})

describe('sessions and home practice', () => {
  const attendance = [
    { session: 'intervention/massage/1', status: 'done', on: '2026-01-10' },
    { session: 'intervention/massage/2', status: 'no-show', on: '2026-02-10' },
    { session: 'intervention/training/1', status: 'done', items: ['training'] },
    { session: 'intervention/training/2', status: 'done' },
    { session: 'intervention/training/3', status: 'closed' },
  ] satisfies Progress['attendance']

  it('counts sessions of an item, as a range where a session does not list its items', () => {
    expect(asked({ from: 'sessions-done' }, { attendance })).toEqual(exactly(3))
    const massage = asked({ from: 'sessions-done', item: 'massage' }, { attendance })
    expect(massage).toEqual({ type: 'number', min: 1, max: 2 })
  })

  it('leaves closures of the centre out of attendance', () => {
    expect(asked({ from: 'attendance', of: 'percent' }, { attendance })).toEqual(exactly(75))
    expect(asked({ from: 'attendance', of: 'no-shows' }, { attendance })).toEqual(exactly(1))
    expect(asked({ from: 'attendance', of: 'percent' }, { attendance: [] })).toEqual(unknown)
  })

  it('reads home practice of the exercise done least, and of all', () => {
    const homeAdherencePercent = { bridge: 40, walk: 90 }
    expect(asked({ from: 'adherence', of: 'worst' }, { homeAdherencePercent })).toEqual(exactly(40))
    expect(asked({ from: 'adherence', of: 'mean' }, { homeAdherencePercent })).toEqual(exactly(65))
    expect(asked({ from: 'adherence', of: 'mean' }, {})).toEqual(unknown)
  })
})

describe('a finding at a review', () => {
  const flag = { from: 'finding', code: 'flag' } as const

  it('stays, unless it answers a gate', () => {
    expect(asked(flag, {}, { type: 'boolean' })).toEqual({ type: 'boolean', value: false })
    expect(asked(flag, {}, { type: 'boolean', gate: true })).toEqual(unknown)
  })

  it('answers the gate when it is asked again', () => {
    const again = asked(flag, { findings: { flag: true } }, { type: 'boolean', gate: true })
    expect(again).toEqual({ type: 'boolean', value: true })
  })
})

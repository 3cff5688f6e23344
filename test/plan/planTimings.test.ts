import { describe, expect, it } from 'vitest'
import type { RecordedCourse } from '../../src/model/planCourse.js'
import type { TimingDecision } from '../../src/model/timing.js'
import { planTimings } from '../../src/plan/planTimings.js'
import { byDefault, decisions, example } from './careExample.js'

const timing = (id: string) => ({ id, title: `Title of ${id}`, evidence: byDefault })
const timings = { short: timing('short'), soon: timing('soon'), rest: timing('rest') }
const pack = { ...example.pack, timings } as typeof example.pack
const items = ['exercise/walking', 'exercise/gone']

const told = (bounds: Partial<TimingDecision>, course?: RecordedCourse) =>
  planTimings({
    ...{ ...example, pack, course },
    decisions: { ...decisions, asOf: '2026-12-01', timing: { windows: [], ...bounds } },
  })

describe('what a plan says of the bounds of its dates', () => {
  it('is each by its title, with what it rests on', () => {
    const found = told({
      minutesPerDay: { timing: 'short', minutes: 40 },
      firstVisit: { timing: 'soon', by: '2026-12-10' },
      windows: [{ timing: 'rest', items, from: '2026-12-03' }],
    })
    expect(found).toEqual([
      { timing: 'short', title: 'Title of short', evidence: byDefault, minutes: 40 },
      { timing: 'soon', title: 'Title of soon', evidence: byDefault, by: '2026-12-10' },
      {
        ...{ timing: 'rest', title: 'Title of rest', evidence: byDefault, from: '2026-12-03' },
        items: ['exercise/walking'],
      },
    ])
  })

  it.each<[string, TimingDecision['windows'][number], boolean]>([
    ['is there on its last day', { timing: 'rest', items, to: '2026-12-01' }, true],
    ['is left out on the day after', { timing: 'rest', items, to: '2026-11-30' }, false],
    ['is there on its first day', { timing: 'rest', items, from: '2026-12-01' }, true],
    ['is left out once it is open for good', { timing: 'rest', items, from: '2026-11-30' }, false],
    [
      'is left out where the plan has none of its items',
      { timing: 'rest', items: [], to: '2027-01-01' },
      false,
    ],
    ['is left out where the pack has none of that name', { timing: 'other', items, to: '2027-01-01' }, false],
  ])('a window %s', (_, window, isThere) => {
    expect(told({ windows: [window] }) !== undefined).toBe(isThere)
  })

  it('says nothing of the first visit at a review', () => {
    const firstVisit = { timing: 'soon', by: '2026-12-10' }
    expect(told({ firstVisit }, {} as RecordedCourse)).toBeUndefined()
  })
})

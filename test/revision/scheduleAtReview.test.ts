import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/model/plan.js'
import type { Progress } from '../../src/model/progress.js'
import type { CareAtReview, ReviewQuery } from '../../src/revision/reviseCare.js'
import { scheduleAtReview } from '../../src/revision/scheduleAtReview.js'
import { assessment, decisions, findings, pack } from '../plan/careExample.js'
import { before as plan } from '../render/courseExample.js'

const phases = (plan.program?.phases ?? []).map(({ id, from, to }) => ({ id, from, to }))

/** What is dated from a review on: a plan of a visit a week from 7 December on, with reviews on 21 December and 11 January. */
function scheduled(today: string, told: Partial<Progress> = {}, locked: string[] = [], from: Plan = plan) {
  const query: ReviewQuery = {
    ...{ pack, plan: from, assessment, calendar: pack.manifest.calendar },
    before: { program: 'standard', since: plan.asOf, phases, exercises: [] },
    record: [{ reviewedOn: today, ...told }],
  }
  const care: CareAtReview = {
    ...{ assessment, findings, reviewDecisions: [], exits: [], steps: [] },
    decisions: { ...decisions, asOf: today },
    lockedSessions: new Set(locked),
  }
  return scheduleAtReview(query, care)
}
const days = (visits: Plan['sessions']) => Object.fromEntries(visits.map(({ id, date }) => [id, date]))
const datesOf = (...args: Parameters<typeof scheduled>) => days(scheduled(...args).schedule.sessions)

describe('what is dated at a review', () => {
  test('is what is to come, on the days on which it stood', () => {
    const dates = datesOf('2026-12-16')
    expect(Object.keys(dates).length).toBeGreaterThan(0)
    const were = days(plan.sessions)
    for (const [id, date] of Object.entries(dates)) {
      expect(date >= '2026-12-16').toBe(true)
      if (were[id] !== undefined) expect([id, date]).toEqual([id, were[id]])
    }
  })

  test('does not hold a visit of which somebody said what came of it, even on the same day', () => {
    const told = { attendance: [{ session: 'visits/3', status: 'done' as const }] }
    expect(datesOf('2026-12-21', told)).not.toHaveProperty('visits/3')
  })

  test('marks a visit that a clinician locked', () => {
    const { sessions } = scheduled('2026-12-16', {}, ['visits/4']).schedule
    expect(sessions.filter(({ locked }) => locked).map(({ id, date }) => [id, date])).toEqual([
      ['visits/4', '2026-12-29'],
    ])
  })

  test('keeps the phases as they were when nothing was decided of them', () => {
    expect(scheduled('2026-12-16').phases).toEqual(phases)
  })
})

describe('the review that was held', () => {
  const held = (today: string) =>
    scheduled(today).reviewsHeld.map(({ id, heldOn }) => [id, ...(heldOn === undefined ? [] : [heldOn])])

  test.each<[string, string, string[][]]>([
    ['is none a week before the first', '2026-12-14', []],
    ['is the first when it was held six days early', '2026-12-15', [['early', '2026-12-15']]],
    ['is the first on its day', '2026-12-21', [['early', '2026-12-21']]],
    ['is the first when it was held late', '2026-12-28', [['early', '2026-12-28']]],
    ['is the nearer one: the first', '2026-12-31', [['early', '2026-12-31']]],
    ['is the nearer one: the second', '2027-01-05', [['early'], ['late', '2027-01-05']]],
    ['is the second on its day', '2027-01-11', [['early'], ['late', '2027-01-11']]],
  ])('%s', (_, today, expected) => {
    expect(held(today)).toEqual(expected)
  })
})

import type { Plan } from '../../src/model/plan.js'
import type { PlanCourse } from '../../src/model/planCourse.js'

/** A plan that holds nothing, for tests of what changes between two. Tests name only what they are about. */
export const emptyPlan = {
  ...{ id: 'p-1.1', status: 'proposed', provisional: false, asOf: '2026-12-01', startOn: '2026-12-01' },
  triage: triage({}),
  ...{ conditions: [], pathways: [], team: [], interventions: [], education: [], exercises: [], goals: [] },
  ...{ sessions: [], home: [], reviews: [], unscheduled: [], held: [], setAside: [], wishes: [] },
  ...{ questions: [], advice: [], disagreements: [], coverage: [], uncovered: [], faults: [] },
  ...{ rules: {}, facts: {}, sources: {} },
  fit: { wanted: 0, placed: 0, percent: 100, says: 'Everything fits.', items: [] },
  provenance: { pack: { id: 'tiny', version: '1.0.0', digest: 'sha256:tiny' } },
} as unknown as Plan

export const planOf = (more: object = {}): Plan => ({ ...emptyPlan, ...more })

export function triage(more: object): object {
  const nothing = { dispositions: [], possible: [], openGates: [], treatmentWaits: false }
  return { state: 'clear', summary: 'No red flag reported today.', ...nothing, ...more }
}

/** The course of a plan after a review on 29 December. */
export function courseWith(more: object = {}): PlanCourse {
  const history = { sessions: [], reviews: [], phases: [], goals: [], ordinals: {}, titles: {} }
  return {
    ...{ version: 2, replaces: 'p-1.1', reviewedOn: '2026-12-29', programSince: '2026-12-01' },
    ...{ decisions: [], steps: [], overrides: [], goals: [], waiting: [], transitions: [], record: [] },
    history,
    before: { since: '2026-12-01', phases: [], exercises: [] },
    ...more,
  } as PlanCourse
}

/** The same with a history. */
export const courseAfter = (history: object): PlanCourse =>
  courseWith({ history: { ...courseWith().history, ...history } })

export function session(id: string, more: object = {}): Plan['sessions'][number] {
  const cut = id.lastIndexOf('/')
  return {
    ...{ id, series: id.slice(0, cut), ordinal: Number(id.slice(cut + 1)), items: [id.slice(0, cut)] },
    ...{ date: '2027-01-04', start: '09:00', minutes: 30, mode: 'in-person', discipline: 'physio' },
    ...{ category: 'treatment', phase: 'one', window: { earliest: '2027-01-04', latest: '2027-01-10' } },
    ...more,
  } as Plan['sessions'][number]
}

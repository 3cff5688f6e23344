import type { OverrideInForce } from '../../src/model/course.js'
import type { Plan } from '../../src/model/plan.js'
import type { PlanCourse } from '../../src/model/planCourse.js'
import type { PlanChange, Revision } from '../../src/model/revision.js'
import type { Session } from '../../src/model/schedule.js'
import { assemblePlan } from '../../src/plan/assemblePlan.js'
import { argumentsOf } from '../plan/careExample.js'

/** The plan of the small centre, and what a review on 22 December makes of it. Tests change what they are about. */
export const before: Plan = assemblePlan(...argumentsOf())

const [first, second, third, ...later] = before.sessions as [Session, Session, Session, ...Session[]]

export const course: PlanCourse = {
  version: 2,
  replaces: before.id,
  reviewedOn: '2026-12-22',
  programSince: '2026-12-01',
  decisions: [
    {
      about: 'plan',
      title: 'The plan',
      decision: 'progress',
      provisional: false,
      rules: [],
      because: ['Moving is easier.'],
      missing: [],
      fired: [],
      possible: [],
    },
  ],
  steps: [
    { on: '2026-12-22', exercise: 'walking', direction: 'progress', change: 'five minutes more', rules: [] },
  ],
  overrides: [],
  goals: [
    { goal: 'less-pain', status: 'behind', sentence: 'Pain score 7 on 22 December 2026: less than planned.' },
    { goal: 'sit', status: 'not-measured', sentence: 'Sitting time has not been measured.' },
  ],
  history: {
    sessions: [
      { ...first, status: 'done' },
      { ...second, status: 'done' },
      { ...third, status: 'no-show' },
    ],
    reviews: [],
    phases: [],
    goals: [],
    ordinals: {},
    titles: {},
  },
  waiting: [],
  transitions: [],
  before: { since: '2026-12-01', phases: [], exercises: [] },
  record: [],
}

export const after: Plan = {
  ...before,
  id: 'p-1.after',
  asOf: '2026-12-22',
  course,
  sessions: later.map((session, index) =>
    index === 0 ? { ...session, date: '2026-12-30', start: '10:00' } : session,
  ),
}

export function change(parts: Partial<PlanChange> & Pick<PlanChange, 'kind' | 'subject'>): PlanChange {
  return {
    title: parts.subject,
    reason: 'review-decision',
    because: 'Moving is easier.',
    rules: [],
    facts: [],
    patch: [],
    ...parts,
  }
}

export const moved = change({
  kind: 'moved',
  subject: `session/${later[0]?.id}`,
  title: 'Supervised exercise',
  before: { date: '2026-12-29', start: '09:00', minutes: 40, mode: 'in-person' },
  after: { date: '2026-12-30', start: '10:00', minutes: 40, mode: 'in-person' },
  because: 'They can come on Wednesdays now.',
})

export function revisionOf(changes: readonly PlanChange[], plan: Partial<Plan> = {}): Revision {
  return { plan: { ...after, ...plan }, replaces: before.id, changes }
}

export function override(parts: Partial<OverrideInForce>): OverrideInForce {
  return {
    on: '2026-12-22',
    byRole: 'therapist',
    action: 'include',
    target: 'intervention/thrust',
    reasonCode: 'wish',
    reason: 'It helped before.',
    state: 'holds',
    against: [],
    ...parts,
  }
}

/** The plan with other parts of its course. */
export const withCourse = (parts: Partial<PlanCourse>): Partial<Plan> => ({ course: { ...course, ...parts } })

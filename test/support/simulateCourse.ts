import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { generatePlan } from '../../src/generatePlan.js'
import type { Pack } from '../../src/model/pack.js'
import type { Plan } from '../../src/model/plan.js'
import type { Progress } from '../../src/model/progress.js'
import type { Revision } from '../../src/model/revision.js'
import { revisePlan } from '../../src/revisePlan.js'
import { fixtures, readJson } from './backPain.js'

type Status = NonNullable<Progress['attendance']>[number]['status']

/** What a review must come to, as it was read and agreed by eye. */
export interface ReviewedOutcome {
  /** Of the plan as a whole; `none` when it is left to the clinician. */
  readonly decision: string
  readonly program: string
  readonly status: string
  readonly triage: string
  /** Sessions to come. */
  readonly sessions: number
  /** `<kind> <subject>` of changes that must be there, with why they are if the reason matters: `program program: review-decision`. */
  readonly changes: readonly string[]
  /** `<kind> <subject>` of changes that must not be there, a `*` for the rest. */
  readonly never?: readonly string[]
}

/** A review of a course as it is written down: a progress, with what can only be said once the plan is there in short. */
export interface CourseReview extends Omit<Progress, 'attendance' | 'homeAdherencePercent'> {
  /** What is seen at this review, in a sentence. */
  readonly shows: string
  /** `as-assessed`: every question of the safety screen was asked again, and answered as at the assessment. */
  readonly screen?: 'as-assessed'
  /** Of the sessions that were due since the review before: all done, none told of, or so many of each, in their order. */
  readonly attendance?: 'all' | 'none' | Readonly<Partial<Record<Status, number>>>
  /** One number for every exercise of the home program. */
  readonly homeAdherencePercent?: number
  readonly expect: ReviewedOutcome
}

/** A whole course of care, from the first plan on. */
export interface Course {
  readonly shows: string
  readonly assessment: string
  readonly startOn: string
  readonly reviews: readonly CourseReview[]
}

/** One review of a course, as it was simulated. */
export interface CourseStep {
  readonly review: CourseReview
  readonly progress: Progress
  readonly before: Plan
  readonly revision: Revision
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The fixture courses, by name. */
export const courses: Readonly<Record<string, Course>> = Object.fromEntries(
  readdirSync(`${root}/fixtures/courses`)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => [file.slice(0, -'.json'.length), readJson(`fixtures/courses/${file}`) as Course]),
)

/** Makes the first plan of a course and revises it at each of its reviews. */
export function simulateCourse(pack: Pack, course: Course): readonly CourseStep[] {
  const assessment = fixtures[course.assessment]
  let plan = generatePlan(pack, assessment, { startOn: course.startOn })
  return course.reviews.map((review) => {
    const before = plan
    const progress = progressOf(before, review, assessment as Assessed)
    const revision = revisePlan(pack, { plan: before, assessment, progress })
    plan = revision.plan
    return { review, progress, before, revision }
  })
}

type Assessed = Required<Pick<Progress, 'findings'>>

function progressOf(plan: Plan, review: CourseReview, assessment: Assessed): Progress {
  const { shows: _, screen, attendance, homeAdherencePercent, expect: __, ...told } = review
  const findings = { ...(screen === undefined ? {} : assessment.findings), ...told.findings }
  return {
    ...told,
    ...(Object.keys(findings).length === 0 ? {} : { findings }),
    ...(attendance === undefined ? {} : { attendance: attendanceOf(plan, review.reviewedOn, attendance) }),
    ...(homeAdherencePercent === undefined
      ? {}
      : { homeAdherencePercent: adherenceOf(plan, homeAdherencePercent) }),
  }
}

function attendanceOf(
  { sessions }: Plan,
  today: string,
  told: NonNullable<CourseReview['attendance']>,
): NonNullable<Progress['attendance']> {
  const due = sessions.filter(({ date }) => date < today)
  const statuses =
    told === 'all'
      ? due.map((): Status => 'done')
      : Object.entries(told === 'none' ? {} : told).flatMap(([status, times]) =>
          Array.from({ length: times ?? 0 }, () => status as Status),
        )
  return due.slice(0, statuses.length).map(({ id, date, items }, index) => ({
    session: id,
    status: statuses[index] as Status,
    on: date,
    items: items.map((key) => key.slice(key.indexOf('/') + 1)),
  }))
}

function adherenceOf({ home }: Plan, percent: number): Record<string, number> {
  return Object.fromEntries([...new Set(home.map(({ exercise }) => exercise))].map((id) => [id, percent]))
}

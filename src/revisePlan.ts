import { safeParseProgress } from './assessment/safeParseProgress.js'
import { addDays } from './calendar/calendarDay.js'
import { calendarInUse, parseOnce, valueOrThrow } from './generatePlan.js'
import type { Assessment } from './model/assessment.js'
import type { OpenCalendar } from './model/calendar.js'
import type { Pack } from './model/pack.js'
import type { Plan } from './model/plan.js'
import type { Problem, Result } from './model/problem.js'
import type { Progress } from './model/progress.js'
import type { Revision } from './model/revision.js'
import type { ScheduledPhase } from './model/schedule.js'
import { assemblePlan } from './plan/assemblePlan.js'
import { courseOf } from './revision/courseOf.js'
import { diffPlans } from './revision/diffPlans.js'
import { addProgress } from './revision/mergeProgress.js'
import { misfits } from './revision/misfits.js'
import { isSame } from './revision/patchBetween.js'
import { type ReviewQuery, reviseCare } from './revision/reviseCare.js'
import { scheduleAtReview } from './revision/scheduleAtReview.js'
import { compareText } from './shared/compareText.js'
import { deepFreeze } from './shared/deepFreeze.js'
import { digestOf } from './shared/digest.js'

/** What a revision is made from. */
export interface RevisionInput {
  /** The plan that runs, as `generatePlan` or `revisePlan` made it. */
  readonly plan: Plan
  /** The assessment that the first plan was made from, as JSON or as `parseAssessment` returned it. */
  readonly assessment: unknown
  /** What happened since, as of the review's day. */
  readonly progress: unknown
}

export interface RevisionOptions {
  /** When the centre is open; the pack's own calendar when absent. */
  readonly calendar?: OpenCalendar | undefined
}

/**
 * Makes a new plan from a plan that runs and what happened since. What is done or locked stays as it is; the rest is
 * decided anew from the review's day on and moves as little as possible. Each difference is a change with its reason,
 * and `applyChanges` turns the old plan into the new one.
 *
 * The plan remembers what earlier reviews recorded, so `progress` may say only what is new, or everything again: the
 * same told twice is told once. With nothing new on the same day the plan comes back as it was. Answers to gates expire:
 * without a new safety screen the revision is provisional.
 *
 * @throws AssessmentError with every problem of the plan, the assessment, the progress or the options
 * @example
 * const { plan: next, changes } = revisePlan(pack, { plan, assessment, progress: { reviewedOn: '2026-12-29' } })
 */
export function revisePlan(pack: Pack, input: RevisionInput, options: RevisionOptions = {}): Revision {
  return valueOrThrow(safeRevisePlan(pack, input, options))
}

/**
 * As `revisePlan`, with the problems returned instead of thrown.
 *
 * @example
 * const result = safeRevisePlan(pack, { plan, assessment, progress })
 * if (!result.ok) for (const { pointer, message } of result.problems) show(pointer, message)
 */
export function safeRevisePlan(
  pack: Pack,
  { plan, assessment: json, progress: told }: RevisionInput,
  options: RevisionOptions = {},
): Result<Revision> {
  const assessment = parseOnce(pack, json)
  if (!assessment.ok) return within('/assessment', assessment)
  const progress = safeParseProgress(pack, assessment.value, told)
  if (!progress.ok) return within('/progress', progress)
  const calendar = calendarInUse(
    pack,
    options.calendar,
    assessment.value.assessedOn,
    progress.value.reviewedOn,
  )
  if (!calendar.ok) return calendar
  const [misfit, ...others] = misfits(pack, plan, assessment.value, progress.value)
  if (misfit) return { ok: false, problems: [misfit, ...others] }
  const record = addProgress(plan.course?.record ?? [], progress.value)
  if (isNothingNew(pack, plan, assessment.value, progress.value, record) && options.calendar === undefined)
    return { ok: true, value: { plan, replaces: plan.id, changes: [] } }
  const query = { pack, plan, before: beforeOf(plan, progress.value), assessment: assessment.value, record }
  return { ok: true, value: revise({ ...query, calendar: calendar.value }) }
}

function revise(query: ReviewQuery): Revision {
  const { pack, plan, assessment, calendar } = query
  const care = reviseCare(query)
  const { schedule, reviewsHeld, phases } = scheduleAtReview(query, care)
  const course = courseOf({ ...query, care, phases, toCome: schedule.sessions, reviewsHeld })
  const { assessment: current, findings, decisions } = care
  const next = assemblePlan(pack, current, findings, decisions, schedule, calendar, {
    course,
    assessed: assessment,
  })
  return deepFreeze({ plan: next, replaces: course.replaces, changes: diffPlans(pack, plan, next) })
}

/** What ran when this review began; told again on the same day, it began from there too. */
function beforeOf(plan: Plan, { reviewedOn }: Progress): ReviewQuery['before'] {
  if (plan.course?.reviewedOn === reviewedOn) return plan.course.before
  return {
    ...(plan.program === undefined ? {} : { program: plan.program.id }),
    since: plan.course?.programSince ?? plan.asOf,
    phases: phasesOf(plan),
    ...(plan.triage.state === 'stop' ? { stopped: true as const } : {}),
    exercises: exercisesBegun(plan, reviewedOn),
    told: plan.triage.dispositions.flatMap(({ id, to, by, rules }) =>
      by === undefined ? [] : rules.map((rule) => ({ disposition: id, role: to.role, rule, by })),
    ),
    doses: Object.fromEntries(plan.exercises.flatMap(({ id, dose }) => (dose ? [[id, dose]] : []))),
  }
}

/** Those that are over, of whatever program, and those of the program that runs. */
function phasesOf({ course, program }: Plan): readonly ScheduledPhase[] {
  const all = [...(course?.history.phases ?? []), ...(program?.phases ?? [])]
  const byDay = new Map(all.map(({ id, from, to }) => [from, { id, from, to }]))
  return [...byDay.values()].sort((left, right) => compareText(left.from, right.from))
}

/** A step is taken from what was done for a week at least and still is, not from what a phase brings or has left. */
function exercisesBegun({ exercises, program }: Plan, day: string): readonly string[] {
  const phases = program?.phases ?? []
  const isDone = (own: readonly string[]) => {
    const given = phases.filter(({ id }) => own.includes(id))
    return given.some(({ from }) => from <= addDays(day, -7)) && given.some(({ to }) => to >= day)
  }
  return exercises
    .filter((exercise) => exercise.phases.length === 0 || isDone(exercise.phases))
    .map(({ id }) => id)
}

function isNothingNew(
  pack: Pack,
  plan: Plan,
  assessment: Assessment,
  progress: Progress,
  record: readonly Progress[],
): boolean {
  const { provenance, course } = plan
  if (provenance.pack.digest !== pack.digest || !isSameAssessment(plan, assessment)) return false
  if (course !== undefined) return isSame(course.record, record)
  return progress.reviewedOn === plan.asOf && Object.keys(progress).length === 1
}

function isSameAssessment({ provenance }: Plan, assessment: Assessment): boolean {
  return provenance.assessmentDigest === digestOf(assessment)
}

/** Problems of one of the three that go in, with the way to it. */
function within<T>(document: string, result: Result<T> & { readonly ok: false }): Result<never> {
  const [first, ...rest] = result.problems.map((problem) => ({
    ...problem,
    pointer: `${document}${problem.pointer}`,
  }))
  return { ok: false, problems: [first as Problem, ...rest] }
}

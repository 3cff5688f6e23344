import { decideCare } from '../care/decideCare.js'
import { decideReview, wholePlan } from '../care/decideReview.js'
import { judgeExits } from '../care/judgeExits.js'
import type { RunningCourse } from '../facts/derivationInput.js'
import { deriveFacts } from '../facts/deriveFacts.js'
import type { Assessment } from '../model/assessment.js'
import type { Calendar } from '../model/calendar.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { AgreedGoal, CourseSoFar, ExerciseStep } from '../model/course.js'
import type { Facts } from '../model/fact.js'
import type { Findings } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import type { Plan } from '../model/plan.js'
import type { CourseBefore } from '../model/planCourse.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Override, Progress } from '../model/progress.js'
import type { PhaseExit, ReviewDecision } from '../model/reviewDecision.js'
import { evaluateRules } from '../rules/evaluateRules.js'
import { optional } from '../shared/optional.js'
import { type CoursePrograms, coursePrograms } from './coursePrograms.js'
import { exerciseSteps } from './exerciseSteps.js'
import { isSettled } from './isSettled.js'
import { overridesInForce } from './overridesInForce.js'
import { stateAtReview } from './stateAtReview.js'

export interface CareAtReview {
  /** The assessment as it stands on the day of the review. */
  readonly assessment: Assessment
  readonly findings: Findings
  readonly reviewDecisions: readonly ReviewDecision[]
  /** Of the program that ran. */
  readonly exits: readonly PhaseExit[]
  readonly steps: readonly ExerciseStep[]
  readonly decisions: CareDecisions
  readonly lockedSessions: ReadonlySet<string>
}

export interface ReviewQuery {
  readonly pack: Pack
  readonly plan: Plan
  readonly before: CourseBefore
  readonly assessment: Assessment
  readonly record: readonly Progress[]
  readonly calendar: Calendar
}

/**
 * Decides care anew on the day of a review, within what has begun. When another program follows, what is fixed in a
 * program is as of today, and care is decided once more with that. A plan that is stopped stays so until the answers
 * that stopped it are others.
 */
export function reviseCare(query: ReviewQuery): CareAtReview {
  const running = runningCourse(query)
  if (query.before.stopped) {
    const stopped = decideAsOf(query, { ...running, screenStands: true })
    if (stopped.decisions.triage.state === 'stop') return stopped
  }
  const care = decideAsOf(query, running)
  const { program } = care.decisions.program
  if (program === undefined || program === query.before.program) return care
  return decideAsOf(query, { ...running, program, programSince: undefined }, { program, care })
}

function runningCourse({ plan, before }: ReviewQuery): RunningCourse {
  const programBegan = before.phases.find(({ id, from }) => id !== '' && from >= before.since)?.from
  return { program: before.program, programSince: before.since, programBegan, careBegan: plan.startOn }
}

function decideAsOf(
  { pack, plan, before, assessment, record, calendar }: ReviewQuery,
  running: RunningCourse,
  follows?: { readonly program: string; readonly care: CareAtReview },
): CareAtReview {
  const { programSince, screenStands } = running
  const state = stateAtReview(pack, assessment, record, screenStands)
  const began = programSince && factsOn(pack, assessment, record, programSince)
  const facts = deriveFacts(pack, state.before, state.progress, undefined, began || undefined, running)
  const findings = evaluateRules(pack, facts)
  const reviewDecisions = follows?.care.reviewDecisions ?? decideReview(pack, findings)
  const settled = reviewDecisions.filter(isSettled)
  const { all: overrides, lockedSessions } = overridesInForce(record)
  const today = state.progress.reviewedOn
  const begun = before.exercises.filter(mayStep(overrides))
  const steps = [
    ...stepsBefore(plan, today, follows === undefined ? before.since : today),
    ...exerciseSteps(pack, begun, reviewDecisions, today, before.doses),
  ]
  const whole = settled.find(({ about }) => about === wholePlan)
  const course: CourseSoFar = {
    ...programsOf(coursePrograms(pack, before.program, { rules: [], ...whole }, overrides), follows?.program),
    steps,
    stopped: stoppedBy(settled),
    overrides,
    locked: lockedDoses(plan, overrides),
    goals: goalsAgreed(plan),
  }
  return {
    assessment: state.current,
    findings,
    reviewDecisions,
    exits: follows?.care.exits ?? exitsOf(pack, findings, before.program),
    steps,
    decisions: decideCare(pack, state.current, findings, calendar, course),
    lockedSessions,
  }
}

function goalsAgreed({ course, goals }: Plan): CourseSoFar['goals'] {
  const earlier = (course?.history.goals ?? []).filter(({ because }) => because !== 'completed')
  return [...earlier, ...goals].map(agreed)
}

/** Another program sets the doses anew: what a step back held down before it began is free. */
function stepsBefore({ course }: Plan, today: CalendarDate, since: CalendarDate): ExerciseStep[] {
  const steps = (course?.steps ?? []).filter(({ on }) => on < today)
  return steps.map(({ atMost, ...step }) => ({
    ...step,
    ...optional('atMost', step.on < since ? undefined : atMost),
  }))
}

function exitsOf(pack: Pack, findings: Findings, program: string | undefined): readonly PhaseExit[] {
  return program === undefined ? [] : judgeExits(pack, findings, program)
}

/** A program that follows was chosen already, and its finish with it. */
function programsOf(programs: CoursePrograms, follows: string | undefined): CoursePrograms {
  return follows === undefined || programs.isFinished
    ? programs
    : { ...programs, programs: [follows, ...programs.programs] }
}

function agreed(goal: Plan['goals'][number]): AgreedGoal {
  const { id, words, importance, confidence, baseline, target, rules } = goal
  return {
    ...{ id, rules },
    ...optional('words', words),
    ...optional('importance', importance),
    ...optional('confidence', confidence),
    ...optional('baseline', baseline && { score: baseline.score, on: baseline.on }),
    ...optional(
      'target',
      target && { score: target.score, comparator: target.comparator, branch: target.branch },
    ),
  }
}

/** What a review stopped that is not the plan. */
function stoppedBy(decisions: readonly ReviewDecision[]): CourseSoFar['stopped'] {
  return Object.fromEntries(
    decisions
      .filter(({ about, decision }) => about !== wholePlan && decision === 'stop')
      .map(({ about, rules }) => [about, rules]),
  )
}

/** What a clinician locked or took out takes no step. */
function mayStep(overrides: readonly Override[]): (exercise: string) => boolean {
  const still = new Set(
    overrides.filter(({ action }) => action === 'lock' || action === 'exclude').map(({ target }) => target),
  )
  return (exercise) => !still.has(`exercise/${exercise}`)
}

/** A lock keeps the dose that the plan had: it was locked in it before, or is from today on. */
function lockedDoses(plan: Plan, overrides: readonly Override[]): CourseSoFar['locked'] {
  const items = [
    ...plan.interventions.map(({ id, dose, phaseDoses }) => ({
      key: `intervention/${id}`,
      dose,
      phaseDoses,
    })),
    ...plan.education.map(({ id, dose, phaseDoses }) => ({ key: `education/${id}`, dose, phaseDoses })),
    ...plan.exercises.map(({ id, dose }) => ({ key: `exercise/${id}`, dose, phaseDoses: undefined })),
  ]
  const locks = new Set(overrides.filter(({ action }) => action === 'lock').map(({ target }) => target))
  return Object.fromEntries(
    items
      .filter(({ key }) => locks.has(key))
      .map(({ key, dose, phaseDoses }) => [
        key,
        { ...optional('dose', dose), ...optional('phaseDoses', phaseDoses) },
      ]),
  )
}

/** Facts as they were known on an earlier day of the course, by what had been recorded until then. */
function factsOn(pack: Pack, assessment: Assessment, record: readonly Progress[], day: CalendarDate): Facts {
  const known = record.filter(({ reviewedOn }) => reviewedOn <= day)
  if (known.length === 0) return deriveFacts(pack, assessment, undefined, day)
  const { before, progress } = stateAtReview(pack, assessment, known)
  return deriveFacts(pack, before, progress, day)
}

import { addDays } from '../calendar/calendarDay.js'
import type { Pack } from '../model/pack.js'
import type { Plan, PlanReview } from '../model/plan.js'
import type {
  ClosedGoal,
  CourseBefore,
  PlanHistory,
  PlanPastPhase,
  PlanReviewDecision,
  RecordedCourse,
} from '../model/planCourse.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Progress } from '../model/progress.js'
import type { ScheduledPhase, Session } from '../model/schedule.js'
import { inOrder } from '../schedule/sessionsOf.js'
import { compareText } from '../shared/compareText.js'
import { lastOrdinals } from './lastOrdinals.js'
import { outcomesOfSessions } from './outcomesOfSessions.js'
import { overridesShown } from './overridesShown.js'
import type { CareAtReview } from './reviseCare.js'
import { subjectTitle } from './subjectTitle.js'

/** What the course is put together from. */
export interface CourseParts {
  readonly pack: Pack
  readonly plan: Plan
  readonly before: CourseBefore
  readonly record: readonly Progress[]
  readonly care: CareAtReview
  /** Phases from the first day on, and what is dated from the review on. */
  readonly phases: readonly ScheduledPhase[]
  readonly toCome: readonly Session[]
  readonly reviewsHeld: readonly PlanReview[]
}

/** The way of a plan up to and with this review. */
export function courseOf(parts: CourseParts): RecordedCourse {
  const { pack, plan, before, record, care, toCome } = parts
  const today = care.decisions.asOf
  const again = plan.course?.reviewedOn === today
  const running = before.phases.find(({ from, to }) => from <= today && today <= to)
  const exit = care.exits.find(({ phase }) => phase === running?.id)
  const dated = new Set(toCome.map(({ id }) => id))
  return {
    version: again ? plan.course.version : (plan.course?.version ?? 1) + 1,
    replaces: again ? plan.course.replaces : plan.id,
    reviewedOn: today,
    programSince: care.decisions.program.program === before.program ? before.since : today,
    decisions: care.reviewDecisions
      .filter(
        ({ about, decision, possible }) => about === 'plan' || decision !== undefined || possible.length > 0,
      )
      .map((decision): PlanReviewDecision => ({ ...decision, title: subjectTitle(pack, decision.about) })),
    ...(exit === undefined ? {} : { exit }),
    steps: care.steps,
    overrides: overridesShown(parts),
    history: historyOf(parts, today),
    waiting: care.decisions.triage.treatmentWaits
      ? [...plan.sessions, ...(plan.course?.waiting ?? [])].filter(
          ({ id, date }) => date >= today && !dated.has(id),
        )
      : [],
    transitions: record.flatMap(({ transitions = [] }) => transitions),
    before,
    record,
  }
}

function historyOf(parts: CourseParts, today: CalendarDate): PlanHistory {
  const { pack, plan, record, reviewsHeld } = parts
  const told = outcomesOfSessions(record)
  const earlier = plan.course?.history
  const known = [...(earlier?.sessions ?? []), ...plan.sessions, ...(plan.course?.waiting ?? [])]
  // One that still waited for a screen on its day did not take place.
  const waited = new Set((plan.course?.waiting ?? []).map(({ id }) => id))
  const over = [...new Map(known.map((session) => [session.id, session])).values()]
    .filter(({ id, date }) => date < today || told.has(id))
    .map(({ status: before, ...session }): Session => {
      const status = told.get(session.id)?.status ?? (waited.has(session.id) ? 'cancelled' : before)
      return status === undefined ? session : { ...session, status }
    })
  const sessions = inOrder(over, ({ id }) => id)
  return {
    sessions,
    reviews: reviewsHeld,
    phases: pastPhases(parts, today),
    goals: closedGoals(parts, today),
    ordinals: lastOrdinals(plan),
    titles: Object.fromEntries(
      [...new Set(sessions.flatMap(({ items }) => items))]
        .sort(compareText)
        .map((key) => [key, earlier?.titles[key] ?? subjectTitle(pack, key)]),
    ),
  }
}

/** Goals of the plan so far that it does not go on with; one that it takes up again is no longer closed. */
function closedGoals({ plan, care }: CourseParts, today: CalendarDate): ClosedGoal[] {
  const { triage, program, goals } = care.decisions
  const because = triage.state === 'stop' ? 'stopped' : program.course === 'over' ? 'completed' : 'no-program'
  const open = new Set(goals.map(({ id }) => id))
  const closed = plan.goals.map((goal): ClosedGoal => ({ ...goal, closedOn: today, because }))
  // What is told once more on the day of the review may tell another score.
  const earlier = (plan.course?.history.goals ?? []).map(({ progress, ...goal }) =>
    progress === undefined || goal.closedOn === today ? goal : { ...goal, progress },
  )
  const byId = new Map([...earlier, ...closed].map((goal): [string, ClosedGoal] => [goal.id, goal]))
  return [...byId.values()]
    .filter(({ id }) => !open.has(id))
    .sort((left, right) => compareText(left.id, right.id))
}

/** Phases that were over before the review, and the part of one that another program cut short. */
function pastPhases({ pack, before, phases, plan }: CourseParts, today: CalendarDate): PlanPastPhase[] {
  const runsOn = new Set(phases.filter(({ to }) => to >= today).map(({ id, from }) => `${id} ${from}`))
  const earlier = plan.course?.reviewedOn === today ? [] : (plan.course?.history.phases ?? [])
  const program = before.program === undefined ? undefined : pack.programs[before.program]
  const own = before.phases
    .filter(({ id, from, to }) => from < today && (to < today || !runsOn.has(`${id} ${from}`)))
    .flatMap((phase): PlanPastPhase[] => {
      const title = program?.phases.find(({ id }) => id === phase.id)?.title
      if (program === undefined || title === undefined) return []
      const to = phase.to < today ? phase.to : addDays(today, -1)
      return [{ ...phase, to, title, program: program.id, programTitle: program.title }]
    })
  const known = new Set(own.map(({ id, from }) => `${id} ${from}`))
  return [...earlier.filter(({ id, from }) => !known.has(`${id} ${from}`)), ...own].sort((left, right) =>
    compareText(left.from, right.from),
  )
}

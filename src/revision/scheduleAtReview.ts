import { daysBetween } from '../calendar/calendarDay.js'
import type { CareDecisions, DaySpan } from '../model/careDecisions.js'
import type { Plan, PlanReview } from '../model/plan.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Schedule, ScheduledPhase, Session } from '../model/schedule.js'
import type { EarlierPlan } from '../schedule/earlierPlan.js'
import { scheduleCare } from '../schedule/scheduleCare.js'
import { isSettled } from './isSettled.js'
import { lastOrdinals } from './lastOrdinals.js'
import { outcomesOfSessions } from './outcomesOfSessions.js'
import { isSame } from './patchBetween.js'
import { phasesAtReview } from './phasesAtReview.js'
import type { CareAtReview, ReviewQuery } from './reviseCare.js'

export interface ScheduleAtReview {
  /** Only what is to come. */
  readonly schedule: Schedule
  /** From the plan's first day on. */
  readonly phases: readonly ScheduledPhase[]
  /** All reviews that were held or whose day has passed, by date. */
  readonly reviewsHeld: readonly PlanReview[]
}

/** Dates what was decided at a review: what is over stays, what was dated keeps its date where it can. */
export function scheduleAtReview(query: ReviewQuery, care: CareAtReview): ScheduleAtReview {
  const { pack, plan, before, calendar } = query
  const { decisions, assessment, exits, lockedSessions, reviewDecisions } = care
  const today = decisions.asOf
  const held = reviewsHeld(plan, today)
  const whole = reviewDecisions.find((one) => one.about === 'plan' && isSettled(one))
  const phases = phasesAtReview({
    ...{ pack, before, exits, startOn: plan.startOn, reviewedOn: today },
    // One that is held a few days early is not to come.
    reviews: plan.reviews.filter(({ id, date }) => !held.some((one) => one.id === id && one.date === date)),
    program: decisions.program.program,
    decision: whole?.decision,
    goesBack: whole?.phase === 'before',
  })
  const first = programFrom(query, decisions, phases)
  const schedule = scheduleCare(pack, withReviews(query, decisions, first, phases, held), {
    startOn: plan.startOn,
    calendar,
    preferences: assessment.preferences ?? {},
    ...(assessment.coverage === undefined ? {} : { coverage: assessment.coverage }),
    ...coverageTold(query),
    ...(phases.length === 0 ? {} : { course: phases }),
    earlier: { ...earlierPlan(query, today, lockedSessions), programFrom: first },
  })
  const outcomes = outcomesOfSessions(query.record)
  return { schedule: toCome(schedule, today, outcomes, lockedSessions), phases, reviewsHeld: held }
}

/** The day of the review that told what is covered now; nothing when it is still what the assessment says. */
function coverageTold({ assessment, record }: ReviewQuery): { readonly coverageFrom?: CalendarDate } {
  let [coverage, from] = [assessment.coverage, undefined as CalendarDate | undefined]
  for (const told of record)
    if (told.coverage !== undefined && !isSame(told.coverage, coverage))
      [coverage, from] = [told.coverage, told.reviewedOn]
  return from === undefined ? {} : { coverageFrom: from }
}

function earlierPlan(query: ReviewQuery, from: CalendarDate, locked: ReadonlySet<string>): EarlierPlan {
  const { reviews, home, fit } = query.plan
  const outcomes = outcomesOfSessions(query.record)
  const ids = (isDone: boolean) =>
    [...outcomes.values()]
      .filter(({ status }) => (status === 'done') === isDone)
      .map(({ session }) => session)
  return {
    from,
    sessions: knownSessions(query.plan),
    reviews: reviews.map(({ id, week, date, start, minutes }) => ({
      review: id,
      week,
      date,
      start,
      minutes,
    })),
    home,
    fit: fit.items,
    ordinals: lastOrdinals(query.plan),
    kept: new Set([...ids(true), ...locked]),
    missed: new Set([...ids(false), ...neverHeld(query.plan, outcomes, from)]),
  }
}

/** Every session there was, is, or waits for a screen. */
function knownSessions({ sessions, course }: Plan): Session[] {
  const all = [...(course?.history.sessions ?? []), ...(course?.waiting ?? []), ...sessions]
  return [...new Map(all.map(({ status: _, locked: __, ...session }) => [session.id, session])).values()]
}

/** Sessions that still waited for a screen on their day, unless somebody says that they took place. */
function neverHeld({ course }: Plan, outcomes: ReadonlyMap<string, unknown>, from: CalendarDate): string[] {
  const waited = (course?.waiting ?? []).filter(({ id, date }) => date < from && !outcomes.has(id))
  const before = (course?.history.sessions ?? []).filter(
    ({ id, status }) => status !== undefined && status !== 'done' && !outcomes.has(id),
  )
  return [...waited, ...before].map(({ id }) => id)
}

function toCome(
  schedule: Schedule,
  today: CalendarDate,
  outcomes: ReadonlyMap<string, unknown>,
  locked: ReadonlySet<string>,
): Schedule {
  return {
    ...schedule,
    sessions: schedule.sessions
      .filter(({ id, date }) => date >= today && !outcomes.has(id))
      .map((session) => (locked.has(session.id) ? { ...session, locked: true } : session)),
    reviews: schedule.reviews.filter(({ date }) => date >= today),
    home: schedule.home.filter(({ to }) => to >= today),
  }
}

/** A review a few days early is the one that was due. */
const earlyDays = 6

/** The reviews of earlier plans, and those of this one whose day has come; the one nearest to today is the one held today. */
function reviewsHeld({ reviews, course }: Plan, today: CalendarDate): readonly PlanReview[] {
  const earlier = course?.history.reviews ?? []
  if (earlier.some(({ heldOn }) => heldOn === today)) return earlier
  const due = reviews.filter(({ date }) => date <= today)
  const next = reviews.find(({ date }) => date > today)
  const isNext =
    next !== undefined &&
    daysBetween(today, next.date) <= Math.min(earlyDays, daysSince(due.at(-1)?.date, today))
  const passed = isNext ? [...due, next] : due
  return [
    ...earlier,
    ...passed.map((review, index) => (index < passed.length - 1 ? review : { ...review, heldOn: today })),
  ]
}

function daysSince(date: CalendarDate | undefined, today: CalendarDate): number {
  return date === undefined ? Number.POSITIVE_INFINITY : daysBetween(date, today)
}

/** The reviews that are still to come; the weeks of a program that follows are counted from its own first day. */
function withReviews(
  { pack, plan, before }: ReviewQuery,
  decisions: CareDecisions,
  first: CalendarDate,
  phases: readonly ScheduledPhase[],
  held: readonly PlanReview[],
): CareDecisions {
  const isNew = decisions.program.program !== before.program
  const offset = daysBetween(plan.startOn, first) / 7
  // One on the first day of a program is of the program before.
  const heldHere = new Set(held.filter(({ date, heldOn }) => (heldOn ?? date) > first).map(({ id }) => id))
  const program = pack.programs[decisions.program.program ?? '']
  const planned = (program?.phases ?? []).reduce((sum, { weeks }) => sum + Math.ceil(Number(weeks)), 0)
  const weeks = (daysBetween(first, phases.at(-1)?.to ?? first) + 1) / 7
  // Where a phase was done early, the review at the end comes with the end.
  const weekOf = ({ week }: { week: number }) =>
    week > weeks && planned > weeks ? week - planned + weeks : week
  const reviews = (program === undefined ? [] : decisions.reviews)
    .filter(({ review, within }) =>
      within === undefined ? isNew || !heldHere.has(review) : !isHeldWithin(within, held),
    )
    .map((review) => (review.within ? review : { ...review, week: weekOf(review) + offset }))
    .filter(({ week, within }) => within || week * 7 >= daysBetween(plan.startOn, decisions.asOf))
  return { ...decisions, reviews }
}

function isHeldWithin({ from, to }: DaySpan, held: readonly PlanReview[]): boolean {
  return held.some(({ heldOn }) => heldOn !== undefined && from <= heldOn && heldOn <= to)
}

/** The first day of the program that runs: a revision may have begun it in the middle of the plan. */
function programFrom(
  { plan, before }: Pick<ReviewQuery, 'plan' | 'before'>,
  decisions: CareDecisions,
  phases: readonly ScheduledPhase[],
): CalendarDate {
  const isNew = decisions.program.program !== before.program
  const since = isNew ? decisions.asOf : before.since
  return phases.find(({ id, from }) => id !== '' && from >= since)?.from ?? plan.startOn
}

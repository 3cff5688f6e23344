import { dateOfDayNumber, dayNumberOf } from '../calendar/calendarDay.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate } from '../model/primitives.js'
import type { HomePattern, Schedule } from '../model/schedule.js'
import { compareText } from '../shared/compareText.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { languageOf } from '../shared/languageOf.js'
import { carriedOnAtHome } from './carriedOnAtHome.js'
import type { EarlierPlan } from './earlierPlan.js'
import { type Filled, fillLedger } from './fillLedger.js'
import { firstVisitOf } from './firstVisitOf.js'
import { fitOf } from './fitOf.js'
import type { HardDays } from './hardPatterns.js'
import { helpWordsIn } from './helpWords.js'
import { continueHome, homePatterns } from './homePatterns.js'
import { isReviewFreed } from './isReviewFreed.js'
import { lateStarts } from './lateStarts.js'
import { layOutPhases, type Timeline } from './layOutPhases.js'
import type { Ledger } from './ledger.js'
import { limitsUsed } from './limitsUsed.js'
import { listUnscheduled } from './listUnscheduled.js'
import { obstaclesOf } from './obstaclesOf.js'
import { groupsOfVisit } from './recovery.js'
import type { ScheduleOptions } from './scheduleOptions.js'
import type { SeriesProgress } from './series.js'
import { inOrder, sessionsOf } from './sessionsOf.js'
import { stoppedSchedule } from './stoppedSchedule.js'
import type { HomeExercise } from './weeklyPattern.js'
import type { HelpContext } from './wouldHelp.js'

/**
 * Puts dates and times on what was decided. Hard limits are never broken: what they leave no room for is listed
 * in `unscheduled` with the limit and what would help. Visits of one discipline and category share a session,
 * so `wanted` and `placed` count each item of a session, and each review, by itself: what is placed, what is carried
 * on at home for want of cover, and what is unscheduled add up to what was wanted.
 *
 * Triage that stops the plan dates nothing. While treatment waits, or without a program, only assessment and
 * education are dated, and the rest is no part of `wanted`. Throws nothing; the same input gives the same bytes.
 *
 * With `earlier` the plan goes on: what lies before `from`, took place or is locked stays as it is and counts,
 * the weeks before make no new wishes, and the rest keeps its day and time wherever no hard limit forbids it, before
 * any soft wish. So with nothing changed the schedule is the same to the byte.
 *
 * @example
 * scheduleCare(pack, decisions, { startOn: '2026-12-01', calendar: pack.manifest.calendar })
 */
export function scheduleCare(pack: Pack, decisions: CareDecisions, options: ScheduleOptions): Schedule {
  if (decisions.triage.state === 'stop') return deepFreeze(stoppedSchedule(options))
  const timeline = layOutPhases(pack, decisions, dayNumberOf(options.startOn), options.course)
  const isWhole = timeline.phases.length > 0 && !decisions.triage.treatmentWaits
  const filled = fillLedger(pack, decisions, options, timeline, isWhole ? decisions.reviews : [])
  const { ledger, progress } = filled
  const all = [...progress.values()]
  const exercises = isWhole ? exercisesAtHome(pack, decisions, options, filled) : []
  const context = helpContext(pack, ledger, options)
  const without = obstaclesOf(ledger, all)
  const home = homeOf(exercises, options.earlier)
  const atHome = carriedOnAtHome(pack, timeline, without, home)
  const missed = {
    visits: without.filter((one) => !atHome.includes(one)),
    reviews: filled.missedReviews.map((one) => ({ ...one, isNotAll: !isReviewFreed(ledger, one) })),
    exercises: exercises.filter(isMissed),
  }
  const dated = sessionsOf(ledger, progress)
  const sessions = inOrder([...dated.sessions, ...filled.history], ({ id }) => id)
  const firstVisit = firstVisitOf(ledger, decisions, sessions)
  const fit = fitOf(all, dated.sessions, atHome)
  const late = lateStarts(pack, decisions, context, ledger, all)
  return deepFreeze({
    startOn: options.startOn,
    endOn: endOf(timeline, dated.sessions.at(-1)?.date ?? options.startOn),
    zone: options.calendar.zone,
    phases: timeline.phases,
    reviews: dated.reviews,
    sessions,
    home,
    unscheduled: listUnscheduled(pack, timeline, context, missed),
    fit,
    ...(firstVisit && { firstVisit }),
    ...((options.coverage?.limits ?? []).length > 0 && {
      limits: limitsUsed(pack, decisions, options, dated.sessions),
    }),
    ...(late.length > 0 && { lateStarts: late }),
    ...countsOf(fit, dated.reviews.length, missed.reviews.length),
  })
}

function countsOf(fit: Schedule['fit'], held: number, missed: number): Pick<Schedule, 'wanted' | 'placed'> {
  const wanted = fit.reduce((sum, one) => sum + one.wanted, held + missed)
  const placed = fit.reduce((sum, one) => sum + one.placed, held)
  return { wanted, placed }
}

function helpContext(
  pack: Pack,
  { limits, hard }: Ledger,
  { calendar, preferences }: ScheduleOptions,
): HelpContext {
  const words = helpWordsIn(languageOf(pack))
  return { calendar, availability: preferences?.availability, limits, hardDaysApart: hard.daysApart, words }
}

function homeOf(
  exercises: readonly HomeExercise[],
  earlier: EarlierPlan | undefined,
): readonly HomePattern[] {
  const patterns = exercises.flatMap((one) => one.patterns)
  return (earlier ? continueHome(earlier.home, patterns, earlier.from) : patterns).toSorted(
    (left, right) => compareText(left.exercise, right.exercise) || compareText(left.from, right.from),
  )
}

/** An exercise that never begins at home, or that rest leaves no day for in some week. */
const isMissed = ({ patterns, crowdedFrom }: HomeExercise): boolean =>
  patterns.length === 0 || crowdedFrom !== undefined

function exercisesAtHome(
  pack: Pack,
  decisions: CareDecisions,
  { earlier }: ScheduleOptions,
  { ledger, progress }: Filled,
): readonly HomeExercise[] {
  const firstDay = firstHomeDay(ledger, progress)
  return homePatterns(pack, decisions, ledger.timeline, firstDay, hardDays(ledger, earlier))
}

/** What is trained hard in the visits, and what was at home. */
function hardDays(ledger: Ledger, earlier: EarlierPlan | undefined): HardDays {
  const visits = new Map<number, readonly string[]>()
  ledger.days.forEach((plan, day) => {
    const groups = plan.visits.flatMap((visit) => groupsOfVisit(ledger, visit, day))
    if (groups.length > 0) visits.set(day, groups)
  })
  return {
    hard: ledger.hard,
    visits,
    fromDay: ledger.fromDay,
    earlier: earlier?.home ?? [],
  }
}

/**
 * The day after the first visit in which exercises can be shown, counted from the plan's first; the first day
 * itself when the plan wants no such visit, and none when it found no place.
 */
function firstHomeDay(ledger: Ledger, progress: ReadonlyMap<string, SeriesProgress>): number | undefined {
  const showing = ({ category }: { category: string }) =>
    category === 'assessment' || category === 'treatment'
  if (![...progress.values()].some(({ series }) => showing(series))) return 0
  const day = ledger.days.findIndex(({ visits }) => visits.some(showing))
  return day < 0 ? undefined : day + 1
}

function endOf({ firstDay, days, phases }: Timeline, lastDated: CalendarDate): CalendarDate {
  return phases.length > 0 ? dateOfDayNumber(firstDay + days.length - 1) : lastDated
}

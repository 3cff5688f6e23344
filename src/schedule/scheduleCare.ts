import { dateOfDayNumber, dayNumberOf } from '../calendar/calendarDay.js'
import type { Assessment } from '../model/assessment.js'
import type { Calendar } from '../model/calendar.js'
import type { CareDecisions } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Schedule } from '../model/schedule.js'
import { compareText } from '../shared/compareText.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { collectSeries } from './collectSeries.js'
import { daysWhere } from './daySets.js'
import { homePatterns } from './homePatterns.js'
import { layOutPhases, type Timeline } from './layOutPhases.js'
import { type Ledger, openLedger } from './ledger.js'
import { limitsOf } from './limitsOf.js'
import { listUnscheduled } from './listUnscheduled.js'
import { openTimes } from './openTimes.js'
import { placeReviews } from './placeReviews.js'
import { placeWeek } from './placeWeek.js'
import { type SeriesProgress, startSeries } from './series.js'
import { sessionsOf } from './sessionsOf.js'

export interface ScheduleOptions {
  /** The first day of the plan, and of each of its weeks of seven days. */
  readonly startOn: CalendarDate
  readonly calendar: Calendar
  readonly preferences?: Assessment['preferences']
  readonly coverage?: Assessment['coverage']
}

/**
 * Puts dates and times on what was decided. Hard limits are never broken: what they leave no room for is listed
 * in `unscheduled` with the limit and what would help. Visits of one discipline and category share a session,
 * so `wanted` and `placed` count each item of a session, and each review, by itself: what is placed and what is
 * unscheduled add up to what was wanted.
 *
 * Triage that stops the plan dates nothing. While treatment waits, or without a program, only assessment and
 * education are dated, and the rest is no part of `wanted`. Throws nothing; the same input gives the same bytes.
 *
 * @example
 * scheduleCare(pack, decisions, { startOn: '2026-12-01', calendar: pack.manifest.calendar })
 */
export function scheduleCare(pack: Pack, decisions: CareDecisions, options: ScheduleOptions): Schedule {
  if (decisions.triage.state === 'stop') return stopped(options)
  const firstDay = dayNumberOf(options.startOn)
  const timeline = layOutPhases(pack, decisions, firstDay)
  const progress = collectSeries(pack, decisions, timeline, options.preferences?.modes).map(startSeries)
  const ledger = ledgerFor(pack, decisions, options, timeline, progress)
  timeline.weeks.forEach((_, week) => {
    placeWeek(ledger, progress, week)
  })
  const isWhole = timeline.phases.length > 0 && !decisions.triage.treatmentWaits
  const reviews = isWhole ? decisions.reviews : []
  const missedReviews = placeReviews(pack, ledger, reviews)
  const exercises = isWhole ? homePatterns(pack, decisions, timeline, firstHomeDay(ledger, progress)) : []
  const context = {
    calendar: options.calendar,
    availability: options.preferences?.availability,
    limits: ledger.limits,
  }
  const missed = {
    progress,
    reviews: missedReviews,
    exercises: exercises.filter(({ patterns }) => patterns.length === 0),
  }
  const dated = sessionsOf(ledger)
  return deepFreeze({
    startOn: options.startOn,
    endOn: endOf(timeline, dated.sessions.at(-1)?.date ?? options.startOn),
    zone: options.calendar.zone,
    phases: timeline.phases,
    ...dated,
    home: exercises
      .toSorted((left, right) => compareText(left.exercise, right.exercise))
      .flatMap(({ patterns }) => patterns),
    unscheduled: listUnscheduled(pack, timeline, context, missed),
    wanted: progress.reduce((sum, { series }) => sum + series.total, reviews.length),
    placed: progress.reduce((sum, { days }) => sum + days.length, dated.reviews.length),
  })
}

function stopped({ startOn, calendar }: ScheduleOptions): Schedule {
  return deepFreeze({
    startOn,
    endOn: startOn,
    zone: calendar.zone,
    phases: [],
    sessions: [],
    reviews: [],
    home: [],
    unscheduled: [],
    wanted: 0,
    placed: 0,
  })
}

/** The days of the plan, and of one more week in which a last review may be held. */
function ledgerFor(
  pack: Pack,
  decisions: CareDecisions,
  options: ScheduleOptions,
  timeline: Timeline,
  progress: readonly SeriesProgress[],
): Ledger {
  const { calendar, preferences, coverage } = options
  const length = timeline.weeks.length * 7 + 7
  const times = openTimes(calendar, preferences?.availability, timeline.firstDay, length)
  const limits = limitsOf(pack, decisions, timeline.firstDay, { preferences, coverage })
  const preferred = preferences?.preferredWeekdays ?? []
  const preferredDays = daysWhere((day) => preferred.some((weekday) => weekday === times.weekdays[day]))
  const series = progress.map((one) => one.series)
  return openLedger(timeline, times, limits, preferredDays, series)
}

/**
 * The day after the first visit in which exercises can be shown, counted from the plan's first; the first day
 * itself when the plan wants no such visit, and none when it found no place.
 */
function firstHomeDay(ledger: Ledger, progress: readonly SeriesProgress[]): number | undefined {
  const showing = ({ category }: { category: string }) =>
    category === 'assessment' || category === 'treatment'
  if (!progress.some(({ series }) => showing(series))) return 0
  const day = ledger.days.findIndex(({ visits }) => visits.some(showing))
  return day < 0 ? undefined : day + 1
}

function endOf({ firstDay, weeks, phases }: Timeline, lastDated: CalendarDate): CalendarDate {
  return phases.length > 0 ? dateOfDayNumber(firstDay + 7 * weeks.length - 1) : lastDated
}

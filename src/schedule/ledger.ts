import type { Mode } from '../model/primitives.js'
import type { ScheduledReview } from '../model/schedule.js'
import type { DaySet } from './daySets.js'
import type { Timeline } from './layOutPhases.js'
import type { Limits } from './limitsOf.js'
import type { OpenTimes } from './openTimes.js'
import { packDay } from './packDay.js'
import type { Obstacle, Series, SeriesProgress, Wish } from './series.js'

/** One item's part of a visit. */
export interface Part {
  readonly series: Series
  readonly wish: Wish
  readonly minutes: number
}

/** A visit to one discipline; its time of day follows from what else happens on the day. */
export interface Visit {
  readonly discipline: string
  readonly category: Series['category']
  /** The ways in which all its parts can be given, in the order of the part that came first. */
  modes: readonly Mode[]
  readonly parts: Part[]
}

export interface DayPlan {
  readonly visits: Visit[]
  readonly reviews: Pick<ScheduledReview, 'review' | 'week' | 'minutes'>[]
}

/** Where the assessments of one discipline stand, or those of all. */
interface AssessmentState {
  readonly firstWeekDue: number
  firstDay?: number
  /** What kept the latest one that found no place. */
  missed?: { readonly series: Series; readonly obstacle: Obstacle }
}

/**
 * What has been placed so far. Days are counted from the plan's first, 0, so that day % 7 is its place in the week.
 * It is the only thing in this folder that changes, and never leaves it.
 */
export interface Ledger {
  readonly timeline: Timeline
  readonly times: OpenTimes
  readonly limits: Limits
  readonly preferredDays: DaySet
  readonly days: readonly DayPlan[]
  /** Visits in each week. */
  readonly visitsInWeek: number[]
  /** Covered visits left, for each of `limits.covered`. */
  readonly coverLeft: number[]
  /** By discipline; `''` is all of them together. */
  readonly assessments: Map<string, AssessmentState>
}

/** An empty ledger that knows which assessments are to come. */
export function openLedger(
  timeline: Timeline,
  times: OpenTimes,
  limits: Limits,
  preferredDays: DaySet,
  series: readonly Series[],
): Ledger {
  const assessments = new Map<string, AssessmentState>()
  for (const { category, discipline, weeks } of series) {
    if (category !== 'assessment') continue
    for (const key of ['', discipline]) {
      const firstWeekDue = Math.min(weeks[0] as number, assessments.get(key)?.firstWeekDue ?? Infinity)
      assessments.set(key, { firstWeekDue })
    }
  }
  return {
    timeline,
    times,
    limits,
    preferredDays,
    days: Array.from({ length: times.length }, () => ({ visits: [], reviews: [] })),
    visitsInWeek: Array.from({ length: Math.ceil(times.length / 7) }, () => 0),
    coverLeft: limits.covered.map(({ visits }) => visits),
    assessments,
  }
}

/** Puts one item's part of a visit on a day: into `join`, or into a visit of its own. */
export function place(ledger: Ledger, progress: SeriesProgress, day: number, part: Part, join?: Visit): void {
  const { series } = progress
  if (join) {
    join.parts.push(part)
    join.modes = commonModes(join, series)
  } else {
    const { discipline, category, usableModes } = series
    ledger.days[day]?.visits.push({ discipline, category, modes: usableModes, parts: [part] })
    const week = Math.floor(day / 7)
    ledger.visitsInWeek[week] = (ledger.visitsInWeek[week] as number) + 1
    for (const index of coverOf(ledger, series, day))
      ledger.coverLeft[index] = (ledger.coverLeft[index] as number) - 1
  }
  progress.days.push(day)
  progress.usedDays[day % 7] = (progress.usedDays[day % 7] as number) + 1
  if (series.category === 'assessment') noteAssessment(ledger, series, day)
}

function noteAssessment(ledger: Ledger, { discipline }: Series, day: number): void {
  for (const key of ['', discipline]) {
    const state = ledger.assessments.get(key) as AssessmentState
    state.firstDay = Math.min(day, state.firstDay ?? day)
  }
}

/** Notes that an assessment found no place, since what must come after it will want to know why. */
export function noteMissed(ledger: Ledger, series: Series, obstacle: Obstacle): void {
  if (series.category !== 'assessment') return
  for (const key of ['', series.discipline])
    (ledger.assessments.get(key) as AssessmentState).missed = { series, obstacle }
}

/** The ways in which a visit could still be given if it also held the item. */
export function commonModes(visit: Visit, series: Series): readonly Mode[] {
  return visit.modes.filter((mode) => series.usableModes.includes(mode))
}

/** Which of the coverage limits a visit of this series on this day counts against, by index. */
export function coverOf(ledger: Ledger, series: Series, day: number): readonly number[] {
  if (ledger.limits.covered.length === 0) return noCover
  return ledger.limits.covered.flatMap(({ discipline, lastDay }, index) =>
    discipline === series.discipline && day <= lastDay ? [index] : [],
  )
}

const noCover: readonly number[] = []

/** Minutes of a visit: those of its parts together. */
export function minutesOf(visit: Visit): number {
  return visit.parts.reduce((sum, { minutes }) => sum + minutes, 0)
}

/**
 * Start times of the visits of a day, then of its reviews, with `extra` last; `undefined` when they do not all fit.
 * `longer` is a visit that `extra` would be part of.
 */
export function startsOn(
  ledger: Ledger,
  day: number,
  extra?: { readonly category: Series['category'] | 'review'; readonly minutes: number },
  longer?: Visit,
): readonly number[] | undefined {
  const { visits, reviews } = ledger.days[day] as DayPlan
  const blocks = [
    ...visits.map((visit) => ({
      category: visit.category,
      minutes: minutesOf(visit) + (visit === longer ? (extra?.minutes ?? 0) : 0),
    })),
    ...reviews.map(({ minutes }) => ({ category: 'review' as const, minutes })),
    ...(extra && !longer ? [extra] : []),
  ]
  return packDay(ledger.times.person[day % 7] ?? [], blocks)
}

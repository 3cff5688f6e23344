import type { TimeWindow } from '../calendar/timeWindows.js'
import type { HardTraining } from '../model/hardTraining.js'
import type { Mode } from '../model/primitives.js'
import type { ScheduledReview, Session } from '../model/schedule.js'
import { coverOf } from './coverOf.js'
import type { DaySet } from './daySets.js'
import type { Timeline } from './layOutPhases.js'
import type { Limits } from './limitsOf.js'
import type { OpenTimes } from './openTimes.js'
import { type Block, packDay } from './packDay.js'
import { packWell } from './packWell.js'
import { noteVisit, type Obstacle, type Series, type SeriesProgress, type Wish } from './series.js'
import type { Weights } from './weightsOf.js'

/** One item's part of a visit. */
export interface Part {
  readonly series: Series
  readonly wish: Wish
  readonly minutes: number
}

/** A visit to one discipline. Unless `at` settles it, its time of day follows from what else happens on the day. */
export interface Visit {
  readonly discipline: string
  readonly category: Series['category']
  /** The ways in which all its parts can be given, in the order of the part that came first. */
  modes: readonly Mode[]
  readonly parts: Part[]
  readonly at?: number
  /** The session of an earlier plan that it is. */
  readonly held?: Session
  /** It took place or is locked, and stays as it is. */
  readonly stands?: true
  /** The coverage limits that it counts against, by index. */
  counts?: readonly number[]
}

export interface DayPlan {
  readonly visits: Visit[]
  readonly reviews: (Pick<ScheduledReview, 'review' | 'week' | 'minutes'> & {
    readonly at?: number
    readonly stands?: true
  })[]
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
  /** What is trained hard, and how long muscles rest after it. */
  readonly hard: HardTraining
  readonly preferredDays: DaySet
  readonly preferredTimes: readonly TimeWindow[]
  readonly weights: Weights
  /** The first day that may change; nothing is placed before it. */
  readonly fromDay: number
  readonly days: readonly DayPlan[]
  /** Visits in each week, and days that have reviews and no visit. */
  readonly visitsInWeek: number[]
  readonly reviewDaysInWeek: number[]
  /** Covered visits left, for each of `limits.covered`. */
  readonly coverLeft: number[]
  /** By discipline; `''` is all of them together. */
  readonly assessments: Map<string, AssessmentState>
}

/** An empty ledger that knows which assessments are to come. */
export function openLedger(
  frame: Pick<
    Ledger,
    'timeline' | 'times' | 'limits' | 'hard' | 'preferredDays' | 'preferredTimes' | 'weights' | 'fromDay'
  >,
  series: readonly Series[],
): Ledger {
  const assessments = new Map<string, AssessmentState>()
  for (const { category, discipline, weeks } of series) {
    if (category !== 'assessment') continue
    for (const key of ['', discipline]) {
      const firstWeekDue = Math.min(weeks[0] ?? Infinity, assessments.get(key)?.firstWeekDue ?? Infinity)
      assessments.set(key, { firstWeekDue })
    }
  }
  const { length } = frame.times
  const zeros = () => Array.from({ length: Math.ceil(length / 7) }, () => 0)
  return {
    ...frame,
    days: Array.from({ length }, () => ({ visits: [], reviews: [] })),
    visitsInWeek: zeros(),
    reviewDaysInWeek: zeros(),
    coverLeft: frame.limits.covered.map(({ visits }) => visits),
    assessments,
  }
}

/** Puts one item's part of a visit on a day: into `join`, or into a visit of its own. */
export function place(
  ledger: Ledger,
  progress: SeriesProgress,
  day: number,
  part: Part,
  { join, ...own }: { readonly join?: Visit } & Pick<Visit, 'at' | 'held'> = {},
): void {
  const { series } = progress
  if (join) {
    join.parts.push(part)
    join.modes = commonModes(join, series)
  } else {
    const { discipline, category, usableModes } = series
    addVisit(ledger, day, { discipline, category, modes: usableModes, parts: [part], ...own })
  }
  noteVisit(progress, day)
  if (series.category === 'assessment') noteAssessment(ledger, series.discipline, day)
}

/** Adds a visit of its own to a day, and counts it. */
export function addVisit(ledger: Ledger, day: number, visit: Visit): void {
  const plan = ledger.days[day] as DayPlan
  const week = Math.floor(day / 7)
  if (isReviewDay(plan)) ledger.reviewDaysInWeek[week] = (ledger.reviewDaysInWeek[week] as number) - 1
  plan.visits.push(visit)
  ledger.visitsInWeek[week] = (ledger.visitsInWeek[week] as number) + 1
  chargeCover(ledger, visit, day)
}

/** Counts a visit against the limits of cover that it falls under. */
export function chargeCover(ledger: Ledger, visit: Visit, day: number): void {
  visit.counts = coverOf(ledger.limits.covered, visit, day)
  for (const index of visit.counts) ledger.coverLeft[index] = (ledger.coverLeft[index] as number) - 1
}

/** Takes that back. */
export function refundCover({ coverLeft }: Ledger, { counts = [] }: Visit): void {
  for (const index of counts) coverLeft[index] = (coverLeft[index] as number) + 1
}

/** Adds a review to a day, and counts the day if it has nothing else. */
export function addReview(ledger: Ledger, day: number, review: DayPlan['reviews'][number]): void {
  const plan = ledger.days[day] as DayPlan
  const week = Math.floor(day / 7)
  if (plan.visits.length + plan.reviews.length === 0)
    ledger.reviewDaysInWeek[week] = (ledger.reviewDaysInWeek[week] as number) + 1
  plan.reviews.push(review)
}

/** Whether a day has reviews and no visit. */
export function isReviewDay({ visits, reviews }: DayPlan): boolean {
  return visits.length === 0 && reviews.length > 0
}

/** Visits that a week still has room for; on a day that is counted for its review one more than the person's. */
export function roomInWeek({ limits, visitsInWeek, reviewDaysInWeek }: Ledger, week: number) {
  const { ofPerson, ofProgram } = limits.visitsPerWeek
  const visits = visitsInWeek[week] ?? 0
  return { ofPerson: ofPerson - visits - (reviewDaysInWeek[week] ?? 0), ofProgram: ofProgram - visits }
}

/** Notes that an assessment of the discipline has its place. */
export function noteAssessment(ledger: Ledger, discipline: string, day: number): void {
  for (const key of ['', discipline]) {
    const state = ledger.assessments.get(key)
    if (state) state.firstDay = Math.min(day, state.firstDay ?? day)
  }
}

/** Notes that an assessment found no place, since what must come after it will want to know why. */
export function noteMissed(ledger: Ledger, series: Series, obstacle: Obstacle): void {
  if (series.category !== 'assessment') return
  for (const key of ['', series.discipline]) {
    const state = ledger.assessments.get(key)
    if (state) state.missed = { series, obstacle }
  }
}

/** The ways in which a visit could still be given if it also held the item. */
export function commonModes(visit: Visit, series: Series): readonly Mode[] {
  return visit.modes.filter((mode) => series.usableModes.includes(mode))
}

/** Minutes of a visit: those of its parts together. */
export function minutesOf({ stands, held, parts }: Visit): number {
  return stands && held ? held.minutes : parts.reduce((sum, { minutes }) => sum + minutes, 0)
}

/**
 * Start times of the visits of a day, then of its reviews, with `extra` last; `undefined` when they do not all fit.
 * `longer` is a visit that `extra` would be part of.
 */
export function startsOn(
  ledger: Ledger,
  day: number,
  extra?: Block,
  longer?: Visit,
): readonly number[] | undefined {
  return packDay(ledger.times.person[day % 7] ?? [], blocksOn(ledger, day, extra, longer))
}

/** What takes time on a day: its visits, then its reviews, then `extra`, unless that is part of `longer`. */
export function blocksOn(ledger: Ledger, day: number, extra?: Block, longer?: Visit): readonly Block[] {
  const { visits, reviews } = ledger.days[day] as DayPlan
  return [
    ...visits.map((visit) => ({
      ...visit,
      minutes: minutesOf(visit) + (visit === longer ? (extra?.minutes ?? 0) : 0),
    })),
    ...reviews.map((review) => ({ ...review, category: 'review' as const })),
    ...(extra && !longer ? [extra] : []),
  ]
}

/** Settles the time of everything in a filled ledger; the visits of a day come in the order of their starts. */
export function settleTimes(ledger: Ledger): void {
  ledger.days.forEach(({ visits, reviews }, day) => {
    if (visits.length + reviews.length === 0) return
    const starts = packWell(ledger.times.person[day % 7] ?? [], blocksOn(ledger, day), ledger) ?? []
    const timed = visits.map((visit, index) => ({ ...visit, at: starts[index] as number }))
    const held = reviews.map((review, index) => ({ ...review, at: starts[visits.length + index] as number }))
    visits.splice(0, visits.length, ...timed.sort((left, right) => left.at - right.at))
    reviews.splice(0, reviews.length, ...held)
  })
}

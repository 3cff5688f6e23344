import type { Mode } from '../model/primitives.js'
import type { Constraint, Session } from '../model/schedule.js'

/**
 * The visits that one item asks for. There is one series for each item, called after it, so that adding or
 * removing another item renames nothing.
 */
export interface Series {
  /** `<kind>/<id>` of the item. */
  readonly key: string
  readonly discipline: string
  readonly category: Exclude<Session['category'], 'review'>
  /** How it can be given, and how it can be given to this person; best first. */
  readonly modes: readonly Mode[]
  readonly usableModes: readonly Mode[]
  readonly recommended: boolean
  /** Of the first of its weeks, where they differ. */
  readonly perWeek: number
  readonly minutes: number
  readonly firstMinutes: number
  readonly daysApart: number
  /** Its place in the pack's own order, when that names it. */
  readonly place?: number
  /** Numbers of the weeks in which it is given, in order. */
  readonly weeks: readonly number[]
  /** How much in each of its weeks, where the dose differs by phase. */
  readonly rates?: readonly Rate[]
  /** Visits in the whole plan. */
  readonly total: number
}

/** How often and how long in one week. */
export interface Rate {
  readonly perWeek: number
  readonly minutes: number
}

/** How long a visit is in a week, the first visit apart. */
export function minutesInWeek({ weeks, rates, minutes }: Series, week: number): number {
  return rates?.[weeks.indexOf(week)]?.minutes ?? minutes
}

/** The rounds of a week in which visits get their places: assessment, education, what is recommended, the rest. */
export function classOf({ category, recommended }: Series): 0 | 1 | 2 | 3 {
  if (category === 'assessment') return 0
  if (category === 'education') return 1
  return recommended ? 2 : 3
}

/** Why a visit found no place, with what is needed to say what would help. */
export interface Obstacle {
  readonly constraint: Constraint
  /** How long the visit would have been. */
  readonly minutes: number
  /** The limit is the program's own, not the person's. */
  readonly ofProgram?: boolean
  /** What stands in the way as well. */
  readonly besides?: Obstacle
  /** The visit would have come before an assessment: one that found no place, or a later one. */
  readonly assessment?: { readonly series: Series; readonly obstacle: Obstacle } | 'later'
}

/** One visit that an item asks for. `ordinal` counts them from 1 in the order in which they are due. */
export interface Wish {
  readonly ordinal: number
  /** The week it is due in. */
  readonly week: number
  /** Why it found no place in that week. */
  readonly obstacle?: Obstacle
}

/** How far the visits of a series have been placed; the only part of it that changes. */
export interface SeriesProgress {
  readonly series: Series
  /** Days on which it has a visit, counted from the plan's first, in the order in which they were placed. */
  readonly days: number[]
  /** How often each day of the week was used. */
  readonly usedDays: number[]
  /** Wishes that found no place in their week, oldest first. */
  readonly waiting: Wish[]
  /** How many of its weeks and of its visits have come due. */
  weeksDue: number
  visitsDue: number
}

/** Visits due in the weeks from number `from` up to and without number `to`, the first falling into week 0. */
export function visitsBetween(perWeek: number, from: number, to: number): number {
  return visitsUpTo(perWeek, to) - visitsUpTo(perWeek, from)
}

// A tenth a week for ten weeks is one visit, although 0.1 * 10 may come out as a little more.
const visitsUpTo = (perWeek: number, weeks: number): number => Math.ceil(perWeek * weeks - 1e-9)

/** Visits due in the first so many of a series' weeks. A change of rate begins a count of its own. */
export function visitsInWeeks({ perWeek, rates }: Pick<Series, 'perWeek' | 'rates'>, weeks: number): number {
  if (rates === undefined) return visitsBetween(perWeek, 0, weeks)
  let visits = 0
  for (let from = 0; from < weeks; ) {
    const rate = rates[from]?.perWeek ?? perWeek
    let to = from + 1
    while (to < weeks && rates[to]?.perWeek === rate) to += 1
    visits += visitsBetween(rate, 0, to - from)
    from = to
  }
  return visits
}

/** Nothing placed yet. */
export function startSeries(series: Series): SeriesProgress {
  return { series, days: [], usedDays: [0, 0, 0, 0, 0, 0, 0], waiting: [], weeksDue: 0, visitsDue: 0 }
}

/**
 * The visits to place in a week: those due, and as many that are waiting as the dose leaves room for
 * (a fortnightly visit may come a week later, a visit beyond the last week of a short course too).
 * Taken from `progress`; what finds no place is given back with `postpone`.
 */
export function takeWishes(progress: SeriesProgress, week: number): readonly Wish[] {
  const { series } = progress
  if (series.weeks[progress.weeksDue] !== week) return []
  const { perWeek = series.perWeek } = series.rates?.[progress.weeksDue] ?? {}
  const due = Math.min(
    visitsInWeeks(series, progress.weeksDue + 1) - visitsInWeeks(series, progress.weeksDue),
    series.total - progress.visitsDue,
  )
  const first = progress.visitsDue + 1
  progress.weeksDue += 1
  progress.visitsDue += due
  const room = Math.max(0, Math.ceil(perWeek - 1e-9) - due)
  const late = progress.waiting.splice(0, room)
  return [...late, ...Array.from({ length: due }, (_, index) => ({ ordinal: first + index, week }))]
}

/** Gives back wishes that found no place in a week; one that was late already keeps the reason of its own week. */
export function postpone(progress: SeriesProgress, wishes: readonly Wish[], obstacle: Obstacle): void {
  progress.waiting.unshift(...wishes.filter((wish) => wish.obstacle))
  for (const wish of wishes) if (!wish.obstacle) progress.waiting.push({ ...wish, obstacle })
}

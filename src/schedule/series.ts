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
  /** Ways that would do as well, where a payer counts some ways and not others: then a visit has just its usual one. */
  readonly otherModes?: readonly Mode[]
  readonly recommended: boolean
  /** Of the first of its weeks, where they differ. */
  readonly perWeek: number
  readonly minutes: number
  readonly firstMinutes: number
  readonly daysApart: number
  /** The first day, counted from the plan's first, on which a payer can have agreed to it. */
  readonly approvedFrom?: number
  /** The last day, counted from the plan's first, on which its role's first visit may be, or a payer does not pay. */
  readonly startBy?: number
  /** It is given in this way only since no cover is left for the usual one. */
  readonly substituted?: true
  /** Ids of items whose first visit must lie on an earlier day. */
  readonly after?: readonly string[]
  /** The days in which it may be given, counted from the plan's first, both included. */
  readonly window?: { readonly from: number; readonly to: number }
  /** Its place in the pack's own order, when that names it. */
  readonly place?: number
  /** Numbers of the weeks in which it is given, in order. */
  readonly weeks: readonly number[]
  /** How much in each of its weeks, where the dose differs by phase. */
  readonly rates?: readonly Rate[]
  /** Ids of the phases in which it is given; none when in all. */
  readonly phases: readonly string[]
  /** The most visits that it may have. */
  readonly most: number
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

/** Only treatment waits for cover: assessment, education, and referral keep a person safe and are not dropped. */
export function isGivenUncovered({ category }: Pick<Series, 'category'>): boolean {
  return category !== 'treatment'
}

/** The ways in which all of these can be given to the person, in the order of the first. */
export function modesOfAll(series: readonly Pick<Series, 'usableModes'>[]): readonly Mode[] {
  const [first, ...others] = series
  return (first?.usableModes ?? []).filter((mode) =>
    others.every(({ usableModes }) => usableModes.includes(mode)),
  )
}

/** Why a visit found no place, with what is needed to say what would help. */
export interface Obstacle {
  readonly constraint: Constraint
  /** How long the visit would have been. */
  readonly minutes: number
  /** The limit is the program's own, not the person's. */
  readonly ofProgram?: boolean
  /** Its going would not free the visit: something else stands in the way then. */
  readonly isNotAll?: true
  /** What stands in the way as well. */
  readonly besides?: Obstacle
  /** The visit would have come before an assessment: one that found no place, or a later one. */
  readonly assessment?: { readonly series: Series; readonly obstacle: Obstacle } | 'later'
}

/** One visit that an item asks for. */
export interface Wish {
  /** Counts the visits of a new plan from 1, in the order in which they are due. A plan that goes on numbers them later. */
  readonly ordinal?: number
  /** The week it is due in. */
  readonly week: number
  /** The session of an earlier plan that has to move. */
  readonly was?: { readonly day: number; readonly start: number }
}

/** How far the visits of a series have been placed; the only part of it that changes. */
export interface SeriesProgress {
  readonly series: Series
  /** Those that must have had a visit before. */
  readonly after: SeriesProgress[]
  /** Days on which it has a visit, counted from the plan's first, in order. */
  readonly days: number[]
  /** How often each day of the week was used. */
  readonly usedDays: number[]
  /** How many visits it has in each week. */
  readonly inWeek: number[]
  /** Visits that are due in each week. */
  readonly due: number[]
  /** Wishes whose week has not been looked at yet, by week. */
  readonly coming: Wish[][]
  /** Wishes that found no place in their week, oldest first. */
  readonly waiting: Wish[]
  /** The highest ordinal that was ever used. */
  lastOrdinal: number
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

/** The most visits that a series may have in one week. */
export function mostInWeek({ weeks, rates, perWeek }: Series, week: number): number {
  const index = weeks.indexOf(week)
  return index < 0 ? 0 : Math.ceil((rates?.[index]?.perWeek ?? perWeek) - 1e-9)
}

/** Nothing placed, and nothing due yet, in a plan of so many weeks. */
export function startSeries(series: Series, weeks: number): SeriesProgress {
  return {
    series,
    after: [],
    days: [],
    usedDays: [0, 0, 0, 0, 0, 0, 0],
    inWeek: Array.from({ length: weeks }, () => 0),
    due: Array.from({ length: weeks }, () => 0),
    coming: Array.from({ length: weeks }, () => []),
    waiting: [],
    lastOrdinal: 0,
  }
}

/** The weeks of a plan that goes on, and the visits that came due before them. */
interface Onward {
  readonly from: number
  readonly counted: number
}

/** Makes the visits of all weeks due: in a new plan with their numbers, in one that goes on only from a week on. */
export function makeDue(progress: SeriesProgress, onward?: Onward): void {
  const { from, counted } = onward ?? { from: 0, counted: 0 }
  const { series, due, coming } = progress
  let visits = counted
  for (const [index, week] of series.weeks.entries()) {
    if (week < from) continue
    const inWeek = visitsInWeeks(series, index + 1) - visitsInWeeks(series, index)
    due[week] = Math.max(0, Math.min(inWeek, series.most - visits))
    for (let count = 0; count < (due[week] as number); count += 1) {
      visits += 1
      coming[week]?.push(onward ? { week } : { ordinal: visits, week })
    }
  }
}

/**
 * The visits to place in a week: those due, and as many that are waiting as the dose leaves room for
 * (a fortnightly visit may come a week later, a visit beyond the last week of a short course too).
 * Taken from `progress`; what finds no place is given back with `postpone`.
 */
export function takeWishes(
  progress: SeriesProgress,
  week: number,
  most = mostInWeek(progress.series, week) - (progress.inWeek[week] ?? 0),
): readonly Wish[] {
  const { waiting, coming } = progress
  const due = coming[week] as Wish[]
  if (due.length + waiting.length === 0) return []
  const room = Math.max(0, most)
  const late = waiting.splice(0, Math.max(0, room - due.length))
  const wishes = [...late, ...due.splice(0, room)]
  waiting.push(...due.splice(0))
  return wishes
}

/** Gives back wishes that found no place in a week. */
export function postpone(progress: SeriesProgress, week: number, wishes: readonly Wish[]): void {
  progress.waiting.unshift(...wishes.filter((wish) => wish.week < week))
  progress.waiting.push(...wishes.filter((wish) => wish.week >= week))
}

/** Lets every wish that is waiting come up again in its own week. */
export function wishAgain({ waiting, coming }: SeriesProgress): void {
  for (const wish of waiting.splice(0)) coming[wish.week]?.push(wish)
}

/** Notes that a visit was placed on a day. */
export function noteVisit({ days, usedDays, inWeek }: SeriesProgress, day: number): void {
  let at = days.length
  while (at > 0 && (days[at - 1] as number) > day) at -= 1
  days.splice(at, 0, day)
  usedDays[day % 7] = (usedDays[day % 7] as number) + 1
  inWeek[Math.floor(day / 7)] = (inWeek[Math.floor(day / 7)] ?? 0) + 1
}

/** Takes a visit off a day again. */
export function forgetVisit({ days, usedDays, inWeek }: SeriesProgress, day: number): void {
  days.splice(days.lastIndexOf(day), 1)
  usedDays[day % 7] = (usedDays[day % 7] as number) - 1
  inWeek[Math.floor(day / 7)] = (inWeek[Math.floor(day / 7)] as number) - 1
}

/** Days to the nearest visit of the series; `Infinity` when it has none. */
export function daysToNearest({ days }: SeriesProgress, day: number): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] as number) < day) low = middle + 1
    else high = middle
  }
  return Math.min(Math.abs((days[low] ?? Infinity) - day), day - (days[low - 1] ?? -Infinity))
}

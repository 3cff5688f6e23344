import { type DaySet, daysIn, leastGap, setsOfSize, sizeOf, unevenness } from './daySets.js'

/** What is known of one week of the plan, for exercises that rest together. */
export interface RestWeek {
  /** Days on which nothing in the visits stands against hard training. */
  readonly open: DaySet
  /** Days a week that are asked for. */
  readonly most: number
  /** The days that an earlier plan had. */
  readonly before: DaySet | undefined
}

/** Weeks, both included, with the same days of hard training. */
export interface RestedWeeks {
  readonly from: number
  readonly to: number
  readonly days: DaySet
}

/**
 * The days of hard training at home, week by week from number `first` of the plan: as many as rest allows, up to what
 * is asked for; one week alone gets no more than those around it, since days that change are not kept. Days that an earlier plan had are kept where they still do; otherwise those are taken that
 * hold for most weeks, then `usual` ones, then the most even.
 */
export function restedWeeks(
  weeks: readonly RestWeek[],
  first: number,
  daysApart: number,
  usual: readonly DaySet[],
): readonly RestedWeeks[] {
  const sizes = weeks.map((week) => sizeOf(choicesIn(week, week.most, daysApart)[0] ?? 0))
  const choices = weeks.map((week, at) => choicesIn(week, steadySize(weeks, sizes, at), daysApart))
  const stretches: RestedWeeks[] = []
  for (let at = first; at < weeks.length; ) {
    const lastOf = (set: DaySet) => lastWeek(weeks, choices, at, set)
    const kept = keptIn(weeks[at] as RestWeek, choices[at] as readonly DaySet[])
    const days = kept ?? bestOf(choices[at] as readonly DaySet[], lastOf, usual)
    const to = lastOf(days)
    stretches.push({ from: at, to, days })
    at = to + 1
  }
  return stretches
}

/** So many of the days, so that they stay even. */
export function fewerDays(days: DaySet, most: number, usual: readonly DaySet[]): DaySet {
  const size = Math.min(most, sizeOf(days))
  const within = setsOfSize(size).filter((set) => (set & ~days) === 0)
  return bestOf(within, () => 0, usual)
}

/** The largest sets of days that can be repeated week after week with rest between any two. */
function choicesIn({ open }: RestWeek, most: number, daysApart: number): readonly DaySet[] {
  for (let size = Math.min(most, sizeOf(open)); size > 0; size -= 1) {
    const sets = setsOfSize(size).filter((set) => (set & ~open) === 0 && gapAround(set) >= daysApart)
    if (sets.length > 0) return sets
  }
  return [0]
}

/** Days in a week, unless the weeks around it, which ask for as many, all have fewer. */
function steadySize(weeks: readonly RestWeek[], sizes: readonly number[], at: number): number {
  const own = sizes[at] as number
  const around = [at - 1, at + 1].filter((near) => weeks[near]?.most === weeks[at]?.most)
  const most = Math.max(...around.map((near) => sizes[near] as number))
  return around.length > 0 && most < own ? most : own
}

function gapAround(set: DaySet): number {
  const days = daysIn(set)
  return Math.min(leastGap(set), (days[0] as number) + 7 - (days.at(-1) as number))
}

function keptIn({ before }: RestWeek, choices: readonly DaySet[]): DaySet | undefined {
  return before !== undefined && choices.includes(before) ? before : undefined
}

/** The last week in a row in which a set of days is one of the best, and no other was planned. */
function lastWeek(
  weeks: readonly RestWeek[],
  choices: readonly (readonly DaySet[])[],
  from: number,
  set: DaySet,
): number {
  let to = from
  for (let next = from + 1; choices[next]?.includes(set); next += 1) {
    if ((keptIn(weeks[next] as RestWeek, choices[next] as readonly DaySet[]) ?? set) !== set) break
    to = next
  }
  return to
}

function bestOf(sets: readonly DaySet[], lastOf: (set: DaySet) => number, usual: readonly DaySet[]): DaySet {
  const [first = 0, ...others] = sets
  const rank = (set: DaySet) => [lastOf(set), Number(usual.includes(set)), -unevenness(set)]
  return others.reduce((best, set) => (isHigher(rank(set), rank(best)) ? set : best), first)
}

function isHigher(left: readonly number[], right: readonly number[]): boolean {
  const differs = left.findIndex((value, index) => value !== right[index])
  return differs >= 0 && (left[differs] as number) > (right[differs] as number)
}

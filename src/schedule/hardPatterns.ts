import { dayNumberOf, weekdayOf } from '../calendar/calendarDay.js'
import type { ItemDecision } from '../model/careDecisions.js'
import type { HardTraining } from '../model/hardTraining.js'
import { type Weekday, weekdaySchema } from '../model/primitives.js'
import type { HomePattern } from '../model/schedule.js'
import { type DaySet, daysIn, daysWhere, sizeOf } from './daySets.js'
import type { Timeline } from './layOutPhases.js'
import { fewerDays, type RestedWeeks, type RestWeek, restedWeeks } from './restedWeeks.js'
import { daysAsked, type HomeExercise, patternOf, type Stretch } from './weeklyPattern.js'

/** What hard exercises at home keep away from; days are counted from the plan's first. */
export interface HardDays {
  readonly hard: HardTraining
  /** What is trained hard in the visits, by day. */
  readonly visits: ReadonlyMap<number, readonly string[]>
  /** The first day that may change. */
  readonly fromDay: number
  /** The patterns of an earlier plan. */
  readonly earlier: readonly HomePattern[]
}

/** An exercise with the days from and to which it is done. */
export interface Training {
  readonly item: ItemDecision
  readonly stretches: readonly Stretch[]
}

/** The days on which hard exercises are usually done; each row is part of the next. */
const usualWeekdays: readonly (readonly Weekday[])[] = [
  ['monday'],
  ['monday', 'friday'],
  ['monday', 'wednesday', 'friday'],
]

/**
 * The patterns of hard exercises at home. Exercises of the same muscles share their days, and rest lies between any
 * two of those, and between them and the visits that train these muscles hard; no day with a hard visit is used.
 * Where that leaves fewer days than a dose asks for, the pattern says how many it asks for.
 */
export function hardPatterns(
  all: readonly Training[],
  timeline: Timeline,
  days: HardDays,
): readonly HomeExercise[] {
  return clustersOf(all, days.hard).flatMap(({ trained, groups }) => {
    const weeks = weeksOf(trained, groups, timeline, days)
    const first = Math.floor(days.fromDay / 7)
    const usual = usualWeekdays.map((weekdays) => setOf(timeline, weekdays))
    const rested = restedWeeks(weeks, first, days.hard.daysApart, usual)
    const begins = begin(rested, lastBefore(trained, timeline, days), days)
    const starts = rested.map((one, index) => ({ ...one, start: begins[index] as number }))
    return trained.flatMap((training) => atHome(training, timeline, starts, usual))
  })
}

/** One exercise on the days that those of its muscles share. */
function atHome(
  { item, stretches }: Training,
  timeline: Timeline,
  rested: readonly (RestedWeeks & { readonly start: number })[],
  usual: readonly DaySet[],
): readonly HomeExercise[] {
  const asked = daysAsked(item)
  const patterns = stretches.flatMap((stretch) =>
    rested.flatMap(({ to, days: set, start }): readonly HomePattern[] => {
      const from = Math.max(stretch.from, start)
      const last = Math.min(stretch.to, 7 * to + 6)
      const own = fewerDays(set, asked, usual)
      if (from > last || own === 0) return []
      const fewer = sizeOf(own) < asked ? { daysAsked: asked } : {}
      return [{ ...patternOf(item, timeline, from, last, weekdaysIn(timeline, own)), ...fewer }]
    }),
  )
  const crowded = rested.find(
    ({ from, to, days: set }) =>
      set === 0 && stretches.some((stretch) => stretch.from <= 7 * to + 6 && 7 * from <= stretch.to),
  )
  // What is over by now, or has no day left, is neither planned nor missed.
  if (patterns.length === 0 && stretches.length > 0 && !crowded) return []
  return [{ exercise: item.id, patterns: joined(patterns), ...(crowded && { crowdedFrom: crowded.from }) }]
}

/** Exercises that share a group, directly or through others. */
function clustersOf(all: readonly Training[], hard: HardTraining) {
  const clusters: { trained: Training[]; groups: Set<string> }[] = []
  for (const training of all) {
    const groups = hard.groupsIn(`exercise/${training.item.id}`, '')
    const touched = clusters.filter((cluster) => groups.some((group) => cluster.groups.has(group)))
    const merged = {
      trained: [...touched.flatMap(({ trained }) => trained), training],
      groups: new Set([...touched.flatMap((cluster) => [...cluster.groups]), ...groups]),
    }
    clusters.splice(0, clusters.length, ...clusters.filter((one) => !touched.includes(one)), merged)
  }
  return clusters
}

/** All weeks of the plan. */
function weeksOf(
  trained: readonly Training[],
  groups: ReadonlySet<string>,
  timeline: Timeline,
  { hard, visits, fromDay, earlier }: HardDays,
): readonly RestWeek[] {
  const isOpen = (day: number) => {
    if (visits.has(day)) return false
    for (let near = day - hard.daysApart + 1; near < day + hard.daysApart; near += 1)
      if (visits.get(near)?.some((group) => groups.has(group))) return false
    return true
  }
  const own = earlier.filter(({ exercise }) => trained.some(({ item }) => item.id === exercise))
  return Array.from({ length: Math.ceil(timeline.days.length / 7) }, (_, week) => {
    const [from, to] = [7 * week, 7 * week + 6]
    const asked = trained
      .filter(({ stretches }) => stretches.some((stretch) => stretch.from <= to && from <= stretch.to))
      .map(({ item }) => daysAsked(item))
    const before = own
      .filter((pattern) => overlaps(pattern, timeline, Math.max(from, fromDay), to))
      .reduce((set, { weekdays }) => set | setOf(timeline, weekdays), 0)
    return {
      open: daysWhere((day) => isOpen(from + day)),
      most: Math.max(0, ...asked),
      before: before === 0 ? undefined : before,
    }
  })
}

function overlaps(pattern: HomePattern, { firstDay }: Timeline, from: number, to: number): boolean {
  return dayNumberOf(pattern.from) - firstDay <= to && from <= dayNumberOf(pattern.to) - firstDay
}

/** The last day before the first that may change on which one of the exercises was done. */
function lastBefore(
  trained: readonly Training[],
  timeline: Timeline,
  { fromDay, earlier }: HardDays,
): number {
  const own = earlier.filter(({ exercise }) => trained.some(({ item }) => item.id === exercise))
  for (let day = fromDay - 1; day >= fromDay - 7; day -= 1)
    if (
      own.some(
        (pattern) =>
          overlaps(pattern, timeline, day, day) &&
          pattern.weekdays.includes(weekdayOf(timeline.firstDay + day)),
      )
    )
      return day
  return -Infinity
}

/** The first day of each stretch of weeks: a little later where its days come too soon after the last before it. */
function begin(
  rested: readonly RestedWeeks[],
  before: number,
  { hard, fromDay }: HardDays,
): readonly number[] {
  let last = before
  return rested.map(({ from, to, days }) => {
    const inWeek = daysIn(days)
    let start = Math.max(7 * from, fromDay)
    for (let day = start; day < last + hard.daysApart; day += 1) if (inWeek.includes(day % 7)) start = day + 1
    if (inWeek.length > 0) last = 7 * to + (inWeek.at(-1) as number)
    return start
  })
}

const setOf = ({ firstDay }: Timeline, weekdays: readonly Weekday[]): DaySet =>
  daysWhere((day) => weekdays.includes(weekdayOf(firstDay + day)))

function weekdaysIn({ firstDay }: Timeline, set: DaySet): readonly Weekday[] {
  const names = daysIn(set).map((day) => weekdayOf(firstDay + day))
  return weekdaySchema.options.filter((weekday) => names.includes(weekday))
}

/** Neighbours with the same days are one pattern. */
function joined(patterns: readonly HomePattern[]): readonly HomePattern[] {
  const all: HomePattern[] = []
  for (const pattern of patterns) {
    const last = all.at(-1)
    const goesOn =
      last !== undefined &&
      dayNumberOf(last.to) + 1 === dayNumberOf(pattern.from) &&
      last.weekdays.join() === pattern.weekdays.join()
    if (goesOn) all.splice(-1, 1, { ...last, to: pattern.to })
    else all.push(pattern)
  }
  return all
}

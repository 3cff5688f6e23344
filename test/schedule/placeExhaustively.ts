import { addDays, dayNumberOf, weekdayOf } from '../../src/calendar/calendarDay.js'
import type { Mode, WeeklyWindow } from '../../src/model/primitives.js'
import { disciplineOf, type Input, type Item, optionsOf } from './scheduleInput.js'

/**
 * The reference for small instances: every way of placing every visit, reckoned from the input alone, so that
 * it shares nothing with the scheduler. It knows only what the instances of its test use.
 */
export interface Reference {
  /** The most that can be placed: assessments weigh more than education, that more than recommended, than considered. */
  readonly worth: number
  /** False when there were too many ways to look at them all. */
  readonly isComplete: boolean
}

interface Wanted {
  readonly item: Item
  readonly week: number
}

interface Placed {
  readonly item: Item
  readonly day: number
  readonly minutes: number
}

interface Visit {
  readonly discipline: string
  readonly category: string
  readonly modes: readonly Mode[]
  readonly minutes: number
  readonly groups: readonly string[]
}

const classOf = (item: Item): number =>
  item.category === 'assessment'
    ? 0
    : item.category === 'education'
      ? 1
      : item.strength === 'consider'
        ? 3
        : 2

/** What one placed visit of an item counts; a class outweighs all after it. */
export const worthOf = (item: Item): number => 13 ** (3 - classOf(item))

const minute = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** Visits that an item wants, each with the week it is due in. */
export function wantedOf(item: Item, weeks: number): readonly Wanted[] {
  const { perWeek, maxSessions = Infinity } = item.dose!
  const upTo = (week: number) => Math.ceil(perWeek * week - 1e-9)
  return Array.from({ length: weeks }, (_, week) => week)
    .flatMap((week) => Array.from({ length: upTo(week + 1) - upTo(week) }, () => ({ item, week })))
    .slice(0, maxSessions)
}

export function placeExhaustively(input: Input, weeks: number, least: number, mostSteps = 60_000): Reference {
  const wanted = input
    .items!.toSorted((left, right) => classOf(left) - classOf(right))
    .flatMap((item) => wantedOf(item, weeks))
  const left = wanted.map((_, index) => wanted.slice(index).reduce((sum, { item }) => sum + worthOf(item), 0))
  const usable = wanted.map(({ item }) => modesOf(input, item).length > 0)
  const days: Visit[][] = Array.from({ length: weeks * 7 }, () => [])
  const placed: Placed[] = []
  let best = least
  let steps = 0
  const go = (index: number, worth: number): void => {
    best = Math.max(best, worth)
    if (worth + (left[index] ?? 0) <= best || steps > mostSteps) return
    const { item, week } = wanted[index]!
    const before = placed.filter((one) => one.item === item)
    for (let day = usable[index] ? week * 7 : Infinity; day < weeks * 7; day += 1) {
      if (day < (before.at(-1)?.day ?? 0)) continue
      for (const visits of waysOn(input, days, placed, item, day)) {
        steps += 1
        const old = days[day]!
        days[day] = visits
        placed.push({ item, day, minutes: minutesOf(item, before.length) })
        go(index + 1, worth + worthOf(item))
        placed.pop()
        days[day] = old
      }
    }
    go(index + 1, worth)
  }
  go(0, 0)
  return { worth: best, isComplete: steps <= mostSteps }
}

const minutesOf = ({ dose }: Item, before: number): number =>
  before === 0 ? (dose!.firstMinutes ?? dose!.minutes) : dose!.minutes

const modesOf = (input: Input, item: Item): Mode[] => {
  const usable = optionsOf(input).preferences?.modes
  return item.modes!.filter((mode) => usable?.includes(mode) ?? true)
}

/** Every way in which a day can also hold a visit of the item: beside what is there, or within a visit. */
function waysOn(input: Input, days: Visit[][], placed: Placed[], item: Item, day: number): Visit[][] {
  const own = placed.filter((one) => one.item === item)
  const apart = item.dose!.daysApart ?? 1
  if (own.some((one) => Math.abs(one.day - day) < apart)) return []
  const week = Math.floor(day / 7)
  if (own.filter((one) => Math.floor(one.day / 7) === week).length >= Math.ceil(item.dose!.perWeek)) return []
  if (windowsOn(input, day).length === 0 || !isAssessed(input, placed, item, day)) return []
  const minutes = minutesOf(item, own.length)
  const visits = days[day]!
  const modes = modesOf(input, item)
  const groups = item.recoveryGroups ?? []
  if (!mayTrain(days, groups, day)) return []
  const fresh = {
    discipline: disciplineOf(item),
    category: item.category!,
    modes,
    minutes,
    groups,
  }
  const ways = visits.flatMap((visit, index) => {
    const common = visit.modes.filter((mode) => modes.includes(mode))
    if (visit.discipline !== fresh.discipline || visit.category !== fresh.category || common.length === 0)
      return []
    const joined = {
      modes: common,
      minutes: visit.minutes + minutes,
      groups: [...visit.groups, ...groups],
    }
    return [visits.with(index, { ...visit, ...joined })]
  })
  if (mayComeAgain(input, days, item, day)) ways.push([...visits, fresh])
  const most = input.program!.activeMinutesPerDay!
  return ways.filter(
    (way) =>
      way.filter((one) => one.groups.length > 0).length < 2 &&
      way.reduce((sum, one) => sum + one.minutes, 0) <= most &&
      fits(way, windowsOn(input, day)),
  )
}

/** Two days lie from one hard day to the next of the same muscles. */
function mayTrain(days: Visit[][], groups: readonly string[], day: number): boolean {
  const near = [...(days[day - 1] ?? []), ...(days[day + 1] ?? [])]
  return !near.some((visit) => visit.groups.some((group) => groups.includes(group)))
}

function mayComeAgain(input: Input, days: Visit[][], item: Item, day: number): boolean {
  const { preferences, coverage, startOn } = optionsOf(input)
  const week = Math.floor(day / 7)
  const inWeek = days.slice(week * 7, week * 7 + 7).flat().length
  const most = Math.min(preferences?.maxVisitsPerWeek ?? Infinity, input.program!.visitsPerWeek!)
  const isCovered = (coverage?.limits ?? []).every(({ discipline, visits = Infinity, until }) => {
    const last = until === undefined ? Infinity : dayNumberOf(until) - dayNumberOf(startOn)
    if (discipline !== disciplineOf(item) || day > last) return true
    const used = days.slice(0, Math.min(last + 1, days.length)).flat()
    return used.filter((one) => one.discipline === discipline).length < visits
  })
  return inWeek < most && days[day]!.length < input.program!.visitsPerDay! && isCovered
}

function isAssessed(input: Input, placed: Placed[], item: Item, day: number): boolean {
  if (item.category !== 'treatment') return true
  const assessments = input.items!.filter(
    ({ category, dose }) => category === 'assessment' && dose!.perWeek > 0,
  )
  return [undefined, disciplineOf(item)].every((discipline) => {
    const due = assessments.filter((one) => !discipline || disciplineOf(one) === discipline)
    return due.length === 0 || placed.some((one) => due.includes(one.item) && one.day <= day)
  })
}

function windowsOn(input: Input, day: number): WeeklyWindow[] {
  const { calendar, preferences, startOn } = optionsOf(input)
  const date = addDays(startOn, day)
  if (calendar.closures.some(({ from, to }) => from <= date && date <= (to ?? from))) return []
  const weekday = weekdayOf(dayNumberOf(date))
  const on = (windows: readonly WeeklyWindow[]) => windows.filter((window) => window.weekday === weekday)
  return on(calendar.opening).flatMap((open) =>
    on(preferences?.availability ?? [open]).flatMap(({ from, to }) => {
      const [later, earlier] = [open.from > from ? open.from : from, open.to < to ? open.to : to]
      return later < earlier ? [{ weekday, from: later, to: earlier }] : []
    }),
  )
}

/** Whether some order of the visits fits into the windows, treatment after assessment. */
function fits(visits: readonly Visit[], windows: readonly WeeklyWindow[]): boolean {
  const go = (left: readonly Visit[], busy: readonly [number, number][], assessed: number): boolean => {
    if (left.length === 0) return true
    const isLate = left.some(({ category }) => category === 'assessment')
    return left.some((visit, index) => {
      if (visit.category === 'treatment' && isLate) return false
      const start = earliest(windows, busy, visit, visit.category === 'treatment' ? assessed : 0)
      if (start === undefined) return false
      const end = start + visit.minutes
      const now = visit.category === 'assessment' ? Math.max(assessed, end) : assessed
      return go(left.toSpliced(index, 1), [...busy, [start, end]], now)
    })
  }
  return go(visits, [], 0)
}

function earliest(
  windows: readonly WeeklyWindow[],
  busy: readonly [number, number][],
  { minutes }: Visit,
  notBefore: number,
): number | undefined {
  for (let start = 0; start < 24 * 60; start += 15) {
    const isOpen = windows.some(({ from, to }) => minute(from) <= start && start + minutes <= minute(to))
    const isFree = busy.every(([from, to]) => start + minutes <= from || to <= start)
    if (start >= notBefore && isOpen && isFree) return start
  }
  return undefined
}

import type { DailyWindow, Weekday, WeeklyWindow } from '../model/primitives.js'
import { minuteOfDay } from './wallTime.js'

/** A stretch of one day in minutes since midnight; something may start at `from` and must have ended by `to`. */
export interface TimeWindow {
  readonly from: number
  readonly to: number
}

/**
 * The windows of one weekday, earliest first; windows that overlap or touch are joined, and one that ends
 * before it starts counts as none.
 */
export function windowsOn(weekday: Weekday, weekly: readonly WeeklyWindow[]): readonly TimeWindow[] {
  return windowsOfDay(weekly.filter((window) => window.weekday === weekday))
}

/** Windows of any day, earliest first; joined and left out as those of a weekday are. */
export function windowsOfDay(daily: readonly DailyWindow[]): readonly TimeWindow[] {
  const windows = daily
    .map(({ from, to }) => ({ from: minuteOfDay(from), to: minuteOfDay(to) }))
    .filter(({ from, to }) => from < to)
    .sort((left, right) => left.from - right.from)
  const joined: { from: number; to: number }[] = []
  for (const window of windows) {
    const last = joined.at(-1)
    if (last && window.from <= last.to) last.to = Math.max(last.to, window.to)
    else joined.push({ ...window })
  }
  return joined
}

/** What lies in a window of both lists; each list is in order and without overlap, and so is the result. */
export function commonWindows(
  left: readonly TimeWindow[],
  right: readonly TimeWindow[],
): readonly TimeWindow[] {
  return left.flatMap((one) =>
    right
      .map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) }))
      .filter(({ from, to }) => from < to),
  )
}

/** What lies in a window of `from` and in none of `without`; both are in order and without overlap. */
export function remainingWindows(
  from: readonly TimeWindow[],
  without: readonly TimeWindow[],
): readonly TimeWindow[] {
  return without.reduce<readonly TimeWindow[]>(
    (left, taken) =>
      left.flatMap((window) => [
        ...commonWindows([window], [{ from: 0, to: taken.from }]),
        ...commonWindows([window], [{ from: taken.to, to: Number.POSITIVE_INFINITY }]),
      ]),
    from,
  )
}

/** Minutes of the longest window; 0 when there is none. */
export function longestOf(windows: readonly TimeWindow[]): number {
  return windows.reduce((longest, { from, to }) => Math.max(longest, to - from), 0)
}

import type { WeeklyWindow } from '../model/primitives.js'
import type { Problem } from '../model/problem.js'
import type { JsonPath } from '../shared/jsonPointer.js'
import { quote, reportProblem } from './reportProblem.js'
import type { SoundAssessment } from './soundPart.js'

/** Windows that end before they start, or overlap an earlier one on the same weekday; touching is no overlap. */
export function availabilityProblems({ preferences }: SoundAssessment): Problem[] {
  const windows = (preferences?.availability ?? []).map(whole)
  return windows.flatMap((window, index) => {
    if (window === undefined) return []
    const path = ['preferences', 'availability', index]
    if (window.to <= window.from) return [endsTooEarly(window, [...path, 'to'])]
    const other = windows.findIndex(
      (earlier, at) => at < index && earlier !== undefined && overlap(earlier, window),
    )
    return other < 0 ? [] : [overlapping(window, other, path)]
  })
}

function whole(
  window: Partial<Record<keyof WeeklyWindow, string | undefined>> | undefined,
): WeeklyWindow | undefined {
  const { weekday, from, to } = window ?? {}
  return weekday && from && to ? ({ weekday, from, to } as WeeklyWindow) : undefined
}

function overlap(one: WeeklyWindow, other: WeeklyWindow): boolean {
  return one.weekday === other.weekday && one.from < other.to && other.from < one.to
}

/** A window whose end is not after its start. */
export function endsTooEarly({ from, to }: Pick<WeeklyWindow, 'from' | 'to'>, path: JsonPath): Problem {
  const message = `the window ends at ${quote(to)}, which is not after its start at ${from}`
  return reportProblem({
    code: 'ends-before-start',
    path,
    message,
    value: to,
    expected: `a time after ${from}`,
  })
}

function overlapping(window: WeeklyWindow, other: number, path: JsonPath): Problem {
  const message = `the window from ${quote(window.from)} to ${quote(window.to)} on ${window.weekday} overlaps entry ${other}`
  return reportProblem({ code: 'windows-overlap', path, message, value: window })
}

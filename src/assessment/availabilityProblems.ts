import type { WeeklyWindow } from '../model/primitives.js'
import type { Problem } from '../model/problem.js'
import type { JsonPath } from '../shared/jsonPointer.js'
import { quote, reportProblem } from './reportProblem.js'
import type { SoundAssessment } from './soundPart.js'

/**
 * Windows that end before they start, or overlap an earlier one on the same weekday; touching is no overlap. Preferred
 * times of day are windows of every weekday.
 */
export function availabilityProblems({ preferences }: SoundAssessment): Problem[] {
  return [
    ...windowProblems(preferences?.availability ?? [], 'availability'),
    ...windowProblems(preferences?.preferredTimes ?? [], 'preferredTimes'),
  ]
}

type SoundWindow = Partial<Record<keyof WeeklyWindow, string | undefined>> | undefined

interface Window {
  readonly weekday?: string
  readonly from: string
  readonly to: string
}

function windowProblems(list: readonly SoundWindow[], field: 'availability' | 'preferredTimes'): Problem[] {
  const windows = list.map((window) => whole(window, field === 'availability'))
  return windows.flatMap((window, index) => {
    if (window === undefined) return []
    const path = ['preferences', field, index]
    if (window.to <= window.from) return [endsTooEarly(window, [...path, 'to'])]
    const other = windows.findIndex(
      (earlier, at) => at < index && earlier !== undefined && overlap(earlier, window),
    )
    return other < 0 ? [] : [overlapping(window, other, path)]
  })
}

function whole(window: SoundWindow, needsWeekday: boolean): Window | undefined {
  const { weekday, from, to } = window ?? {}
  if (!from || !to || (needsWeekday && !weekday)) return undefined
  return { ...(weekday && { weekday }), from, to }
}

function overlap(one: Window, other: Window): boolean {
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

function overlapping(window: Window, other: number, path: JsonPath): Problem {
  const onDay = window.weekday === undefined ? '' : ` on ${window.weekday}`
  const message = `the window from ${quote(window.from)} to ${quote(window.to)}${onDay} overlaps entry ${other}`
  return reportProblem({ code: 'windows-overlap', path, message, value: window })
}

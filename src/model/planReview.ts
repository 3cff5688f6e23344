import type { CalendarDate, WallTime } from './primitives.js'

/** When it is looked at how the plan goes, and what by. */
export interface PlanReview {
  readonly id: string
  readonly title: string
  readonly week: number
  readonly date: CalendarDate
  readonly start: WallTime
  readonly minutes: number
  /** The days that a rule asks for it in; absent for one that comes with a week of the program. */
  readonly within?: { readonly from: CalendarDate; readonly to: CalendarDate }
  /** The day it was held; absent while it is to come. */
  readonly heldOn?: CalendarDate
  readonly question: string
  readonly ifOffTrack: string
  readonly roles: readonly string[]
  readonly measures: readonly { readonly id: string; readonly title: string }[]
  /** What on-track looks like that day, goal by goal. */
  readonly onTrack: readonly {
    readonly goal: string
    readonly score: number
    readonly comparator: 'at-most' | 'at-least'
  }[]
  readonly rules: readonly string[]
}

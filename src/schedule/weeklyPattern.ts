import { dateOfDayNumber } from '../calendar/calendarDay.js'
import type { ItemDecision } from '../model/careDecisions.js'
import type { Weekday } from '../model/primitives.js'
import type { HomePattern } from '../model/schedule.js'
import type { Timeline } from './layOutPhases.js'

/** A selected exercise, and its patterns; none when it never gets to begin. */
export interface HomeExercise {
  readonly exercise: string
  readonly patterns: readonly HomePattern[]
  /** The first week, by number, in which rest leaves no day for it. */
  readonly crowdedFrom?: number
}

/** Whole days a week that the dose of an exercise asks for. */
export function daysAsked({ exerciseDose }: ItemDecision): number {
  return Math.max(1, Math.floor(exerciseDose?.daysPerWeek ?? 1))
}

/** The pattern of an exercise on these weekdays, between two days counted from the plan's first. */
export function patternOf(
  { id, exerciseDose }: ItemDecision,
  { firstDay }: Timeline,
  from: number,
  to: number,
  weekdays: readonly Weekday[],
): HomePattern {
  return {
    exercise: id,
    from: dateOfDayNumber(firstDay + from),
    to: dateOfDayNumber(firstDay + to),
    weekdays,
    timesPerDay: Math.max(1, Math.floor(exerciseDose?.timesPerDay ?? 1)),
  }
}

/** Neighbouring days, counted from the plan's first, both included. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

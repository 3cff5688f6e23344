import type { PlanGoal } from './planGoal.js'
import type { CalendarDate } from './primitives.js'

/** How a goal goes, best first. */
export const goalStatuses = [
  'achieved',
  'on-track',
  'within-measurement-error',
  'behind',
  'worsening',
  'not-measured',
] as const
export type GoalStatus = (typeof goalStatuses)[number]

/** A score of a goal's measure on a day. */
export interface GoalMeasurement {
  readonly score: number
  readonly on: CalendarDate
}

/** How a goal goes, with the numbers that say so. Changes are for the better when positive. */
export interface GoalProgress {
  /** The goal's id. */
  readonly goal: string
  readonly status: GoalStatus
  /** One sentence or more for the clinician and the person. */
  readonly sentence: string
  /** The score that was judged. */
  readonly latest?: GoalMeasurement
  /** From the baseline, in points of the measure. */
  readonly change?: number
  /** The same in percent of the baseline; absent when that is nought. */
  readonly changePercent?: number
  /** Whether the change, either way, is at least the measurement error; absent when that is not known. */
  readonly isBeyondError?: boolean
  /** Whether the change for the better is one that matters to people; absent when nobody said how much does. */
  readonly isImportant?: boolean
  /** What was on track on that day: the latest milestone by then, or the target from its due date on. */
  readonly milestone?: GoalMeasurement
  /** Of the change that the milestone plans, percent made; absent when it plans none. */
  readonly percentOfPlanned?: number
  /** Checkpoints in a row, the latest among them, with less than the planned share of change; 0 when it is not. */
  readonly checkpointsBehind?: number
}

/** What a goal must carry to be judged; a plan's goal does. */
export type JudgedGoal = Pick<
  PlanGoal,
  | 'id'
  | 'measure'
  | 'direction'
  | 'baseline'
  | 'target'
  | 'due'
  | 'milestones'
  | 'importantChange'
  | 'measurementError'
  | 'behind'
>

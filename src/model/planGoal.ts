import type { Evidence } from './evidence.js'
import type { GoalBaseline, GoalTarget } from './goalTarget.js'
import type { CalendarDate } from './primitives.js'

export interface PlanMilestone {
  readonly review: string
  readonly date: CalendarDate
  readonly score: number
}

/** From when on a goal is behind its milestones. */
export interface BehindRule {
  /** Less than so many percent of the change that the milestone plans. */
  readonly belowPercent: number
  /** At so many checkpoints in a row, where the change is within measurement error. */
  readonly checkpoints: number
  readonly evidence: Evidence
}

export interface PlanGoal {
  readonly id: string
  readonly title: string
  readonly statement: string
  readonly words?: string
  readonly measure: {
    readonly id: string
    readonly title: string
    readonly unit: string
    readonly part?: string
  }
  readonly direction: 'lower-is-better' | 'higher-is-better'
  readonly baseline?: GoalBaseline
  readonly target?: GoalTarget & { readonly evidence: Evidence }
  readonly noTarget?: string
  /** Where the baseline that is missing is taken, the first chance; absent when nothing is dated that could. */
  readonly baselineDue?: { readonly date: CalendarDate; readonly at: string }
  /** Change that matters to people who begin where this person does, in points. */
  readonly importantChange?: { readonly points: number; readonly evidence: Evidence }
  /** Less change than this may be chance, since no measure is exact; in points. */
  readonly measurementError?: { readonly points: number; readonly evidence: Evidence }
  /** Behind is who has made less than so many percent of the planned change. */
  readonly behind?: BehindRule
  readonly due: CalendarDate
  /** How much it matters to the person, and how sure they are that they can do it, 0 to 10. */
  readonly importance?: number
  readonly confidence?: number
  /** What to ask where one of these is below `least`; absent where neither is, or nobody asked. */
  readonly readiness?: {
    readonly least: number
    readonly ask: readonly string[]
    readonly evidence: Evidence
  }
  /** What the activity of a person's own goal takes. */
  readonly needs?: readonly string[]
  /** Examples of the steps on the way, the easiest first; the clinician sets them with the person. */
  readonly ladder?: { readonly steps: readonly string[]; readonly evidence: Evidence }
  readonly milestones: readonly PlanMilestone[]
  /** `<kind>/<id>` of what serves it; empty means unserved, and `unservedBecause` says why. */
  readonly servedBy: readonly string[]
  readonly unservedBecause?: string
  /** Ids of the sessions in which that is done. */
  readonly sessions: readonly string[]
  readonly rules: readonly string[]
}

import type { Assessment } from '../model/assessment.js'
import type { FactValue } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Progress } from '../model/progress.js'

/** What runs when a review begins. */
export interface RunningCourse {
  readonly program?: string | undefined
  /** The day as of which the program was chosen: what is fixed in a program is worth what it was then. */
  readonly programSince?: CalendarDate | undefined
  /** The first day of the program, and that of the plan. */
  readonly programBegan?: CalendarDate | undefined
  readonly careBegan?: CalendarDate | undefined
  /** The answers to gates still hold: the plan is stopped, and nobody has said that the reason is gone. */
  readonly screenStands?: boolean | undefined
}

/** Everything that a fact may be derived from. */
export interface DerivationInput {
  readonly pack: Pack
  /** As it stands on the day `asOf`: at a review with what the progress renewed in place. */
  readonly assessment: Assessment
  /** What happened since the assessment; absent when the plan is first made. */
  readonly progress?: Progress | undefined
  /** What runs when a review begins; absent when the plan is first made. */
  readonly course?: RunningCourse | undefined
  readonly asOf: CalendarDate
  /** The facts that were derived before. */
  readonly values: Readonly<Record<string, FactValue>>
}

import type { Assessment } from '../model/assessment.js'
import type { FactValue } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate } from '../model/primitives.js'
import type { Progress } from '../model/progress.js'

/** Everything that a fact may be derived from. */
export interface DerivationInput {
  readonly pack: Pack
  /** As it stands on the day `asOf`: at a review with what the progress renewed in place. */
  readonly assessment: Assessment
  /** What happened since the assessment; absent when the plan is first made. */
  readonly progress?: Progress | undefined
  readonly asOf: CalendarDate
  /** The facts that were derived before. */
  readonly values: Readonly<Record<string, FactValue>>
}

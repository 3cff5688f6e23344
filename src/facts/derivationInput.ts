import type { Assessment } from '../model/assessment.js'
import type { FactValue } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import type { CalendarDate } from '../model/primitives.js'

/** Everything that a fact may be derived from. */
export interface DerivationInput {
  readonly pack: Pack
  readonly assessment: Assessment
  readonly asOf: CalendarDate
  /** The facts that were derived before. */
  readonly values: Readonly<Record<string, FactValue>>
}

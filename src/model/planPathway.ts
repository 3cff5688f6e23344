import type { Evidence } from './evidence.js'
import type { PathwayKind } from './pathway.js'

/** Something offered beside the program, or why it is not. */
export interface PlanPathway {
  readonly id: string
  readonly title: string
  readonly plain: string
  readonly kind: PathwayKind
  readonly outcome: 'offered' | 'open' | 'declined' | 'not-eligible'
  /** A sentence: why it is offered, what is missing, or what excludes the person and where else to turn. */
  readonly reason: string
  readonly whatHappens: readonly string[]
  readonly firstVisitWithinDays?: number
  readonly referralContents: readonly string[]
  readonly by: { readonly role: string; readonly title: string }
  readonly to?: { readonly role: string; readonly title: string }
  readonly missing: readonly string[]
  readonly rules: readonly string[]
  readonly evidence: Evidence
}

import type { Evidence } from './evidence.js'

/** What the plan says of a condition; `evidence` is there where it differs from that of the condition. */
export interface PlanStatement {
  readonly text: string
  readonly evidence?: Evidence
}

export interface PlanEscalation {
  readonly when: string
  readonly to: { readonly role: string; readonly title: string }
  readonly withinDays?: number
  readonly evidence?: Evidence
}

/** A condition that the plan is for, and what the pack says of it. */
export interface PlanCondition {
  readonly id: string
  readonly title: string
  readonly plain: string
  readonly primary: boolean
  /** `working`: recorded as provisional; `fallback`: stands there because none is confirmed. */
  readonly status: 'recorded' | 'working' | 'fallback'
  readonly direction?: PlanStatement
  readonly firstLine: readonly PlanStatement[]
  readonly avoid: readonly PlanStatement[]
  readonly precautions: readonly PlanStatement[]
  readonly course?: PlanStatement
  readonly escalate: readonly PlanEscalation[]
  readonly evidence: Evidence
}

import type { Facts, FactValue } from './fact.js'
import type { CalendarDate } from './primitives.js'

/** What a rule comes to. */
export type Outcome = 'applies' | 'does-not-apply' | 'unknown'

/** The outcome of one rule. */
export interface Finding {
  readonly rule: string
  readonly outcome: Outcome
  /** For `unknown`: the facts whose absence leaves it undecided, sorted; empty otherwise. */
  readonly missing: readonly string[]
}

/** A gate that nobody answered. */
export interface OpenGate {
  readonly fact: string
  /** True when it is not known either whether the gate's own condition holds. */
  readonly conditional: boolean
}

/** Something wrong with the rules that only this person's facts brought out. */
export interface Fault {
  readonly code: 'classification-disagrees'
  readonly fact: string
  readonly values: readonly string[]
  readonly rules: readonly string[]
}

/** All rules against one person's facts. */
export interface Findings {
  readonly asOf: CalendarDate
  /** Every rule of the pack, sorted by name. */
  readonly findings: readonly Finding[]
  /** The facts that were asked about. */
  readonly facts: Facts
  /** What `classify` and `triage` rules set, by fact; `settledFacts` gives both together. */
  readonly setFacts: Readonly<Record<string, FactValue>>
  /** Sorted by fact id. */
  readonly openGates: readonly OpenGate[]
  readonly faults: readonly Fault[]
}

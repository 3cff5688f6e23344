import type { Cannot } from '../model/caseFile.js'
import type { Problem } from '../model/problem.js'

/** Something a case expected and did not find. */
export interface CaseFailure {
  /** The expectation, as a path (`expect.applies`). */
  readonly expectation: string
  readonly expected: string
  readonly actual: string
  /** What decided, where that is known: the facts that a rule lacked, or the reason an item was set aside. */
  readonly because?: string
}

export interface CaseResult {
  readonly file: string
  readonly name: string
  /** Empty when the case holds. */
  readonly failures: readonly CaseFailure[]
  /** What is wrong with the case itself; it was then not run. */
  readonly problems: readonly Problem[]
}

export type RuleState = 'applies' | 'doesNotApply' | 'unknown'

export interface CaseReport {
  readonly results: readonly CaseResult[]
  /** Problems of whole files (bad JSON, bad shape). */
  readonly problems: readonly Problem[]
  /** For every rule of the pack, the states in which some case that holds shows it. */
  readonly ruleStates: Readonly<Record<string, readonly RuleState[]>>
  /** What case files say that rules can't come to. */
  readonly cannot: readonly Cannot[]
}

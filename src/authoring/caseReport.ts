import type { Cannot } from '../model/caseFile.js'
import type { Outcome } from '../model/finding.js'
import type { Problem } from '../model/problem.js'
import type { DecidingLeaf } from './decidingLeaves.js'
import type { Side } from './movedPast.js'

/** A rule that had a part in what a case found, and the comparisons that decided it. */
export interface DecidingRule {
  readonly rule: string
  readonly outcome: Outcome
  readonly leaves: readonly DecidingLeaf[]
}

/** Something a case expected and did not find. */
export interface CaseFailure {
  /** The expectation, as a path (`expect.applies`). */
  readonly expectation: string
  readonly expected: string
  readonly actual: string
  /** What decided, where that is known: the facts that a rule lacked, or the reason an item was set aside. */
  readonly because?: string
  /** The rules that decided, with the comparisons that decided them; absent where no rule had a part. */
  readonly decidedBy?: readonly DecidingRule[]
}

export interface CaseResult {
  readonly file: string
  /** Its place in the file (`/cases/3`). */
  readonly pointer: string
  readonly name: string
  /** Empty when the case holds. */
  readonly failures: readonly CaseFailure[]
  /** What is wrong with the case itself; it was then not run. */
  readonly problems: readonly Problem[]
}

export type RuleState = 'applies' | 'doesNotApply' | 'unknown'

/** A border at which something changes, and on which of its sides some case stands next to it and would notice. */
export interface ThresholdReport {
  /** `<where it is defined> <what is compared>`: `rules/massage.frail age-years from settings.older-from-age`. */
  readonly threshold: string
  readonly file: string
  readonly needed: readonly Side[]
  readonly shown: readonly Side[]
}

/** What became of something of the catalogue in some case that holds. */
export type Reach = 'selected' | 'recorded' | 'held' | 'set-aside'

export interface ReachReport {
  /** `<kind>/<id>`. */
  readonly item: string
  readonly file: string
  /** Whether any rule speaks for it; what none offers needs only to be set aside. */
  readonly offered: boolean
  readonly reached: readonly Reach[]
}

/** Whether a rule against something won, in some case that holds, over a rule for the same thing. */
export interface BeatReport {
  readonly rule: string
  readonly file: string
  readonly shown: boolean
}

export interface CaseReport {
  readonly results: readonly CaseResult[]
  /** Problems of whole files (bad JSON, bad shape). */
  readonly problems: readonly Problem[]
  /** For every rule of the pack, the states in which some case that holds shows it. */
  readonly ruleStates: Readonly<Record<string, readonly RuleState[]>>
  /** For every threshold of the pack, the sides that some case shows. */
  readonly thresholds: readonly ThresholdReport[]
  /** For everything of the catalogue, what some case shows it come to. */
  readonly reached: readonly ReachReport[]
  /** For every rule against something that other rules speak for. */
  readonly beats: readonly BeatReport[]
  /** What case files say that can't be shown. */
  readonly cannot: readonly Cannot[]
}

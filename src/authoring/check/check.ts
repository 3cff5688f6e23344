import type { Pack } from '../../model/pack.js'
import type { CalendarDate } from '../../model/primitives.js'
import type { Finding, Severity } from './finding.js'

export interface CheckInput {
  readonly pack: Pack
  /** The texts of the pack's files by path, as `readPackFolder` gives them. */
  readonly files: Readonly<Record<string, string>>
  /** The day by which something is overdue or not. */
  readonly on: CalendarDate
}

/**
 * What a check's findings and its silence are worth. `all`: every such mistake, and nothing else. `proved`: the same, as
 * long as each of its searches comes to an end; one that does not is a finding of its own. `hints`: neither.
 */
export type Sureness = 'all' | 'proved' | 'hints'

/** One kind of mistake, and how it is found. */
export interface Check {
  /** Stable and kebab-case. */
  readonly id: string
  readonly severity: Severity
  readonly title: string
  readonly finds: Sureness
  readonly find: (input: CheckInput) => readonly Finding[]
}

/** What is said of a check. */
export type DescribedCheck = Omit<Check, 'find'>

import type { Problem } from '../../model/problem.js'

export type Files = Readonly<Record<string, string>>

/** What is to be written for something new, by path within the pack. */
export interface Scaffold {
  /** Files that are not there yet. */
  readonly created: Files
  /** Files that are, with what was added to them. */
  readonly changed: Files
  /** What was added to each of these, in words. */
  readonly made: Files
  /** What to do next; `{pack}` stands for the folder of the pack. */
  readonly next: readonly string[]
}

export type Scaffolded = { readonly scaffold: Scaffold } | { readonly problems: readonly Problem[] }

/** What every example rests on until its author says otherwise. */
export const noEvidence = { basis: 'default', confidence: 'low', sources: [] } as const

/** The day of a person who is made up. */
export const exampleDay = '2026-01-15'

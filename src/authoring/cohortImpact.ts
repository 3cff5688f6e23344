import type { Pack } from '../model/pack.js'
import {
  addTallies,
  type CohortPart,
  type ConcernedPerson,
  emptyTally,
  type ImpactExample,
  type ImpactTally,
  type RefusedLine,
  rankedCounts,
  tallyPart,
} from './impactTally.js'

/** What a change of rules does to a cohort. Lists are bounded, counts are not. */
export interface ImpactReport {
  /** People for whom both packs made a plan. */
  readonly people: number
  readonly changed: number
  readonly concerned: number
  readonly refused: number
  /** The first of those with a safety concern, by line. */
  readonly concerns: readonly ConcernedPerson[]
  /** How many people have a change of the kind, the most first. */
  readonly kinds: readonly { readonly kind: string; readonly people: number }[]
  /** How many people have something that came or went with the rule, the most first. */
  readonly rules: readonly { readonly rule: string; readonly people: number }[]
  /** Those with the most changes. */
  readonly examples: readonly ImpactExample[]
  readonly refusals: readonly RefusedLine[]
}

export interface CohortImpactOptions {
  /** How many people, and how many refused lines, are kept to be shown. */
  readonly most?: number
}

/** So many are shown unless asked otherwise. */
export const mostShown = 10

/**
 * Takes each line of a cohort (an assessment as JSON) through two packs and compares the plans. Lines are read one
 * at a time and none is kept but the few that are shown, so a cohort may be of any length.
 *
 * @example cohortImpact(pack, pack, [text, '{']).refusals // [{ line: 2, reason: 'it is not JSON' }]
 */
export function cohortImpact(
  before: Pack,
  after: Pack,
  lines: Iterable<string>,
  { most = mostShown }: CohortImpactOptions = {},
): ImpactReport {
  let tally = emptyTally
  for (const part of partsOf(lines, 1))
    tally = addTallies(tally, tallyPart({ before, after }, part, most), most)
  return impactReport(tally)
}

/**
 * The lines of a cohort in parts of so many.
 *
 * @example [...partsOf(['a', 'b', 'c'], 2)] // [{ line: 1, lines: ['a', 'b'] }, { line: 3, lines: ['c'] }]
 */
export function* partsOf(lines: Iterable<string>, size: number): Generator<CohortPart> {
  let line = 1
  let part: string[] = []
  for (const text of lines) {
    part.push(text)
    if (part.length < size) continue
    yield { line, lines: part }
    line += part.length
    part = []
  }
  if (part.length > 0) yield { line, lines: part }
}

/**
 * What was counted of a whole cohort, for people to read.
 *
 * @example impactReport(emptyTally).people // 0
 */
export function impactReport({ kinds, rules, ...counted }: ImpactTally): ImpactReport {
  return {
    ...counted,
    kinds: rankedCounts(kinds).map(([kind, people]) => ({ kind, people })),
    rules: rankedCounts(rules).map(([rule, people]) => ({ rule, people })),
  }
}

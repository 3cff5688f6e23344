import { safeGeneratePlan } from '../generatePlan.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import { type ImpactChange, planImpact, type SafetyConcern } from './planImpact.js'

/** Somebody of the cohort whose plan is another. */
export interface ImpactExample {
  readonly line: number
  readonly id: string
  readonly changes: readonly ImpactChange[]
}

export interface ConcernedPerson {
  readonly line: number
  readonly id: string
  readonly concerns: readonly SafetyConcern[]
}

export interface RefusedLine {
  readonly line: number
  readonly reason: string
}

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
  { most = 10 }: CohortImpactOptions = {},
): ImpactReport {
  const tally = newTally()
  let line = 0
  for (const text of lines) {
    line += 1
    if (text.trim() === '') continue
    const found = impactOn(before, after, text)
    if (!('reason' in found)) addPerson(tally, { line, ...found }, most)
    else {
      tally.refused += 1
      if (tally.refusals.length < most) tally.refusals.push({ line, reason: found.reason })
    }
  }
  const { kinds, rules, ...told } = tally
  return {
    ...told,
    kinds: ranked(kinds).map(([kind, people]) => ({ kind, people })),
    rules: ranked(rules).map(([rule, people]) => ({ rule, people })),
  }
}

interface Tally {
  people: number
  changed: number
  concerned: number
  refused: number
  readonly concerns: ConcernedPerson[]
  readonly refusals: RefusedLine[]
  examples: ImpactExample[]
  readonly kinds: Map<string, number>
  readonly rules: Map<string, number>
}

const newTally = (): Tally => ({
  people: 0,
  changed: 0,
  concerned: 0,
  refused: 0,
  concerns: [],
  refusals: [],
  examples: [],
  kinds: new Map(),
  rules: new Map(),
})

function addPerson(
  tally: Tally,
  { line, id, changes, concerns }: ImpactExample & ConcernedPerson,
  most: number,
): void {
  tally.people += 1
  if (concerns.length > 0) tally.concerned += 1
  if (concerns.length > 0 && tally.concerns.length < most) tally.concerns.push({ line, id, concerns })
  if (changes.length === 0) return
  tally.changed += 1
  count(
    tally.kinds,
    changes.map(({ kind }) => kind),
  )
  count(
    tally.rules,
    changes.flatMap(({ cameWith, wentWith }) => [...cameWith, ...wentWith]),
  )
  tally.examples = [...tally.examples, { line, id, changes }].sort(byChanges).slice(0, most)
}

function impactOn(before: Pack, after: Pack, text: string) {
  const json = readJson(text)
  if (json === undefined) return { reason: 'it is not JSON' }
  const was = safeGeneratePlan(before, json)
  if (!was.ok) return { reason: `the pack before: ${firstOf(was.problems)}` }
  const is = safeGeneratePlan(after, json)
  if (!is.ok) return { reason: `the pack after: ${firstOf(is.problems)}` }
  return { id: was.value.subject, ...planImpact(was.value, is.value) }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const firstOf = ([first]: readonly { pointer: string; message: string }[]): string =>
  [first?.pointer, first?.message].filter(Boolean).join(': ')

/** Once for each person, however many changes share the name. */
function count(counts: Map<string, number>, names: readonly string[]): void {
  for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1)
}

const ranked = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort(([one, many], [other, few]) => few - many || compareText(one, other))

const byChanges = (one: ImpactExample, other: ImpactExample): number =>
  other.changes.length - one.changes.length || one.line - other.line

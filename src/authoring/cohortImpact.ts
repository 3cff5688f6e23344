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
 * @example cohortImpact(before, after, readFileSync('cohort.ndjson', 'utf8').split('\n')).concerned
 */
export function cohortImpact(
  before: Pack,
  after: Pack,
  lines: Iterable<string>,
  { most = 10 }: CohortImpactOptions = {},
): ImpactReport {
  const counts = { people: 0, changed: 0, concerned: 0, refused: 0 }
  const [kinds, rules] = [new Map<string, number>(), new Map<string, number>()]
  const concerns: ConcernedPerson[] = []
  const refusals: RefusedLine[] = []
  let examples: ImpactExample[] = []
  let line = 0
  for (const text of lines) {
    line += 1
    if (text.trim() === '') continue
    const found = impactOn(before, after, text)
    if ('reason' in found) {
      counts.refused += 1
      if (refusals.length < most) refusals.push({ line, reason: found.reason })
      continue
    }
    const { id, changes } = found
    counts.people += 1
    if (found.concerns.length > 0) counts.concerned += 1
    if (found.concerns.length > 0 && concerns.length < most)
      concerns.push({ line, id, concerns: found.concerns })
    if (changes.length === 0) continue
    counts.changed += 1
    count(
      kinds,
      changes.map(({ kind }) => kind),
    )
    count(
      rules,
      changes.flatMap(({ cameWith, wentWith }) => [...cameWith, ...wentWith]),
    )
    examples = [...examples, { line, id, changes }].sort(byChanges).slice(0, most)
  }
  return {
    ...counts,
    concerns,
    kinds: ranked(kinds).map(([kind, people]) => ({ kind, people })),
    rules: ranked(rules).map(([rule, people]) => ({ rule, people })),
    examples,
    refusals,
  }
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

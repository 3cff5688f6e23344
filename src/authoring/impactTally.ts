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

/**
 * What is counted of a part of a cohort: plain JSON, so that parts can be counted on several cores. Added up, the tallies
 * of all parts are the same however the cohort was cut and whichever part is done first.
 */
export interface ImpactTally {
  readonly people: number
  readonly changed: number
  readonly concerned: number
  readonly refused: number
  /** The first by line. */
  readonly concerns: readonly ConcernedPerson[]
  readonly refusals: readonly RefusedLine[]
  /** Those with the most changes. */
  readonly examples: readonly ImpactExample[]
  /** People by kind of change, and by rule. */
  readonly kinds: Readonly<Record<string, number>>
  readonly rules: Readonly<Record<string, number>>
}

/** So many lines of a cohort that follow on each other. */
export interface CohortPart {
  /** The number of its first line, from 1. */
  readonly line: number
  readonly lines: readonly string[]
}

/** Two versions of a pack. */
export interface TwoPacks {
  readonly before: Pack
  readonly after: Pack
}

export const emptyTally: ImpactTally = {
  people: 0,
  changed: 0,
  concerned: 0,
  refused: 0,
  concerns: [],
  refusals: [],
  examples: [],
  kinds: {},
  rules: {},
}

/**
 * Counts what another pack does to the people of a part; `most` of them are kept to be shown.
 *
 * @example tallyPart({ before: pack, after: pack }, { line: 1, lines: [text] }, 10).changed // 0
 */
export function tallyPart(packs: TwoPacks, { line: first, lines }: CohortPart, most: number): ImpactTally {
  return lines.reduce((tally, text, index) => {
    if (text.trim() === '') return tally
    return addTallies(tally, tallyLine(packs, text, first + index), most)
  }, emptyTally)
}

/**
 * Adds up what was counted of two parts; `most` people are kept to be shown.
 *
 * @example addTallies(emptyTally, { ...emptyTally, people: 3 }, 10).people // 3
 */
export function addTallies(one: ImpactTally, other: ImpactTally, most: number): ImpactTally {
  return {
    people: one.people + other.people,
    changed: one.changed + other.changed,
    concerned: one.concerned + other.concerned,
    refused: one.refused + other.refused,
    concerns: [...one.concerns, ...other.concerns].sort(byLine).slice(0, most),
    refusals: [...one.refusals, ...other.refusals].sort(byLine).slice(0, most),
    examples: [...one.examples, ...other.examples].sort(byChanges).slice(0, most),
    kinds: addCounts(one.kinds, other.kinds),
    rules: addCounts(one.rules, other.rules),
  }
}

/** Counts with the most first; those that are equal in the order of their names. */
export function rankedCounts(
  counts: Readonly<Record<string, number>>,
): readonly (readonly [string, number])[] {
  return Object.entries(counts).sort(([one, many], [other, few]) => few - many || compareText(one, other))
}

function tallyLine(packs: TwoPacks, text: string, line: number): ImpactTally {
  const found = impactOn(packs, text)
  if ('reason' in found) return { ...emptyTally, refused: 1, refusals: [{ line, reason: found.reason }] }
  const { id, changes, concerns } = found
  return {
    ...emptyTally,
    people: 1,
    changed: Math.min(changes.length, 1),
    concerned: Math.min(concerns.length, 1),
    concerns: concerns.length > 0 ? [{ line, id, concerns }] : [],
    examples: changes.length > 0 ? [{ line, id, changes }] : [],
    kinds: onceEach(changes.map(({ kind }) => kind)),
    rules: onceEach(changes.flatMap(({ cameWith, wentWith }) => [...cameWith, ...wentWith])),
  }
}

function impactOn({ before, after }: TwoPacks, text: string) {
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
const onceEach = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries(names.map((name) => [name, 1]))

function addCounts(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const more = Object.entries(other).map(([name, count]) => [name, (one[name] ?? 0) + count] as const)
  return { ...one, ...Object.fromEntries(more) }
}

interface AtLine {
  readonly line: number
}

const byLine = (one: AtLine, other: AtLine): number => one.line - other.line

const byChanges = (one: ImpactExample, other: ImpactExample): number =>
  other.changes.length - one.changes.length || byLine(one, other)

import { truthName } from '../logic/truth.js'
import type { Case } from '../model/caseFile.js'
import type { Pack } from '../model/pack.js'
import { canonicalJson } from '../shared/digest.js'
import { treeOfRule, truthOfTree } from './exact/conditionTree.js'
import { type KnownFacts, valuesOf, type Witness } from './exact/writeWitness.js'
import type { Survivor } from './killMutants.js'
import { type LeafReport, truthsOf } from './leafCoverage.js'
import { chooseFew, rulesBeside } from './missing/chooseFew.js'
import type { ChosenCase } from './missing/chosenCase.js'
import { makeOrdinary } from './missing/makeOrdinary.js'
import { nameCases } from './missing/nameCases.js'
import { firstFound, type Need, needsOf } from './missing/needsOf.js'
import { ordinaryValues } from './missing/ordinaryValues.js'
import { type LikeHeld, personLikeHeld } from './missing/personLikeHeld.js'
import type { HeldCase } from './outcomeOfCase.js'

/** What a set of cases leaves open, and what became of the search for a person who would show it. */
export interface MissingShown {
  /** `rules/<name>` or `namedConditions/<name>`: where it is written. */
  readonly owner: string
  readonly file: string
  /** What no case shows, in words. */
  readonly what: string
  /** `proved`: nobody can show it. `at-a-review`: only facts of a review do. `undecided`: the search was given up. */
  readonly outcome: 'case' | 'proved' | 'at-a-review' | 'undecided'
}

export interface MissingCases {
  /** Cases by the file of what they show; each is marked as one that nobody has confirmed. */
  readonly cases: Readonly<Record<string, readonly Case[]>>
  readonly shown: readonly MissingShown[]
}

export interface MissingOptions {
  readonly mostSteps?: number
  /** Cases that hold: people are made like theirs, where anybody will do. */
  readonly held?: readonly HeldCase[]
  readonly onProgress?: (done: number, of: number) => void
}

/**
 * Looks for the cases that a pack lacks: for every leaf that no case shows deciding, and every small mistake that no
 * case notices, a smallest person for whom it would show. One person often shows several, so as few are kept as do. What
 * a case expects is what the rules come to today, so each has to be confirmed by somebody who knows what it should be.
 *
 * @example missingCases(pack, { leaves: [], survivors: [] }) // { cases: {}, shown: [] }
 */
export function missingCases(
  pack: Pack,
  open: { readonly leaves: readonly LeafReport[]; readonly survivors: readonly Survivor[] },
  { mostSteps = 1000, held = [], onProgress = () => undefined }: MissingOptions = {},
): MissingCases {
  const needs = needsOf(pack, open, mostSteps)
  const like = personLikeHeld(held)
  const found: ChosenCase[] = []
  const shown = needs.map((need, index): MissingShown => {
    onProgress(index, needs.length)
    const file = fileOf(pack, need)
    const outcome = search(pack, { need, file, like }, found)
    return { owner: need.owner, file, what: need.what, outcome }
  })
  const ordinary = ordinaryValues([...like.values])
  const chosen = chooseFew(pack, found, needs).map((one) =>
    one.facts === undefined ? one : makeOrdinary(pack, ordinary, { ...one, facts: one.facts }),
  )
  const named: Record<string, Case[]> = {}
  for (const { file, one } of nameCases(pack, joinSame(chosen), (each) => expectationOf(pack, each)))
    named[file] = [...(named[file] ?? []), one]
  return { cases: named, shown }
}

/** People who have become the same are one. */
function joinSame(chosen: readonly ChosenCase[]): readonly ChosenCase[] {
  const joined = new Map<string, ChosenCase>()
  for (const one of chosen) {
    const key = `${one.file} ${canonicalJson({ ...one.person })}`
    const same = joined.get(key)
    joined.set(key, same === undefined ? one : { ...same, shows: [...same.shows, ...one.shows] })
  }
  return [...joined.values()]
}

function fileOf(pack: Pack, { owner, rules: [first = ''] }: Need): string {
  return pack.files[owner] ?? pack.files[`rules/${first}`] ?? ''
}

interface Searched {
  readonly need: Need
  readonly file: string
  readonly like: LikeHeld
}

/** Looks for somebody, first among those who were found; whoever is found is added to them. */
function search(pack: Pack, { need, file, like }: Searched, found: ChosenCase[]): MissingShown['outcome'] {
  const { rules } = need
  const isShown = (one: ChosenCase): boolean =>
    rulesBeside(pack, one).some((rule) => rules.includes(rule) && need.isShownBy(rule, one.values))
  if (found.some(isShown)) return 'case'
  let shownIn = ''
  const witness = firstFound(
    rules.map((rule) => () => {
      shownIn = rule
      return need.find(rule)
    }),
  )
  if (witness.outcome === 'found') {
    const { facts, outcome: _, ...person } = witness
    found.push({ file, person, values: valuesOf(pack, person), facts, shows: [{ need, rule: shownIn }] })
    return 'case'
  }
  const similar = witness.outcome === 'impossible' ? undefined : like.find(need)
  if (similar === undefined) return outcomeOf(witness)
  found.push({ file, ...similar })
  return 'case'
}

function outcomeOf({ outcome }: Witness): MissingShown['outcome'] {
  if (outcome === 'found') return 'case'
  if (outcome === 'impossible') return 'proved'
  return outcome === 'only-facts' ? 'at-a-review' : 'undecided'
}

const expectations = { true: 'applies', false: 'doesNotApply', unknown: 'unknown' } as const

function expectationOf(pack: Pack, { shows, values }: ChosenCase): Case['expect'] {
  const expected: { -readonly [K in 'applies' | 'doesNotApply' | 'unknown']?: string[] } = {}
  for (const rule of [...new Set(shows.map(({ rule }) => rule))].sort()) {
    const key = expectations[truthIn(pack, rule, values)]
    expected[key] = [...(expected[key] ?? []), rule]
  }
  return expected
}

function truthIn(pack: Pack, rule: string, values: KnownFacts) {
  const written = treeOfRule(pack, rule)
  return truthName(truthOfTree(written.tree, truthsOf(pack, written, values)))
}

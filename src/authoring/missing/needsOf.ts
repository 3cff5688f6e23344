import { isFalse, isTrue } from '../../logic/truth.js'
import type { Pack } from '../../model/pack.js'
import { addTo } from '../../shared/addTo.js'
import { oncePer } from '../../shared/oncePer.js'
import {
  conditionTree,
  plainCondition,
  treeOfRule,
  truthOfTree,
  type WrittenCondition,
} from '../exact/conditionTree.js'
import { always, findDifference, never } from '../exact/findDifference.js'
import type { KnownFacts, Witness } from '../exact/writeWitness.js'
import { mutatedTree, type Survivor, settleSurvivor } from '../killMutants.js'
import { isDeciding, type LeafReport, truthsOf } from '../leafCoverage.js'

/** Something that no case shows. */
export interface Need {
  /** `rules/<name>` or `namedConditions/<name>`: where it is written. */
  readonly owner: string
  /** What it is, in words. */
  readonly what: string
  /** Of a leaf, what it should be when it decides. */
  readonly side?: boolean
  /** The rules in which it can show, those with the fewest comparisons first. */
  readonly rules: readonly string[]
  /** Looks for somebody for whom it shows in a rule. */
  readonly find: (rule: string) => Witness
  /** Whether it shows in a rule for somebody. */
  readonly isShownBy: (rule: string, values: KnownFacts) => boolean
}

/** What is open of a pack's rules, as needs: for each leaf its sides, and each mistake that nothing notices. */
export function needsOf(
  pack: Pack,
  open: { readonly leaves: readonly LeafReport[]; readonly survivors: readonly Survivor[] },
  mostSteps: number,
): readonly Need[] {
  const bySize = (rules: readonly string[]): readonly string[] =>
    [...rules].sort((left, right) => sizeOf(treeOfRule(pack, left)) - sizeOf(treeOfRule(pack, right)))
  const readers = readersOf(pack)
  const needs = [
    ...open.leaves.flatMap((leaf) =>
      [true, false]
        .filter((side) => !(side ? leaf.shown.true : leaf.shown.false))
        .map((side) => leafNeed(pack, leaf, side, bySize(readers.get(leaf.owner) ?? []), mostSteps)),
    ),
    ...open.survivors.map((survivor) => mutantNeed(pack, survivor, bySize(survivor.rules), mostSteps)),
  ]
  // What is written in rules first: those who show it often show what is written in named conditions as well.
  return [...needs.filter(isOfRule), ...needs.filter((need) => !isOfRule(need))]
}

const isOfRule = ({ owner }: Need): boolean => owner.startsWith('rules/')

const sizeOf = ({ leaves }: WrittenCondition): number => leaves.length

/** By where leaves are written, the rules that come to something by them. */
const readersOf = oncePer((pack: Pack): ReadonlyMap<string, readonly string[]> => {
  const readers = new Map<string, string[]>()
  for (const { name } of pack.rules)
    for (const owner of new Set(treeOfRule(pack, name).leaves.map((leaf) => leaf.owner)))
      addTo(readers, owner, name)
  return readers
})

function leafNeed(
  pack: Pack,
  { owner, pointer, text }: LeafReport,
  side: boolean,
  rules: readonly string[],
  mostSteps: number,
): Need {
  const placesIn = ({ leaves }: WrittenCondition): readonly number[] =>
    leaves.flatMap((leaf, at) => (leaf.owner === owner && leaf.pointer === pointer ? [at] : []))
  const isNeverWithin = once(() => isNeverDeciding(pack, owner, pointer, side, mostSteps))
  return {
    owner,
    what: `${side ? '' : 'not '}${text}`,
    side,
    rules,
    find: (rule) => {
      const written = treeOfRule(pack, rule)
      if (isNeverWithin()) return { outcome: 'impossible' }
      return firstFound(placesIn(written).map((at) => () => deciding(pack, written, at, side, mostSteps)))
    },
    isShownBy: (rule, values) => {
      const written = treeOfRule(pack, rule)
      const truths = truthsOf(pack, written, values)
      return placesIn(written).some(
        (at) => truths[at] === (side ? isTrue : isFalse) && isDeciding(written, truths, at),
      )
    },
  }
}

/** What never decides within a named condition never decides in a rule that uses it. */
function isNeverDeciding(
  pack: Pack,
  owner: string,
  pointer: string,
  side: boolean,
  mostSteps: number,
): boolean {
  if (!owner.startsWith('namedConditions/')) return false
  const named = pack.namedConditions[owner.slice('namedConditions/'.length)]?.conditions
  if (named === undefined) return false
  const written = conditionTree(pack, owner, named)
  const at = written.leaves.findIndex((leaf) => leaf.owner === owner && leaf.pointer === pointer)
  return deciding(pack, written, at, side, mostSteps).outcome === 'impossible'
}

/** Somebody for whom a leaf is so, or not, and decides by itself what a condition comes to. */
function deciding(
  pack: Pack,
  written: WrittenCondition,
  at: number,
  side: boolean,
  mostSteps: number,
): Witness {
  const leaf = written.leaves[at]?.leaf
  if (leaf === undefined) return { outcome: 'impossible' }
  const wanted = { condition: leaf, truth: [side ? 'true' : 'false'] } as const
  return findDifference(
    pack,
    plainCondition(written, { at, by: always }),
    plainCondition(written, { at, by: never }),
    [wanted],
    { mostSteps },
  )
}

function mutantNeed(pack: Pack, survivor: Survivor, rules: readonly string[], mostSteps: number): Need {
  const { owner, pointer, does } = survivor.mutant
  const trees = new Map<string, WrittenCondition>()
  const mutated = (rule: string): WrittenCondition => {
    const tree = trees.get(rule) ?? mutatedTree(pack, survivor.mutant, rule)
    trees.set(rule, tree)
    return tree
  }
  return {
    owner,
    what: `${owner}${pointer === '' ? '' : ` ${pointer}`}: ${does}`,
    rules,
    find: (rule) => settleSurvivor(pack, { ...survivor, rules: [rule] }, mostSteps),
    isShownBy: (rule, values) => {
      const [before, after] = [treeOfRule(pack, rule), mutated(rule)]
      return (
        truthOfTree(before.tree, truthsOf(pack, before, values)) !==
        truthOfTree(after.tree, truthsOf(pack, after, values))
      )
    },
  }
}

/** The first that is found; otherwise what says most of why none is. */
export function firstFound(tries: readonly (() => Witness)[]): Witness {
  let last: Witness = { outcome: 'impossible' }
  for (const find of tries) {
    const witness = find()
    if (witness.outcome === 'found') return witness
    if (witness.outcome === 'only-facts' || last.outcome === 'impossible') last = witness
  }
  return last
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

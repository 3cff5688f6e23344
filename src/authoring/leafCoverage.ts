import { settledFacts } from '../logic/settledFacts.js'
import { isFalse, isTrue, negate, type TruthValue } from '../logic/truth.js'
import type { FactValue } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import { compiledLeaf } from './exact/compiledLeaf.js'
import { conditionTree, truthOfTree, type WrittenCondition } from './exact/conditionTree.js'
import { type HeldCase, rulesNamed } from './outcomeOfCase.js'

/** Of one leaf, whether cases show that it decides by itself, true and false: modified condition/decision coverage. */
export interface LeafReport {
  /** `rules/<name>` or `namedConditions/<name>`: where it is written. */
  readonly owner: string
  readonly file: string
  /** Its place in the owner's condition. */
  readonly pointer: string
  readonly fact: string
  /** The comparison in words of the rule language: `pain.current greaterThanInclusive 4`. */
  readonly text: string
  /** In some case it is so, and were it otherwise the rule would come to something else. */
  readonly shown: { readonly true: boolean; readonly false: boolean }
}

/**
 * For every leaf of every rule and named condition of a pack, whether the cases that hold show it deciding. A case
 * shows something of the rules that it names. A leaf decides when turning it alone turns what its rule comes to.
 *
 * @example leafCoverage(pack, ran.held).filter(({ shown }) => !(shown.true && shown.false))
 */
export function leafCoverage(pack: Pack, held: readonly HeldCase[]): readonly LeafReport[] {
  const written = new Map(
    pack.rules.map((rule) => [rule.name, conditionTree(pack, `rules/${rule.name}`, rule.conditions)]),
  )
  const shown = new Map<string, { true: boolean; false: boolean }>()
  for (const each of held) {
    const { values } = settledFacts(each.outcome.findings)
    for (const rule of rulesNamed(each.one)) {
      const condition = written.get(rule)
      if (condition) note(condition, truthsOf(pack, condition, values), shown)
    }
  }
  return reportsOf(pack, [...written.values()], shown)
}

/** What each leaf of a condition comes to for somebody. */
export function truthsOf(
  pack: Pack,
  { leaves }: WrittenCondition,
  values: Readonly<Record<string, FactValue>>,
): TruthValue[] {
  return leaves.map(({ leaf }) => compiledLeaf(pack, leaf).test(values))
}

/** Whether a leaf is known and turning it alone turns what its condition comes to. */
export function isDeciding({ tree }: WrittenCondition, truths: readonly TruthValue[], at: number): boolean {
  const truth = truths[at]
  if (truth !== isTrue && truth !== isFalse) return false
  const turned = truths.map((one, index) => (index === at ? negate(one) : one))
  return truthOfTree(tree, turned) !== truthOfTree(tree, truths)
}

const keyOf = ({ owner, pointer }: { owner: string; pointer: string }): string => `${owner} ${pointer}`

function note(
  written: WrittenCondition,
  truths: readonly TruthValue[],
  shown: Map<string, { true: boolean; false: boolean }>,
): void {
  for (const [index, leaf] of written.leaves.entries()) {
    if (!isDeciding(written, truths, index)) continue
    const sides = shown.get(keyOf(leaf)) ?? { true: false, false: false }
    sides[truths[index] === isTrue ? 'true' : 'false'] = true
    shown.set(keyOf(leaf), sides)
  }
}

function reportsOf(
  pack: Pack,
  written: readonly WrittenCondition[],
  shown: ReadonlyMap<string, LeafReport['shown']>,
): readonly LeafReport[] {
  const files = new Map(pack.rules.map(({ name, file }) => [`rules/${name}`, file]))
  const reports = new Map<string, LeafReport>()
  for (const { leaves } of written)
    for (const { owner, pointer, leaf } of leaves) {
      const key = keyOf({ owner, pointer })
      const value = typeof leaf.value === 'object' ? JSON.stringify(leaf.value) : String(leaf.value)
      reports.set(key, {
        owner,
        file: files.get(owner) ?? '',
        pointer,
        fact: leaf.fact,
        text: `${leaf.fact} ${leaf.operator} ${value}`,
        shown: shown.get(key) ?? { true: false, false: false },
      })
    }
  return [...reports.values()]
}

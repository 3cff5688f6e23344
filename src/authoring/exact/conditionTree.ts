import { isFalse, isTrue, isUnknown, negate, type TruthValue } from '../../logic/truth.js'
import type { Condition, Leaf } from '../../model/condition.js'
import type { Pack } from '../../model/pack.js'
import { jsonPointer } from '../../shared/jsonPointer.js'
import { oncePer } from '../../shared/oncePer.js'

/** A leaf where it is written: in a rule or in a named condition. */
export interface WrittenLeaf {
  /** `rules/<name>` or `namedConditions/<name>`. */
  readonly owner: string
  /** Its place in the owner's condition, as a JSON pointer. */
  readonly pointer: string
  readonly leaf: Leaf
}

/** A condition with its named parts put in; leaves are numbered from 0. */
export type ConditionTree =
  | { readonly leaf: number }
  | { readonly all: readonly ConditionTree[] }
  | { readonly any: readonly ConditionTree[] }
  | { readonly not: ConditionTree }

export interface WrittenCondition {
  readonly tree: ConditionTree
  readonly leaves: readonly WrittenLeaf[]
}

/**
 * A condition as a tree in which each leaf knows where it is written.
 *
 * @example conditionTree(pack, 'rules/walking.start', rule.conditions).leaves[0]?.pointer // '/all/0'
 */
export function conditionTree(pack: Pack, owner: string, condition: Condition): WrittenCondition {
  const leaves: WrittenLeaf[] = []
  const grow = (part: Condition, within: string, path: readonly (string | number)[]): ConditionTree => {
    if ('fact' in part) {
      leaves.push({ owner: within, pointer: jsonPointer(path), leaf: part })
      return { leaf: leaves.length - 1 }
    }
    if ('all' in part)
      return { all: part.all.map((one, index) => grow(one, within, [...path, 'all', index])) }
    if ('any' in part)
      return { any: part.any.map((one, index) => grow(one, within, [...path, 'any', index])) }
    if ('not' in part) return { not: grow(part.not, within, [...path, 'not']) }
    const named = pack.namedConditions[part.condition]?.conditions ?? { any: [] }
    return grow(named, `namedConditions/${part.condition}`, [])
  }
  return { tree: grow(condition, owner, []), leaves }
}

/** The condition of a rule as a tree; of a rule that there is not, one that never holds. */
export function treeOfRule(pack: Pack, rule: string): WrittenCondition {
  const trees = treesOf(pack)
  const known = trees.get(rule)
  if (known !== undefined) return known
  const tree = conditionTree(pack, `rules/${rule}`, conditionsByRule(pack.rules).get(rule) ?? { any: [] })
  trees.set(rule, tree)
  return tree
}

const treesOf = oncePer((_: Pack) => new Map<string, WrittenCondition>())

const conditionsByRule = oncePer(
  (rules: Pack['rules']): ReadonlyMap<string, Condition> =>
    new Map(rules.map(({ name, conditions }) => [name, conditions])),
)

/** A tree as a condition without names, so that it can stand beside another pack's; one leaf may be put otherwise. */
export function plainCondition(
  { tree, leaves }: WrittenCondition,
  otherwise?: { readonly at: number; readonly by: Condition },
): Condition {
  const plain = (part: ConditionTree): Condition => {
    if ('leaf' in part)
      return part.leaf === otherwise?.at ? otherwise.by : (leaves[part.leaf] as WrittenLeaf).leaf
    if ('not' in part) return { not: plain(part.not) }
    return 'all' in part ? { all: part.all.map(plain) } : { any: part.any.map(plain) }
  }
  return plain(tree)
}

/** What a tree comes to when its leaves come to these truths. */
export function truthOfTree(tree: ConditionTree, truths: readonly TruthValue[]): TruthValue {
  if ('leaf' in tree) return truths[tree.leaf] ?? isUnknown
  if ('not' in tree) return negate(truthOfTree(tree.not, truths))
  const isAll = 'all' in tree
  const settling = isAll ? isFalse : isTrue
  let result: TruthValue = negate(settling)
  for (const part of isAll ? tree.all : tree.any) {
    const truth = truthOfTree(part, truths)
    if (truth === settling) return settling
    if (truth === isUnknown) result = isUnknown
  }
  return result
}

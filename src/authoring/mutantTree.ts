import type { Pack } from '../model/pack.js'
import { conditionTree, type WrittenCondition } from './exact/conditionTree.js'
import { packWith, type Survivor } from './killMutants.js'

/** A rule's condition with a mistake in it, in the rule itself or in a named condition that it uses. */
export function mutantTree(pack: Pack, rule: string, { mutant }: Survivor): WrittenCondition {
  const moved = packWith(pack, mutant)
  const condition = moved.rules.find(({ name }) => name === rule)?.conditions ?? { any: [] }
  return conditionTree(moved, `rules/${rule}`, condition)
}

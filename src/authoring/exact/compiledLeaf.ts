import { type CompiledCondition, compileLeaf } from '../../logic/compileLeaf.js'
import type { Leaf } from '../../model/condition.js'
import type { Pack } from '../../model/pack.js'
import { oncePer } from '../../shared/oncePer.js'

/** A leaf made ready, the first time that it is asked of a pack. */
export function compiledLeaf(pack: Pack, leaf: Leaf): CompiledCondition {
  const leaves = compiledLeaves(pack)
  let compiled = leaves.get(leaf)
  if (compiled === undefined) {
    compiled = compileLeaf(leaf, pack)
    leaves.set(leaf, compiled)
  }
  return compiled
}

const compiledLeaves = oncePer((_: Pack) => new WeakMap<Leaf, CompiledCondition>())

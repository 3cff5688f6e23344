import { compileCondition } from '../logic/compileCondition.js'
import { slotOfFact } from '../logic/factSlots.js'
import { settledSlots } from '../logic/settledFacts.js'
import { truthName } from '../logic/truth.js'
import type { Condition, Truth } from '../model/condition.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import type { CareContext } from './careContext.js'

type Compiled = ReturnType<typeof compileCondition>

const compiledByPack = new WeakMap<Pack, WeakMap<Condition, Compiled>>()

/** What a condition outside a rule (of a limit, of a branch) comes to; an absent condition is true. */
export function conditionTruth(
  { pack, findings }: Pick<CareContext, 'pack' | 'findings'>,
  condition: Condition | undefined,
): Truth {
  if (condition === undefined) return 'true'
  return truthName(compiled(pack, condition).test(settledSlots(pack, findings)))
}

/** The facts that leave a condition undecided, sorted. */
export function conditionMissing(
  { pack, findings }: Pick<CareContext, 'pack' | 'findings'>,
  condition: Condition | undefined,
): string[] {
  if (condition === undefined) return []
  const missing: string[] = []
  compiled(pack, condition).testAndCollect(settledSlots(pack, findings), missing)
  return [...new Set(missing)].sort(compareText)
}

function compiled(pack: Pack, condition: Condition): Compiled {
  let ofPack = compiledByPack.get(pack)
  if (ofPack === undefined) {
    ofPack = new WeakMap()
    compiledByPack.set(pack, ofPack)
  }
  let made = ofPack.get(condition)
  if (made === undefined) {
    made = compileCondition(condition, pack, slotOfFact(pack))
    ofPack.set(condition, made)
  }
  return made
}

import { compileCondition } from '../logic/compileCondition.js'
import { missingFacts } from '../logic/missingFacts.js'
import { truthName } from '../logic/truth.js'
import type { Condition, Truth } from '../model/condition.js'
import type { Pack } from '../model/pack.js'
import type { CareContext } from './careContext.js'

type Compiled = ReturnType<typeof compileCondition>

const compiledByPack = new WeakMap<Pack, WeakMap<Condition, Compiled>>()

/** What a condition outside a rule (of a limit, of a branch) comes to; an absent condition is true. */
export function conditionTruth({ pack, findings }: CareContext, condition: Condition | undefined): Truth {
  if (condition === undefined) return 'true'
  return truthName(compiled(pack, condition).test(findings.facts.values))
}

/** The facts that leave a condition undecided, sorted. */
export function conditionMissing(
  { pack, findings }: CareContext,
  condition: Condition | undefined,
): string[] {
  return condition === undefined ? [] : missingFacts(condition, pack, findings.facts.values)
}

function compiled(pack: Pack, condition: Condition): Compiled {
  const ofPack = compiledByPack.get(pack) ?? new WeakMap<Condition, Compiled>()
  compiledByPack.set(pack, ofPack)
  const made = ofPack.get(condition) ?? compileCondition(condition, pack)
  ofPack.set(condition, made)
  return made
}

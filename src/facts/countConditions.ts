import { compileCondition } from '../logic/compileCondition.js'
import { isTrue, isUnknown } from '../logic/truth.js'
import type { Condition } from '../model/condition.js'
import type { FactValue } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import type { DerivationInput } from './derivationInput.js'

/** How many conditions hold: at least those that are true, at most those and the unknown ones. */
export function countConditions(conditions: readonly Condition[], pack: Pack) {
  const tests = conditions.map((condition) => compileCondition(condition, pack).test)
  return ({ values }: DerivationInput): FactValue => {
    const truths = tests.map((test) => test(values))
    const min = truths.filter((truth) => truth === isTrue).length
    return { type: 'number', min, max: min + truths.filter((truth) => truth === isUnknown).length }
  }
}

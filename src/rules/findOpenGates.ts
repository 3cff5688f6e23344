import { isFalse, isUnknown } from '../logic/truth.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { FactValue } from '../model/fact.js'
import type { OpenGate } from '../model/finding.js'
import type { CompiledRules } from './compileRules.js'

/**
 * The gates that nobody answered and whose own condition holds or may hold. A number or date known as bounds
 * is an answer; a set is one only when it is complete.
 */
export function findOpenGates(compiled: CompiledRules, slots: readonly FactValue[]): readonly OpenGate[] {
  return compiled.gates.flatMap(({ fact, when }) => {
    if (isAnswered(slots[compiled.slotOf(fact)] ?? unknownFact)) return []
    const stands = when?.test(slots)
    return stands === isFalse ? [] : [{ fact, conditional: stands === isUnknown }]
  })
}

function isAnswered(value: FactValue): boolean {
  return value.type === 'codes' ? value.complete : value.type !== 'unknown'
}

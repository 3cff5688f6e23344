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
  const open: OpenGate[] = []
  for (const { fact, slot, when } of compiled.gates) {
    if (isAnswered(slots[slot] ?? unknownFact)) continue
    const stands = when?.test(slots)
    if (stands !== isFalse) open.push({ fact, conditional: stands === isUnknown })
  }
  return open
}

function isAnswered(value: FactValue): boolean {
  return value.type === 'codes' ? value.complete : value.type !== 'unknown'
}

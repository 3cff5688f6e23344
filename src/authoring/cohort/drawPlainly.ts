import type { Answer } from '../../explain/answer.js'
import { codesOfFact } from '../../explain/conceptsOfFact.js'
import { possibleAnswers } from '../../explain/possibleAnswers.js'
import { rangeOfFact } from '../../explain/rangeOfFact.js'
import type { FactDefinition, Facts } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import { below, type Chance, isWithin } from './chance.js'

/**
 * How a fact is drawn that nothing is said of: so many of a hundred say yes, or have one code of a set; every code
 * and every number of its range is as likely as the others. A number without an end, and a date, is one of those that
 * the rules compare it with or beside one. Undefined when the pack has no answer to it.
 */
export function drawPlainly(
  pack: Pack,
  fact: FactDefinition,
  nothing: Facts,
  percent: number,
): ((chance: Chance) => Answer) | undefined {
  if (fact.type === 'boolean') return (chance) => isWithin(percent, chance)
  if (fact.type === 'codes') {
    const codes = codesOfFact(pack, fact)
    if (codes.length === 0) return undefined
    return (chance) => (isWithin(percent, chance) ? [codes[below(codes.length, chance)] as string] : [])
  }
  const { min, max, grain } = rangeOfFact(pack, fact)
  if (fact.type === 'number' && min !== undefined && max !== undefined) {
    const steps = Math.floor((max - min) / grain)
    return (chance) => Math.round((min + below(steps + 1, chance) * grain) * 1e6) / 1e6
  }
  const answers = possibleAnswers(pack, nothing, fact.id)
  return answers.length === 0 ? undefined : (chance) => answers[below(answers.length, chance)] as Answer
}

import { isExactlyKnown } from '../logic/isExactlyKnown.js'
import { collectMissing, type Truths } from '../logic/shareConditions.js'
import { sourcesOfFact } from '../logic/sourcesOfFact.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { FactDefinition, FactValue } from '../model/fact.js'
import type { Pack } from '../model/pack.js'
import type { CompiledRules } from './compileRules.js'

/** One person's facts and outcomes while the rules are asked. */
export interface EvaluatedRules {
  readonly pack: Pack
  readonly compiled: CompiledRules
  readonly slots: readonly FactValue[]
  readonly truths: Truths
}

/** The numbers of facts, which are in the order of their names. */
type FactNumbers = readonly number[]

/**
 * Finds, for the facts that leave a rule undecided, the facts that somebody can answer, sorted. Nobody can
 * answer a band or a count, so those stand for what they are computed from, and a fact that rules set stands
 * for what those rules lack. A derived fact that is a gate or has a question of its own is among them as well.
 * Keeps what it found, since many rules lack the same facts.
 */
export function missingSourcesFinder(run: EvaluatedRules): (facts: readonly string[]) => readonly string[] {
  const { compiled } = run
  const found = new Map<string, FactNumbers>()
  const sourcesOf = (fact: string): FactNumbers => {
    const own = compiled.ownSources.get(fact)
    if (own !== undefined) return own
    const before = found.get(fact)
    if (before !== undefined) return before
    const sources: number[] = []
    // Entered before it is complete, so that a circle the loader has not refused ends here.
    found.set(fact, sources)
    const definition = run.pack.facts[fact]
    const open = definition === undefined ? [] : openSources(definition, run)
    for (const source of open) addSorted(sources, sourcesOf(source))
    const speaksForItself = definition?.gate !== undefined || definition?.question !== undefined
    if (sources.length === 0 || speaksForItself) addSorted(sources, [compiled.slotOf(fact)])
    return sources
  }
  return (facts) => {
    const sources: number[] = []
    for (const fact of facts) addSorted(sources, sourcesOf(fact))
    return Object.freeze(sources.map((slot) => compiled.facts[slot] as string))
  }
}

/** Inserts numbers into a sorted list, each once. The lists are short: a rule lacks a handful of facts. */
function addSorted(list: number[], numbers: FactNumbers): void {
  for (const number of numbers) {
    let at = list.length
    while (at > 0 && (list[at - 1] as number) > number) at -= 1
    if (at === 0 || list[at - 1] !== number) list.splice(at, 0, number)
  }
}

function openSources(definition: FactDefinition, run: EvaluatedRules): readonly string[] {
  const { compiled, slots, truths } = run
  const missing: string[] = []
  const setFact = compiled.setFacts.get(definition.id)
  if (setFact !== undefined) {
    for (const { condition } of setFact.setters) collectMissing(condition, slots, truths, missing)
    return missing
  }
  const counted = compiled.counted.get(definition.id)
  if (counted !== undefined) {
    for (const condition of counted) condition.testAndCollect(slots, missing)
    return missing
  }
  return sourcesOfFact(definition, run.pack).filter(
    (source) => !isExactlyKnown(slots[compiled.slotOf(source)] ?? unknownFact),
  )
}

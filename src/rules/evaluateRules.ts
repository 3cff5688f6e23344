import { combineTruths } from '../logic/combineTruths.js'
import { slotsOf } from '../logic/factSlots.js'
import { collectMissing, type Truths } from '../logic/shareConditions.js'
import { isFalse, isTrue } from '../logic/truth.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { Facts, FactValue } from '../model/fact.js'
import type { Fault, Finding, Findings } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { type CompiledRules, compileRules } from './compileRules.js'
import { findOpenGates } from './findOpenGates.js'
import { type EvaluatedRules, missingSourcesFinder } from './missingSources.js'
import { settleFact } from './settleFact.js'

/**
 * Asks every rule of a pack about one person's facts. A rule applies, does not apply, or is unknown with the
 * facts that would decide it. Facts that rules set are settled before the rules that read them.
 * Neither the order of rules nor of keys matters to what comes out.
 *
 * @example evaluateRules(pack, facts).findings[0] // { rule: 'abdominal-brace.fear', outcome: 'does-not-apply', missing: [] }
 */
export function evaluateRules(pack: Pack, facts: Facts): Findings {
  const compiled = compileRules(pack)
  const slots = slotsOf(pack, facts)
  const truths: Truths = new Int8Array(compiled.conditions)
  const run = { pack, compiled, slots, truths }
  const faults = askStages(run)
  return Object.freeze({
    asOf: facts.asOf,
    findings: findingsOf(run),
    facts,
    setFacts: setFactsOf(compiled, slots),
    openGates: deepFreeze(findOpenGates(compiled, slots)),
    faults: deepFreeze(faults.sort((left, right) => compareText(left.fact, right.fact))),
  })
}

interface Run extends EvaluatedRules {
  readonly slots: FactValue[]
}

/** Works out every condition, stage by stage, and puts the facts that rules set into their slots. */
function askStages({ pack, compiled, slots, truths }: Run): Fault[] {
  const faults: Fault[] = []
  for (const { settles, probes, comparisons, lists } of compiled.stages) {
    for (const setFact of settles) {
      const { value, fault } = settleFact(setFact, truths, pack)
      slots[setFact.slot] = value
      if (fault !== undefined) faults.push(fault)
    }
    for (const { slot, probe } of probes) probe(slots[slot] as FactValue, truths)
    for (const { place, test } of comparisons) truths[place] = test(slots)
    combineTruths(lists, truths)
  }
  return faults
}

/** The findings in the order of their names. */
function findingsOf(run: Run): readonly Finding[] {
  const { compiled, slots, truths } = run
  const { rules } = compiled
  const missingSources = missingSourcesFinder(run)
  const findings = compiled.noneApplies.slice()
  for (let index = 0; index < rules.length; index += 1) {
    const { rule, condition, applies } = rules[index] as CompiledRules['rules'][number]
    const truth = truths[condition.place]
    if (truth === isFalse) continue
    if (truth === isTrue) findings[index] = applies
    else {
      const missing: string[] = []
      collectMissing(condition, slots, truths, missing)
      findings[index] = Object.freeze({
        rule: rule.name,
        outcome: 'unknown',
        missing: missingSources(missing),
      })
    }
  }
  return Object.freeze(findings)
}

function setFactsOf({ setFacts }: CompiledRules, slots: readonly FactValue[]): Findings['setFacts'] {
  const values: Record<string, FactValue> = {}
  for (const [fact, { slot }] of setFacts) values[fact] = deepFreeze(slots[slot] ?? unknownFact)
  return Object.freeze(values)
}

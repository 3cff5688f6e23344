import { isFalse, isTrue, isUnknown, type TruthValue } from '../logic/truth.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { Facts, FactValue } from '../model/fact.js'
import type { Fault, Finding, Findings } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import { compareText } from '../shared/compareText.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { type CompiledRules, compileRules, type SetFact } from './compileRules.js'
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
  const slots = compiled.facts.map((fact) => facts.values[fact] ?? unknownFact)
  const outcomes = new Array<TruthValue>(pack.rules.length).fill(isUnknown)
  const faults: Fault[] = []
  const settle = (setFact: SetFact): void => {
    const { value, fault } = settleFact(setFact, outcomes, pack)
    slots[setFact.slot] = deepFreeze(value)
    if (fault !== undefined) faults.push(fault)
  }
  compiled.settledAtOnce.forEach(settle)
  const findings = askRules({ pack, compiled, slots, outcomes }, settle)
  const values = withSetFacts(facts, compiled, slots)
  return Object.freeze({
    asOf: facts.asOf,
    findings,
    facts: Object.freeze({ asOf: facts.asOf, values }),
    openGates: deepFreeze(findOpenGates(compiled, slots)),
    faults: deepFreeze(faults.sort((left, right) => compareText(left.fact, right.fact))),
  })
}

interface Run extends EvaluatedRules {
  readonly outcomes: TruthValue[]
}

/** Asks the rules in their order and gives their findings in the order of their names. */
function askRules(run: Run, settle: (setFact: SetFact) => void): readonly Finding[] {
  const { pack, compiled, slots, outcomes } = run
  const missingSources = missingSourcesFinder(run)
  const findings = new Array<Finding>(pack.rules.length)
  for (const { rule, place, condition, applies, doesNotApply, settles } of compiled.rules) {
    const missing: string[] = []
    const truth = condition.testAndCollect(slots, missing)
    outcomes[place] = truth
    if (truth === isTrue) findings[place] = applies
    else if (truth === isFalse) findings[place] = doesNotApply
    else {
      const sources = missingSources(missing)
      findings[place] = Object.freeze({ rule: rule.name, outcome: 'unknown', missing: sources })
    }
    for (const setFact of settles) settle(setFact)
  }
  return Object.freeze(findings)
}

function withSetFacts(
  facts: Facts,
  compiled: CompiledRules,
  slots: readonly FactValue[],
): Readonly<Record<string, FactValue>> {
  if (compiled.setFacts.size === 0) return facts.values
  const values = { ...facts.values }
  for (const [fact, { slot }] of compiled.setFacts) values[fact] = slots[slot] ?? unknownFact
  return Object.freeze(values)
}

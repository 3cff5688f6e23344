import { type Answers, askShared, collectMissing, type SharedCondition } from '../logic/shareConditions.js'
import { isTrue, isUnknown, type TruthValue } from '../logic/truth.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { Facts, FactValue } from '../model/fact.js'
import type { Fault, Finding, Findings } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import type { Rule } from '../model/rule.js'
import { compareText } from '../shared/compareText.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { type CompiledRules, compileRules, type SetFact } from './compileRules.js'
import { findOpenGates } from './findOpenGates.js'
import { type EvaluatedRules, missingSourcesFinder } from './missingSources.js'
import { namingRule } from './namingRule.js'
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
  const outcomes = new Int8Array(pack.rules.length).fill(isUnknown)
  const faults: Fault[] = []
  const settle = (setFact: SetFact): void => {
    const { value, fault } = settleFact(setFact, outcomes, pack)
    slots[setFact.slot] = deepFreeze(value)
    if (fault !== undefined) faults.push(fault)
  }
  compiled.settledAtOnce.forEach(settle)
  const answers: Answers = new Int8Array(compiled.conditions)
  const findings = askRules({ pack, compiled, slots, outcomes, answers }, settle)
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
  readonly outcomes: Int8Array
}

/** Asks the rules in their order and gives their findings in the order of their names. */
function askRules(run: Run, settle: (setFact: SetFact) => void): readonly Finding[] {
  const { pack, compiled, slots, outcomes, answers } = run
  const missingSources = missingSourcesFinder(run)
  const findings = compiled.noneApplies.slice()
  const ask = pack.operators === undefined ? askShared : askNamed
  for (const { rule, place, condition, applies, settles } of compiled.rules) {
    const truth = ask(condition, slots, answers, rule)
    outcomes[place] = truth
    if (truth === isTrue) findings[place] = applies
    else if (truth === isUnknown) {
      const missing: string[] = []
      collectMissing(condition, slots, answers, missing)
      findings[place] = Object.freeze({
        rule: rule.name,
        outcome: 'unknown',
        missing: missingSources(missing),
      })
    }
    if (settles.length > 0) settles.forEach(settle)
  }
  return Object.freeze(findings)
}

/** An operator of an app may throw; its error then names the rule as well. */
function askNamed(
  condition: SharedCondition,
  slots: readonly FactValue[],
  answers: Answers,
  rule: Rule,
): TruthValue {
  return namingRule(rule.name, () => askShared(condition, slots, answers))
}

/**
 * The facts with those that rules set. Frozen objects of so many keys are slow to copy, so the values are written
 * into a copy of a ready-made object, as long as the keys are those that the pack has.
 */
function withSetFacts(
  facts: Facts,
  compiled: CompiledRules,
  slots: readonly FactValue[],
): Readonly<Record<string, FactValue>> {
  if (compiled.setFacts.size === 0) return facts.values
  if (hasEveryFact(facts.values, compiled)) {
    const values: Record<string, FactValue> = { ...compiled.nothingKnown }
    for (let slot = 0; slot < slots.length; slot += 1) {
      values[compiled.facts[slot] as string] = slots[slot] as FactValue
    }
    return Object.freeze(values)
  }
  const values = { ...facts.values }
  for (const [fact, { slot }] of compiled.setFacts) values[fact] = slots[slot] ?? unknownFact
  return Object.freeze(values)
}

/** Whether the facts are those of the pack, in the same order. */
function hasEveryFact(values: Facts['values'], { facts }: CompiledRules): boolean {
  const keys = Object.keys(values)
  if (keys.length !== facts.length) return false
  for (let slot = 0; slot < keys.length; slot += 1) if (keys[slot] !== facts[slot]) return false
  return true
}

import { type CompiledByText, compileCondition } from '../logic/compileCondition.js'
import type { CompiledCondition } from '../logic/compileLeaf.js'
import type { SlotOf } from '../logic/conditionContext.js'
import { factIds, slotOfFact } from '../logic/factSlots.js'
import { shareConditions } from '../logic/shareConditions.js'
import { sourcesOfFact } from '../logic/sourcesOfFact.js'
import type { Finding } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import type { Rule } from '../model/rule.js'
import { compareText } from '../shared/compareText.js'
import { valuesByKey } from '../shared/valuesByKey.js'
import type { CompiledRule, SetFact } from './compiledRule.js'
import { compileStages, type Stage } from './compileStages.js'

export interface CompiledGate {
  readonly fact: string
  readonly slot: number
  /** Absent for a gate that always stands. */
  readonly when: CompiledCondition | undefined
}

/** A pack's rules made ready: they hold nothing of any person. */
export interface CompiledRules {
  /** Fact ids by slot. */
  readonly facts: readonly string[]
  readonly slotOf: SlotOf
  /** Sorted by name, as in the pack. */
  readonly rules: readonly CompiledRule[]
  /** The findings of somebody to whom no rule applies, in the same order; most rules apply to hardly anybody. */
  readonly noneApplies: readonly Finding[]
  /** How many different conditions the rules have, parts of conditions included. */
  readonly conditions: number
  /** What is asked, in this order: nothing in a stage needs what a later one settles. */
  readonly stages: readonly Stage[]
  readonly setFacts: ReadonlyMap<string, SetFact>
  /** Sorted by fact. */
  readonly gates: readonly CompiledGate[]
  /** By fact, the numbers of the facts that answer it, for every fact that only somebody's answer can give. */
  readonly ownSources: ReadonlyMap<string, readonly number[]>
  /** The conditions that a `count` fact counts, by fact. */
  readonly counted: ReadonlyMap<string, readonly CompiledCondition[]>
}

const compiledByPack = new WeakMap<Pack, CompiledRules>()

/** A pack's rules, made ready the first time they are asked for; equal conditions are made once. */
export function compileRules(pack: Pack): CompiledRules {
  let compiled = compiledByPack.get(pack)
  if (compiled === undefined) {
    compiled = compileAll(pack)
    compiledByPack.set(pack, compiled)
  }
  return compiled
}

function compileAll(pack: Pack): CompiledRules {
  const facts = factIds(pack)
  const slotOf = slotOfFact(pack)
  const known: CompiledByText = new Map()
  const compile = (condition: Rule['conditions']) => compileCondition(condition, pack, slotOf, known)
  const sharer = shareConditions(pack, slotOf)
  const rules = pack.rules.map((rule): CompiledRule => {
    return { rule, condition: sharer.share(rule.conditions), applies: findingOf(rule, 'applies') }
  })
  const setFacts = findSetFacts(pack, rules, slotOf)
  const definitions = Object.values(pack.facts)
  return {
    facts,
    slotOf,
    rules,
    noneApplies: pack.rules.map((rule) => findingOf(rule, 'does-not-apply')),
    conditions: sharer.all().length,
    stages: compileStages({ pack, slotOf, rules, setFacts, conditions: sharer.all() }),
    setFacts: new Map(setFacts.map((setFact) => [setFact.definition.id, setFact])),
    gates: definitions
      .flatMap(({ id, gate }) => {
        if (gate === undefined) return []
        return [{ fact: id, slot: slotOf(id), when: gate === true ? undefined : compile(gate.when) }]
      })
      .sort((left, right) => compareText(left.fact, right.fact)),
    ownSources: new Map(
      facts.flatMap((fact, slot) => (isAnswered(pack, fact) ? [[fact, Object.freeze([slot])] as const] : [])),
    ),
    counted: new Map(
      definitions.flatMap(({ id, obtain }) =>
        obtain.from === 'count' ? [[id, obtain.of.map(compile)] as const] : [],
      ),
    ),
  }
}

/** Whether a fact comes from the assessment, not from other facts or from rules. */
function isAnswered(pack: Pack, fact: string): boolean {
  const definition = pack.facts[fact]
  if (definition === undefined) return true
  const { from } = definition.obtain
  return from !== 'rules' && from !== 'dispositions' && sourcesOfFact(definition, pack).length === 0
}

function findingOf({ name }: Rule, outcome: 'applies' | 'does-not-apply'): Finding {
  return Object.freeze({ rule: name, outcome, missing: Object.freeze([]) as readonly string[] })
}

function findSetFacts(pack: Pack, rules: readonly CompiledRule[], slotOf: SlotOf): readonly SetFact[] {
  const classifying = valuesByKey(
    rules.flatMap(({ rule: { name, event }, condition }) => {
      if (event.type !== 'classify') return []
      return [[event.params.fact, { rule: name, condition, value: event.params.value }] as const]
    }),
  )
  const disposing = rules.flatMap(({ rule: { name, event }, condition }) => {
    return event.type === 'triage' ? [{ rule: name, condition, value: event.params.disposition }] : []
  })
  return Object.values(pack.facts).flatMap((definition) => {
    const { from } = definition.obtain
    if (from !== 'rules' && from !== 'dispositions') return []
    const setters = from === 'rules' ? (classifying.get(definition.id) ?? []) : disposing
    return [{ definition, slot: slotOf(definition.id), setters }]
  })
}

import { type CompiledByText, compileCondition } from '../logic/compileCondition.js'
import type { CompiledCondition } from '../logic/compileLeaf.js'
import { type SlotOf, settingFact } from '../logic/conditionContext.js'
import { type ConditionSharer, type SharedCondition, shareConditions } from '../logic/shareConditions.js'
import { sourcesOfFact } from '../logic/sourcesOfFact.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { FactDefinition, FactValue } from '../model/fact.js'
import type { Finding } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import type { Rule } from '../model/rule.js'
import { compareText } from '../shared/compareText.js'

/** A rule made ready to be asked of many people's facts. */
export interface CompiledRule {
  readonly rule: Rule
  /** Its place in `pack.rules`, which is where its finding goes. */
  readonly place: number
  readonly condition: SharedCondition
  /** Its finding when it applies, the same object for everybody. */
  readonly applies: Finding
  /** Facts that no later rule sets: they can be settled once this rule has been asked. */
  readonly settles: readonly SetFact[]
}

/** A fact that rules set, and the rules that do. */
export interface SetFact {
  readonly definition: FactDefinition
  readonly slot: number
  readonly setters: readonly Setter[]
}

/** One rule and the value that it gives to a fact when it applies. */
export interface Setter {
  readonly rule: string
  readonly place: number
  readonly value: string | number | boolean
}

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
  /** Every fact, unknown. */
  readonly nothingKnown: Readonly<Record<string, FactValue>>
  /** In the order in which they are asked. */
  readonly rules: readonly CompiledRule[]
  /** The findings of somebody to whom no rule applies, by the rules' place; most rules apply to hardly anybody. */
  readonly noneApplies: readonly Finding[]
  /** How many different conditions the rules have, parts of conditions included. */
  readonly conditions: number
  readonly setFacts: ReadonlyMap<string, SetFact>
  /** Set facts that no rule sets. */
  readonly settledAtOnce: readonly SetFact[]
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
  const facts = [...Object.keys(pack.facts), ...Object.keys(pack.settings).map(settingFact)].sort(compareText)
  const slots = new Map(facts.map((fact, slot) => [fact, slot]))
  const slotOf: SlotOf = (fact) => slots.get(fact) ?? -1
  const known: CompiledByText = new Map()
  const compile = (condition: Rule['conditions']) => compileCondition(condition, pack, slotOf, known)
  const sharer = shareConditions(pack, slotOf)
  const setFacts = findSetFacts(pack, slotOf)
  const rules = compileInOrder(pack, sharer, setFacts)
  const definitions = Object.values(pack.facts)
  return {
    facts,
    slotOf,
    nothingKnown: Object.fromEntries(facts.map((fact) => [fact, unknownFact])),
    rules,
    noneApplies: pack.rules.map((rule) => findingOf(rule, 'does-not-apply')),
    conditions: sharer.size(),
    setFacts: new Map(setFacts.map((setFact) => [setFact.definition.id, setFact])),
    settledAtOnce: setFacts.filter(({ setters }) => setters.length === 0),
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

function compileInOrder(
  pack: Pack,
  sharer: ConditionSharer,
  setFacts: readonly SetFact[],
): readonly CompiledRule[] {
  const places = new Map(pack.rules.map((rule, place) => [rule.name, place]))
  const order = pack.evaluationOrder.map((name) => places.get(name) ?? -1)
  const turnOf = new Map(order.map((place, turn) => [place, turn]))
  const lastTurn = ({ setters }: SetFact) =>
    Math.max(-1, ...setters.map(({ place }) => turnOf.get(place) ?? -1))
  return order.map((place, turn) => {
    const rule = pack.rules[place]
    if (rule === undefined)
      throw new Error(`rule \`${pack.evaluationOrder[turn]}\` is in the order but not in the pack`)
    return {
      rule,
      place,
      condition: sharer.share(rule.conditions),
      applies: findingOf(rule, 'applies'),
      settles: setFacts.filter((setFact) => lastTurn(setFact) === turn),
    }
  })
}

function findingOf({ name }: Rule, outcome: 'applies' | 'does-not-apply'): Finding {
  return Object.freeze({ rule: name, outcome, missing: Object.freeze([]) as readonly string[] })
}

function findSetFacts(pack: Pack, slotOf: SlotOf): readonly SetFact[] {
  return Object.values(pack.facts).flatMap((definition) => {
    const { from } = definition.obtain
    if (from !== 'rules' && from !== 'dispositions') return []
    const setters = pack.rules.flatMap((rule, place) => {
      const value = from === 'rules' ? classifiedValue(rule, definition.id) : dispositionOf(rule)
      return value === undefined ? [] : [{ rule: rule.name, place, value }]
    })
    return [{ definition, slot: slotOf(definition.id), setters }]
  })
}

function classifiedValue({ event }: Rule, fact: string) {
  return event.type === 'classify' && event.params.fact === fact ? event.params.value : undefined
}

function dispositionOf({ event }: Rule) {
  return event.type === 'triage' ? event.params.disposition : undefined
}

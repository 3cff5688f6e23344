import { factsRead } from '../logic/conditionReads.js'
import type { Action } from '../model/action.js'
import type { NamedCondition } from '../model/condition.js'
import type { FactDefinition } from '../model/fact.js'
import type { Rule } from '../model/rule.js'
import { addTo } from '../shared/addTo.js'
import { derivedFrom } from './factSources.js'
import { type Graph, layersOf } from './findCycles.js'

/** What the order of rules depends on. */
export interface RuleGraphInput {
  readonly rules: readonly Pick<Rule, 'name' | 'conditions' | 'event'>[]
  readonly facts: readonly FactDefinition[]
  readonly named: (name: string) => NamedCondition | undefined
}

const rulePrefix = 'rule '

/**
 * Rules and facts with what each needs: a rule needs the facts it reads, a fact the rules that set it and the
 * facts it is made of. Rules are named `rule <name>`, so that a rule and a fact may share a name.
 */
export function ruleGraph({ rules, facts, named }: RuleGraphInput): Graph {
  const setters = settersOf(rules, facts)
  return new Map([
    ...facts.map((fact): [string, string[]] => [
      fact.id,
      [...derivedFrom(fact, named), ...(setters.get(fact.id) ?? [])],
    ]),
    ...rules.map((rule): [string, string[]] => [
      rulePrefix + rule.name,
      [...factsRead(rule.conditions, named)],
    ]),
  ])
}

/** The name of the rule that a node of the graph stands for; undefined for a fact. */
export function ruleOfNode(node: string): string | undefined {
  return node.startsWith(rulePrefix) ? node.slice(rulePrefix.length) : undefined
}

/** Rule names such that a rule that sets a fact stands before every rule that reads it; otherwise by name. */
export function evaluationOrder({ rules, facts, named }: RuleGraphInput): string[] {
  const setters = settersOf(rules, facts)
  const graph = rules.map(({ name, conditions }): [string, string[]] => [
    rulePrefix + name,
    [...factsRead(conditions, named)].flatMap((fact) => setters.get(fact) ?? []),
  ])
  return layersOf(new Map(graph)).flatMap((layer) => layer.map((node) => node.slice(rulePrefix.length)))
}

function settersOf(rules: RuleGraphInput['rules'], facts: readonly FactDefinition[]): Map<string, string[]> {
  const fired = facts.filter(({ obtain }) => obtain.from === 'dispositions').map(({ id }) => id)
  const setters = new Map<string, string[]>()
  for (const { name, event } of rules) {
    for (const fact of factsSet(event, fired)) addTo(setters, fact, rulePrefix + name)
  }
  return setters
}

function factsSet(event: Action, fired: readonly string[]): readonly string[] {
  if (event.type === 'classify') return [event.params.fact]
  return event.type === 'triage' ? fired : []
}

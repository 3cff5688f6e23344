import type { NamedCondition } from '../model/condition.js'
import type { FactDefinition } from '../model/fact.js'
import type { Problem } from '../model/problem.js'
import type { Rule } from '../model/rule.js'
import { conditionsIn } from './conditionReads.js'
import { derivedFrom } from './factSources.js'
import { findCycles } from './findCycles.js'
import { within } from './packDocument.js'
import { absent, quote, reportProblem } from './reportProblem.js'
import { ruleGraph, ruleOfNode } from './ruleOrder.js'
import type { Entry, EntryKind, Vocabulary } from './vocabulary.js'

/** Finds named conditions, derived facts and rules that wait for each other in a circle. */
export function checkCircles(vocabulary: Vocabulary): Problem[] {
  const { namedConditions, facts } = vocabulary.entries
  const sound = <T>(kind: EntryKind) =>
    [...vocabulary.entries[kind].values()].filter((entry) => entry.sound).map((entry) => entry.value as T)
  const named = (name: string) => {
    const entry = namedConditions.get(name)
    return entry?.sound ? (entry.value as NamedCondition) : undefined
  }
  const conditionGraph = sound<NamedCondition>('namedConditions').map(
    ({ name, conditions }): [string, string[]] => [name, conditionsIn(conditions)],
  )
  const factList = sound<FactDefinition>('facts')
  const factGraph = factList.map((fact): [string, readonly string[]] => [fact.id, derivedFrom(fact, named)])
  const circularFacts = findCycles(new Map(factGraph))
  const straight = factList.filter(({ id }) => !circularFacts.flat().includes(id))
  const rules = ruleGraph({ rules: sound<Rule>('rules'), facts: straight, named })
  return [
    ...findCycles(new Map(conditionGraph)).map((cycle) =>
      circle('circular-condition', namedConditions, cycle),
    ),
    ...circularFacts.map((cycle) => circle('circular-fact', facts, cycle)),
    ...findCycles(rules).map((cycle) => circularRules(vocabulary, cycle)),
  ]
}

function circle(
  code: 'circular-condition' | 'circular-fact',
  entries: ReadonlyMap<string, Entry>,
  cycle: string[],
) {
  const [first = ''] = cycle
  const isFact = code === 'circular-fact'
  const place = within((entries.get(first) as Entry).place, isFact ? 'obtain' : 'conditions')
  const path = [...cycle, first].map(quote).join(' needs ')
  const message = `${isFact ? 'facts' : 'named conditions'} form a circle: ${path}`
  return reportProblem(place, { code, message, expected: 'no circle', value: absent })
}

function circularRules(vocabulary: Vocabulary, cycle: readonly string[]): Problem {
  const names = cycle.flatMap((node) => ruleOfNode(node) ?? [])
  const start = cycle.findIndex((node) => ruleOfNode(node) === [...names].sort()[0])
  const turned = [...cycle.slice(start), ...cycle.slice(0, start + 1)]
  const first = vocabulary.entries.rules.get(ruleOfNode(cycle[start] ?? '') ?? '') as Entry
  const words = turned.map((node) => {
    const rule = ruleOfNode(node)
    return rule === undefined ? `the fact ${quote(node)}` : `the rule ${quote(rule)}`
  })
  return reportProblem(within(first.place, 'conditions'), {
    code: 'circular-rules',
    message: `rules form a circle: ${words.join(' needs ')}`,
    expected: 'rules that read no fact which they set, themselves or through others',
    value: absent,
  })
}

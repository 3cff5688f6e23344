import { conditionsIn } from '../logic/conditionReads.js'
import type { NamedCondition } from '../model/condition.js'
import type { FactDefinition } from '../model/fact.js'
import type { Problem } from '../model/problem.js'
import type { Program } from '../model/program.js'
import type { Rule } from '../model/rule.js'
import { derivedFrom } from './factSources.js'
import { findCycles, type Graph, layersOf } from './findCycles.js'
import { within } from './packDocument.js'
import { absent, quote, reportProblem } from './reportProblem.js'
import { ruleGraph, ruleOfNode } from './ruleOrder.js'
import type { Entry, EntryKind, Vocabulary } from './vocabulary.js'

/** Facts made of facts; each is a call within a call. */
const mostSteps = 64
const mostNamed = 20

/** Finds named conditions, derived facts, rules and steps between programs that form a circle. */
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
  const inCircle = new Set(circularFacts.flat())
  const straight = factList.filter(({ id }) => !inCircle.has(id))
  const rules = ruleGraph({ rules: sound<Rule>('rules'), facts: straight, named })
  return [
    ...findCycles(new Map(conditionGraph)).map((cycle) =>
      circle('circular-condition', namedConditions, cycle),
    ),
    ...circularFacts.map((cycle) => circle('circular-fact', facts, cycle)),
    ...longChains(vocabulary, new Map(factGraph)),
    ...findCycles(rules).map((cycle) => circularRules(vocabulary, cycle)),
    ...steps.flatMap((step) => circularPrograms(vocabulary, sound<Program>('programs'), step)),
  ]
}

/** Up and then down again is no circle; up and up to the same program is, since nobody could say which is more. */
const steps = [
  { key: 'stepUp', words: ' steps up to ' },
  { key: 'stepDown', words: ' steps down to ' },
] as const

function circularPrograms(
  vocabulary: Vocabulary,
  programs: readonly Program[],
  { key, words }: (typeof steps)[number],
): Problem[] {
  const graph = programs.map((program): [string, string[]] => [
    program.id,
    program[key] ? [program[key]] : [],
  ])
  return findCycles(new Map(graph)).map((cycle) => {
    const [first = ''] = cycle
    const place = within((vocabulary.entries.programs.get(first) as Entry).place, key)
    const message = `programs form a circle: ${shorten([...cycle, first].map(quote), words)}`
    return reportProblem(place, { code: 'circular-program', message, expected: 'no circle' })
  })
}

/** Of a chain that is too long the first fact beyond the limit is reported. */
function longChains(vocabulary: Vocabulary, graph: Graph): Problem[] {
  const beyond = layersOf(graph)[mostSteps] ?? []
  return beyond.map((fact) =>
    reportProblem(within((vocabulary.entries.facts.get(fact) as Entry).place, 'obtain'), {
      code: 'chain-too-long',
      message: `the fact ${quote(fact)} is made of others through ${mostSteps} steps`,
      expected: `fewer than ${mostSteps} steps`,
      value: absent,
    }),
  )
}

function circle(
  code: 'circular-condition' | 'circular-fact',
  entries: ReadonlyMap<string, Entry>,
  cycle: string[],
) {
  const [first = ''] = cycle
  const isFact = code === 'circular-fact'
  const place = within((entries.get(first) as Entry).place, isFact ? 'obtain' : 'conditions')
  const path = shorten([...cycle, first].map(quote))
  const message = `${isFact ? 'facts' : 'named conditions'} form a circle: ${path}`
  return reportProblem(place, { code, message, expected: 'no circle', value: absent })
}

function circularRules(vocabulary: Vocabulary, cycle: readonly string[]): Problem {
  const [least] = cycle.flatMap((node) => ruleOfNode(node) ?? []).sort()
  const start = cycle.findIndex((node) => ruleOfNode(node) === least)
  const turned = [...cycle.slice(start), ...cycle.slice(0, start + 1)]
  const first = vocabulary.entries.rules.get(ruleOfNode(cycle[start] ?? '') ?? '') as Entry
  const words = turned.map((node) => {
    const rule = ruleOfNode(node)
    return rule === undefined ? `the fact ${quote(node)}` : `the rule ${quote(rule)}`
  })
  return reportProblem(within(first.place, 'conditions'), {
    code: 'circular-rules',
    message: `rules form a circle: ${shorten(words)}`,
    expected: 'rules that read no fact which they set, themselves or through others',
    value: absent,
  })
}

/** A circle may be as long as its author likes; its two ends are enough to find it. */
function shorten(words: readonly string[], between = ' needs '): string {
  const left = words.length - mostNamed
  const shown =
    left <= 0 ? words : [...words.slice(0, mostNamed / 2), `${left} more`, ...words.slice(-mostNamed / 2)]
  return shown.join(between)
}

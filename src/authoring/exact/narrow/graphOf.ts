import type { Condition, Leaf } from '../../../model/condition.js'
import type { Pack } from '../../../model/pack.js'
import { oncePer } from '../../../shared/oncePer.js'
import { type Demand, demandsOf } from '../demands.js'
import { leafReading } from '../leafReading.js'
import { choose, type Network } from '../network.js'
import { type Outcomes, onlyFalse, onlyTrue } from '../outcomes.js'
import { outcomesOf } from '../outcomesOf.js'
import { settersOf } from '../settersOf.js'
import type { Variable } from '../variables.js'
import type { Graph, GraphNode, Implied, LeafNode } from './graph.js'
import { impliedByRules } from './impliedByRules.js'

type VariablesByFact = ReadonlyMap<string, readonly Variable[]>

interface Growing {
  readonly network: Network
  readonly byFact: VariablesByFact
  readonly variables: readonly Variable[]
  readonly places: ReadonlyMap<Variable, number>
  readonly nodes: GraphNode[]
  /** By what a node is made from, so that equal parts are one node. */
  readonly byText: Map<string, number>
  readonly byCondition: Map<Condition, number>
}

/** Conditions as a graph over what a search can choose. */
export function graphOf(network: Network, byFact: VariablesByFact, conditions: readonly Condition[]): Graph {
  const variables = [...byFact.values()].flat()
  const growing: Growing = {
    network,
    byFact,
    variables,
    places: new Map(variables.map((variable, place) => [variable, place])),
    nodes: [],
    byText: new Map(),
    byCondition: new Map(),
  }
  const roots = conditions.map((condition) => nodeOf(growing, condition))
  return { nodes: growing.nodes, roots, variables }
}

function nodeOf(growing: Growing, condition: Condition): number {
  const before = growing.byCondition.get(condition)
  if (before !== undefined) return before
  const node = grown(growing, condition)
  growing.byCondition.set(condition, node)
  return node
}

function grown(growing: Growing, condition: Condition): number {
  if ('fact' in condition) return leafOf(growing, condition)
  if ('not' in condition) return notOf(growing, nodeOf(growing, condition.not))
  if ('all' in condition) return listOf(growing, 'all', condition.all)
  if ('any' in condition) return listOf(growing, 'any', condition.any)
  const named = growing.network.pack.namedConditions[condition.condition]
  return nodeOf(growing, named?.conditions ?? { any: [] })
}

function placed({ nodes, byText }: Growing, text: string, node: GraphNode): number {
  const before = byText.get(text)
  if (before !== undefined) return before
  nodes.push(node)
  byText.set(text, nodes.length - 1)
  return nodes.length - 1
}

function notOf(growing: Growing, part: number): number {
  const below = growing.nodes[part]
  return below?.kind === 'not' ? below.part : placed(growing, `not ${part}`, { kind: 'not', part })
}

function listOf(growing: Growing, kind: 'all' | 'any', conditions: readonly Condition[]): number {
  const parts = [...new Set(conditions.map((condition) => nodeOf(growing, condition)))]
  parts.sort((left, right) => left - right)
  const [first] = parts
  if (parts.length === 1 && first !== undefined) return first
  return placed(growing, `${kind} ${parts.join(' ')}`, { kind, parts })
}

const textOf = ({ fact, operator, value }: Leaf): string => `${fact} ${operator} ${JSON.stringify(value)}`

function leafOf(growing: Growing, leaf: Leaf): number {
  const text = textOf(leaf)
  const before = growing.byText.get(text)
  if (before !== undefined) return before
  const simpler = takenApart(growing.network.pack, leaf)
  if (simpler !== undefined) return nodeOf(growing, simpler)
  const variables = variablesOfLeaf(growing, leaf)
  const [first] = variables
  const only = variables.length === 1 && first !== undefined ? growing.variables[first] : undefined
  const node: LeafNode =
    only === undefined
      ? { kind: 'leaf', leaf, variables, ...following(growing, leaf) }
      : { kind: 'leaf', leaf, variables, byValue: byValue(growing, leaf, only), whenTrue: [], whenFalse: [] }
  return placed(growing, text, node)
}

/** That one of some codes is in a set is that the first is or the second is; that a disposition fired, that a rule of it applies. */
function takenApart(pack: Pack, { fact, operator, value }: Leaf): Condition | undefined {
  const definition = pack.facts[fact]
  if (operator === 'someFact:in' && definition?.type === 'codes' && Array.isArray(value))
    return { any: value.map((code) => ({ fact, operator: 'contains', value: code })) }
  if (definition?.obtain.from !== 'dispositions') return undefined
  const rules = settersOf(pack, fact).filter((setter) => setter.value === value)
  const fired: Condition = { any: rules.map(({ condition }) => condition) }
  if (operator === 'contains') return fired
  return operator === 'doesNotContain' ? { not: fired } : undefined
}

function variablesOfLeaf({ network, places, byFact }: Growing, leaf: Leaf): readonly number[] {
  return [...demandsOfLeaf(network.pack, leaf)].flatMap(([fact, { known, besideFact, wholeSet, texts }]) =>
    (byFact.get(fact) ?? [])
      .filter(({ code }) => code === undefined || known || besideFact || wholeSet || texts.has(code))
      .map((variable) => places.get(variable) as number),
  )
}

const leafDemands = oncePer((_: Pack) => new Map<string, ReadonlyMap<string, Demand>>())

function demandsOfLeaf(pack: Pack, leaf: Leaf): ReadonlyMap<string, Demand> {
  const demands = leafDemands(pack)
  const text = textOf(leaf)
  const found = demands.get(text) ?? demandsOf(pack, [leaf])
  demands.set(text, found)
  return found
}

function byValue({ network }: Growing, leaf: Leaf, variable: Variable): readonly Outcomes[] {
  const outcomes = variable.values.map((value) => {
    choose(network, variable, value)
    return outcomesOf(network, network.conditionFor(leaf))
  })
  choose(network, variable, undefined)
  return outcomes
}

/** Of a leaf over a fact that is made from conditions: those conditions, and what follows for them. */
function following(growing: Growing, leaf: Leaf): Pick<LeafNode, 'counted' | 'whenTrue' | 'whenFalse'> {
  const { pack } = growing.network
  const obtain = pack.facts[leaf.fact]?.obtain
  if (obtain?.from === 'count') return ofCount(growing, leaf, obtain.of)
  const implied = impliedByRules(pack, leaf)
  const placedAt = (those: typeof implied.whenTrue): readonly Implied[] =>
    those.map(({ conditions, outcomes }) => ({ node: listOf(growing, 'any', conditions), outcomes }))
  return { whenTrue: placedAt(implied.whenTrue), whenFalse: placedAt(implied.whenFalse) }
}

/** A count is known when all that is counted is known; what else it is asked is asked of how many hold. */
function ofCount(growing: Growing, leaf: Leaf, of: readonly Condition[]): ReturnType<typeof following> {
  const counted = of.map((one) => nodeOf(growing, one))
  if (!leafReading(growing.network.pack, leaf).asksKnown) return { counted, whenTrue: [], whenFalse: [] }
  const isPlain = leaf.operator === 'isKnown' && leaf.value === true
  const known = counted.map((node) => ({ node, outcomes: onlyFalse | onlyTrue }))
  return { whenTrue: isPlain ? known : [], whenFalse: [] }
}

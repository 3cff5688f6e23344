import { compileDerivations, type Derivation } from '../../facts/compileDerivations.js'
import { settingReadAs } from '../../logic/settingValue.js'
import { sourcesOfFact } from '../../logic/sourcesOfFact.js'
import { unknownFact } from '../../logic/unknownFact.js'
import type { Condition, Leaf } from '../../model/condition.js'
import type { FactDefinition, FactValue } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import type { CalendarDate } from '../../model/primitives.js'
import { oncePer } from '../../shared/oncePer.js'
import { type LeafReading, leafReading } from './leafReading.js'
import type { Outcomes } from './outcomes.js'
import type { PartlyKnown } from './partlyKnown.js'
import { type RuleSetter, settersOf } from './settersOf.js'
import type { Variable } from './variables.js'

/** What a search asks of a pack: conditions and facts, each kept once worked out until a choice below it changes. */
export interface Network {
  readonly pack: Pack
  readonly asOf: CalendarDate
  readonly choices: Map<Variable, FactValue>
  readonly conditionFor: (condition: Condition) => ConditionNode
  /** The fact of a variable, where it is asked about. */
  readonly factFor: (fact: string) => FactNode
}

interface Node {
  /** What was worked out from this one. */
  readonly readers: (ConditionNode | FactNode)[]
}

export interface ConditionNode extends Node {
  readonly condition: Condition
  readonly made: MadeCondition
  /** Absent while it has to be worked out. */
  outcomes?: Outcomes | undefined
}

export type MadeCondition =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly ConditionNode[] }
  | { readonly kind: 'not'; readonly part: ConditionNode }
  | {
      readonly kind: 'leaf'
      readonly leaf: Leaf
      readonly reading: LeafReading
      readonly facts: readonly FactNode[]
    }

export interface FactNode extends Node {
  readonly fact: string
  readonly made: MadeFact
  /** Absent while it has to be worked out. */
  known?: PartlyKnown | undefined
}

export type MadeFact =
  | { readonly kind: 'fixed'; readonly known: PartlyKnown }
  | { readonly kind: 'chosen'; readonly definition: FactDefinition; readonly variables: readonly Variable[] }
  | { readonly kind: 'set'; readonly definition: FactDefinition; readonly setters: readonly SetterNode[] }
  | { readonly kind: 'count'; readonly conditions: readonly ConditionNode[] }
  | {
      readonly kind: 'computed'
      readonly definition: FactDefinition
      readonly derive: Derivation['derive']
      readonly sources: readonly FactNode[]
      /** The codes of a set that it asks about; all that is known of its sources when absent. */
      readonly codes?: ReadonlySet<string>
    }

export interface SetterNode extends Pick<RuleSetter, 'rule' | 'value'> {
  readonly condition: ConditionNode
}

export interface NetworkInput {
  readonly pack: Pack
  readonly asOf: CalendarDate
  readonly variables: ReadonlyMap<string, readonly Variable[]>
}

/** Grows as conditions are asked for. A pack has no circles, so neither has it. */
export function makeNetwork(input: NetworkInput): Network {
  const facts = new Map<string, FactNode>()
  const conditions = new Map<Condition, ConditionNode>()
  const growing: Growing = {
    ...input,
    conditionFor: (condition) => {
      const before = conditions.get(condition)
      if (before) return before
      const made = madeCondition(growing, condition)
      const node: ConditionNode = { condition, made, readers: [] }
      conditions.set(condition, node)
      for (const part of partsOf(made)) part.readers.push(node)
      return node
    },
    factFor: (fact) => {
      const before = facts.get(fact)
      if (before) return before
      const made = madeFact(growing, fact)
      const node: FactNode = { fact, made, readers: [] }
      facts.set(fact, node)
      for (const part of sourcesOf(made)) part.readers.push(node)
      return node
    },
  }
  return { ...growing, choices: new Map() }
}

type Growing = NetworkInput & Pick<Network, 'conditionFor' | 'factFor'>

function madeCondition(growing: Growing, condition: Condition): MadeCondition {
  const { pack, conditionFor, factFor } = growing
  if ('all' in condition) return { kind: 'all', parts: condition.all.map(conditionFor) }
  if ('any' in condition) return { kind: 'any', parts: condition.any.map(conditionFor) }
  if ('not' in condition) return { kind: 'not', part: conditionFor(condition.not) }
  if ('condition' in condition) {
    const named = pack.namedConditions[condition.condition]?.conditions
    return { kind: 'any', parts: named === undefined ? [] : [conditionFor(named)] }
  }
  const reading = leafReading(pack, condition)
  return { kind: 'leaf', leaf: condition, reading, facts: reading.facts.map(factFor) }
}

function madeFact(growing: Growing, fact: string): MadeFact {
  const { pack, variables, factFor, conditionFor } = growing
  const setting = settingReadAs(pack, fact)
  if (setting !== undefined) return fixed({ type: 'number', min: setting, max: setting })
  const definition = pack.facts[fact]
  if (definition === undefined) return fixed(unknownFact)
  const own = variables.get(fact)
  if (own !== undefined) return { kind: 'chosen', definition, variables: own }
  const { obtain } = definition
  if (obtain.from === 'count') return { kind: 'count', conditions: obtain.of.map(conditionFor) }
  if (obtain.from === 'rules' || obtain.from === 'dispositions') {
    const setters = settersOf(pack, fact).map(({ rule, value, condition }) => {
      return { rule, value, condition: conditionFor(condition) }
    })
    return { kind: 'set', definition, setters }
  }
  const derive = derivations(pack).get(fact)
  const sources = sourcesOfFact(definition, pack)
  if (derive === undefined || sources.length === 0) return fixed(unknownFact)
  const codes = obtain.from === 'member' ? { codes: new Set([obtain.code]) } : {}
  return { kind: 'computed', definition, derive, sources: sources.map(factFor), ...codes }
}

function fixed(value: FactValue): MadeFact {
  return { kind: 'fixed', known: { value, open: false, fickle: false } }
}

const derivations = oncePer(
  (pack: Pack): ReadonlyMap<string, Derivation['derive']> =>
    new Map(compileDerivations(pack).map(({ fact, derive }) => [fact, derive])),
)

function partsOf(made: MadeCondition): readonly (ConditionNode | FactNode)[] {
  if (made.kind === 'leaf') return made.facts
  return made.kind === 'not' ? [made.part] : made.parts
}

function sourcesOf(made: MadeFact): readonly (ConditionNode | FactNode)[] {
  if (made.kind === 'set') return made.setters.map(({ condition }) => condition)
  if (made.kind === 'count') return made.conditions
  return made.kind === 'computed' ? made.sources : []
}

/** Chooses something, or takes a choice back, and forgets what was worked out from it. */
export function choose(
  { choices, factFor }: Network,
  variable: Variable,
  value: FactValue | undefined,
): void {
  if (value === undefined) choices.delete(variable)
  else choices.set(variable, value)
  forget(factFor(variable.fact))
}

/** Whatever was not worked out yet had nobody who could have read it. */
function forget(node: ConditionNode | FactNode): void {
  if ('fact' in node) {
    if (node.known === undefined) return
    node.known = undefined
  } else {
    if (node.outcomes === undefined) return
    node.outcomes = undefined
  }
  for (const reader of node.readers) forget(reader)
}

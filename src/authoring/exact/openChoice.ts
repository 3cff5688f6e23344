import { literalValue } from '../../logic/operand.js'
import type { Condition, Literal } from '../../model/condition.js'
import type { FactType, FactValue } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import { oncePer } from '../../shared/oncePer.js'
import { demandsOf } from './demands.js'
import {
  type ConditionNode,
  choose,
  type FactNode,
  type MadeCondition,
  type MadeFact,
  type Network,
} from './network.js'
import {
  anyOutcome,
  isSettled,
  type Outcomes,
  onlyFalse,
  onlyTrue,
  onlyUnknown,
  outcomeOf,
  turned,
} from './outcomes.js'
import { isOpenFor, outcomesOf } from './outcomesOf.js'
import type { Variable } from './variables.js'

/** Something to choose next, with the comparison for which it is chosen and what that should come to. */
export interface OpenChoice {
  readonly variable: Variable
  readonly leaf: ConditionNode
  readonly wanted: Outcomes
}

/** Something not chosen yet on which an open condition still hangs. */
export function openChoice(network: Network, node: ConditionNode, wanted: Outcomes): OpenChoice | undefined {
  if (isSettled(outcomesOf(network, node))) return undefined
  const { made } = node
  if (made.kind === 'not') return openChoice(network, made.part, turned(wanted))
  if (made.kind === 'leaf') return openInLeaf(network, node, made, wanted)
  for (const part of simplestFirst(network.pack, node, made)) {
    const found = openChoice(network, part, ofPart(made.kind, wanted))
    if (found !== undefined) return found
  }
  return undefined
}

/** To be unknown together takes one that is unknown, and none that settles it. */
function ofPart(kind: 'all' | 'any', wanted: Outcomes): Outcomes {
  if (wanted !== onlyUnknown) return wanted
  return wanted | (kind === 'all' ? onlyTrue : onlyFalse)
}

type Listed = Extract<MadeCondition, { kind: 'all' | 'any' }>

/** What hangs on few things first: it settles a list soonest. */
function simplestFirst(
  pack: Pack,
  { condition }: ConditionNode,
  { parts }: Listed,
): readonly ConditionNode[] {
  const orders = ordersOf(pack)
  let order = orders.get(condition)
  if (order === undefined) {
    const sizes = parts.map((part) => demandsOf(pack, [part.condition]).size)
    order = parts.map((_, index) => index).sort((left, right) => (sizes[left] ?? 0) - (sizes[right] ?? 0))
    orders.set(condition, order)
  }
  return order.map((index) => parts[index] as ConditionNode)
}

const ordersOf = oncePer((_: Pack) => new WeakMap<Condition, readonly number[]>())

type LeafNode = Extract<MadeCondition, { kind: 'leaf' }>

function openInLeaf(
  network: Network,
  leaf: ConditionNode,
  made: LeafNode,
  wanted: Outcomes,
): OpenChoice | undefined {
  for (const fact of made.facts) {
    const found = openInFact({ network, leaf, made, wanted }, fact, made.reading.codes)
    if (found !== undefined) return found
  }
  return undefined
}

interface Asking {
  readonly network: Network
  readonly leaf: ConditionNode
  readonly made: LeafNode
  readonly wanted: Outcomes
}

/** What is not chosen yet of what a fact is made from. */
function openInFact(
  asking: Asking,
  node: FactNode,
  codes: ReadonlySet<string> | undefined,
): OpenChoice | undefined {
  const { network, leaf, wanted } = asking
  if (!isOpenFor(network, node, codes)) return undefined
  const { made } = node
  if (made.kind === 'chosen') {
    const isOpen = (one: Variable): boolean =>
      !network.choices.has(one) && (codes === undefined || codes.has(one.code ?? ''))
    const variable = made.variables.find(isOpen)
    return variable && { variable, leaf, wanted }
  }
  if (made.kind === 'set') return openInSetters(asking, made)
  const parts = made.kind === 'count' ? made.conditions : []
  for (const part of parts) {
    const found = openChoice(network, part, anyOutcome)
    if (found !== undefined) return found
  }
  for (const source of made.kind === 'computed' ? made.sources : []) {
    const found = openInFact(asking, source, made.kind === 'computed' ? made.codes : undefined)
    if (found !== undefined) return found
  }
  return undefined
}

/** The rules first whose value alone says what the comparison comes to. */
function openInSetters(
  asking: Asking,
  { definition, setters }: Extract<MadeFact, { kind: 'set' }>,
): OpenChoice | undefined {
  const wished = setters.map(({ condition, value }) => ({
    condition,
    wanted: wantedOfSetter(asking, definition.type, value),
  }))
  const first = wished.filter(({ wanted }) => wanted !== anyOutcome)
  const rest = wished.filter(({ wanted }) => wanted === anyOutcome)
  for (const { condition, wanted } of [...first, ...rest]) {
    const found = openChoice(asking.network, condition, wanted)
    if (found !== undefined) return found
  }
  return undefined
}

/** What a rule should come to so that the comparison does with its value as it is wanted to. */
function wantedOfSetter({ made, wanted }: Asking, type: FactType, value: Literal): Outcomes {
  const [fact, other] = made.facts
  // Of two facts that are compared with each other neither says anything by itself.
  if (fact === undefined || other !== undefined || made.reading.asksKnown) return anyOutcome
  const known: FactValue =
    type === 'codes'
      ? { type, included: [String(value)], excluded: [], complete: false }
      : literalValue(value, type)
  const outcomes = outcomeOf(made.reading.test({ [fact.fact]: known }))
  if (outcomes === onlyUnknown) return anyOutcome
  if (outcomes & wanted) return outcomes === onlyTrue || type !== 'codes' ? onlyTrue : anyOutcome
  return onlyFalse
}

/** The values of a choice, those first after which its comparison can still come to what is wanted. */
export function bestFirst(network: Network, { variable, leaf, wanted }: OpenChoice): readonly FactValue[] {
  if (wanted === anyOutcome) return variable.values
  const fits = variable.values.map((value) => {
    choose(network, variable, value)
    return (outcomesOf(network, leaf) & wanted) !== 0
  })
  choose(network, variable, undefined)
  return [
    ...variable.values.filter((_, index) => fits[index]),
    ...variable.values.filter((_, index) => !fits[index]),
  ]
}

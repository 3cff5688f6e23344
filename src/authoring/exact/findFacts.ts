import { isFalse, isTrue, isUnknown, type TruthValue } from '../../logic/truth.js'
import { unknownFact } from '../../logic/unknownFact.js'
import type { Condition, Truth } from '../../model/condition.js'
import type { FactValue } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import type { CalendarDate } from '../../model/primitives.js'
import { compareText } from '../../shared/compareText.js'
import { type Demand, demandsOf } from './demands.js'
import { type SearchStart, startOf } from './narrow/startOf.js'
import { type ConditionNode, choose, makeNetwork, type Network } from './network.js'
import { bestFirst, type OpenChoice, openChoice } from './openChoice.js'
import { anyOutcome, type Outcomes, outcomeOf } from './outcomes.js'
import { outcomesOf } from './outcomesOf.js'
import { addReasons, type Reasons } from './reasonsOf.js'
import { type Variable, variablesOf } from './variables.js'

/** A condition, and what it should come to. */
export interface Wanted {
  readonly condition: Condition
  readonly truth: readonly Truth[]
}

/** Values of the facts that a person can be asked for. A set holds only codes that matter. */
export type FoundFacts = Readonly<Record<string, FactValue>>

export type Search =
  | { readonly outcome: 'found'; readonly facts: FoundFacts }
  /** Proved: whatever is known of a person, it does not come to this. */
  | { readonly outcome: 'impossible' }
  /** Facts were found, but `accept` took none of the first of them. */
  | { readonly outcome: 'not-accepted' }
  /** Neither found nor proved. `because` is the rest of a sentence, with a subject of its own. */
  | { readonly outcome: 'gave-up'; readonly because: string }

export interface SearchOptions {
  /** The day from which time is reckoned. */
  readonly asOf?: CalendarDate
  readonly mostSteps?: number
  /** Whether facts will do; those that are refused are not found again. At most `mostRefused` are tried. */
  readonly accept?: (facts: FoundFacts) => boolean
  readonly mostRefused?: number
  /** Facts that are to be known, or not: for sets that nobody can know in part. */
  readonly asKnown?: ReadonlyMap<string, boolean>
}

const values: Record<Truth, TruthValue> = { false: isFalse, unknown: isUnknown, true: isTrue }

/**
 * Looks for facts for which every condition comes to one of the truths wanted of it. It chooses among finitely many
 * values that stand for all (between two numbers that a fact is compared with nothing changes) and asks the
 * conditions themselves, so what it finds is so, and what it calls impossible is so for everybody.
 *
 * @example findFacts(pack, [{ condition: { fact: 'pain.current', operator: 'greaterThan', value: 10 }, truth: ['true'] }]).outcome // 'impossible'
 */
export function findFacts(pack: Pack, wanted: readonly Wanted[], options: SearchOptions = {}): Search {
  const { asOf = '2026-01-15', mostSteps = 50_000, mostRefused = 20, accept = () => true } = options
  const demands = demandsOf(
    pack,
    wanted.map(({ condition }) => condition),
  )
  const variables = narrowedTo(variablesOf(pack, demands, asOf, whenUnknown(wanted)), options.asKnown)
  const network = makeNetwork({ pack, asOf, variables })
  const goals = wanted.map(({ condition, truth }) => goalOf(network, condition, truth))
  const start = startOf({
    network,
    variables,
    goals: goals.map(({ node, outcomes }) => ({ condition: node.condition, outcomes })),
  })
  const searching: Searching = {
    network,
    goals,
    most: { steps: mostSteps, refused: mostRefused },
    accept: (choices) => {
      const facts = factsOf(variables, choices)
      return accept(facts) ? facts : undefined
    },
    steps: 0,
    refused: 0,
  }
  if (start !== undefined) search(searching, start)
  const { found, refused, steps } = searching
  if (found !== undefined) return { outcome: 'found', facts: found }
  if (refused > 0) return { outcome: 'not-accepted' }
  const doubt =
    steps > mostSteps
      ? `it takes more than ${mostSteps} ${mostSteps === 1 ? 'step' : 'steps'}`
      : inexactFact(pack, demands)
  return doubt === undefined ? { outcome: 'impossible' } : { outcome: 'gave-up', because: doubt }
}

type Variables = ReturnType<typeof variablesOf>

function narrowedTo(variables: Variables, asKnown: SearchOptions['asKnown']): Variables {
  if (asKnown === undefined) return variables
  return new Map(
    [...variables].map(([fact, own]) => {
      const isKnown = asKnown.get(fact)
      const fits = ({ type }: FactValue): boolean => isKnown === (type !== 'unknown')
      if (isKnown === undefined) return [fact, own]
      return [fact, own.map((one) => ({ ...one, values: isKnown ? one.values.filter(fits) : [unknownFact] }))]
    }),
  )
}

interface Searching {
  readonly network: Network
  readonly goals: readonly Goal[]
  readonly most: { readonly steps: number; readonly refused: number }
  readonly accept: (choices: Network['choices']) => FoundFacts | undefined
  steps: number
  refused: number
  found?: FoundFacts | undefined
}

/** The choices because of which there is nothing to be found beside them; `over` when the search is. */
function search(searching: Searching, start: SearchStart): Reasons | 'over' {
  const { network, goals, most } = searching
  searching.steps += 1
  if (searching.steps > most.steps) return 'over'
  const next = nextGoal(network, goals)
  if (next instanceof Set) return next
  if (next === 'reached') return isOver(searching) ? 'over' : new Set(network.choices.keys())
  const choice = openChoice(network, next.node, next.outcomes)
  return choice === undefined ? new Set(network.choices.keys()) : tryEach(searching, start, choice)
}

function isOver(searching: Searching): boolean {
  searching.found = searching.accept(searching.network.choices)
  if (searching.found === undefined) searching.refused += 1
  return searching.found !== undefined || searching.refused >= searching.most.refused
}

/** Tries each value, and goes back at once when what was found does not hang on this choice. */
function tryEach(searching: Searching, start: SearchStart, choice: OpenChoice): Reasons | 'over' {
  const { network } = searching
  const { variable } = choice
  const reasons: Reasons = new Set()
  const left = start.left.get(variable) ?? []
  for (const value of bestFirst(network, choice)) {
    // What differs in nothing from another is tried only where the other was refused for what it says.
    if (!left.includes(value) || (searching.refused === 0 && start.spare.get(variable)?.has(value))) continue
    choose(network, variable, value)
    const blamed = search(searching, start)
    if (blamed === 'over') return 'over'
    choose(network, variable, undefined)
    if (!blamed.delete(variable)) return blamed
    for (const one of blamed) reasons.add(one)
  }
  return reasons
}

/**
 * Why the values that are tried might not stand for all: quotients, and facts that are compared with each other. What is
 * found is still so, but nothing found is no proof.
 */
function inexactFact(pack: Pack, demands: ReadonlyMap<string, Demand>): string | undefined {
  for (const [fact, { besideFact }] of demands) {
    if (pack.facts[fact]?.obtain.from === 'ratio') return `\`${fact}\` is a quotient`
    if (besideFact) return `\`${fact}\` is compared with another fact, or by an operator of an app`
  }
  return undefined
}

/** Only what must come out unknown needs something unknown, and then that is the shortest way there. */
function whenUnknown(wanted: readonly Wanted[]): 'first' | 'last' | 'never' {
  if (wanted.some(({ truth }) => truth.every((one) => one === 'unknown'))) return 'first'
  return wanted.some(({ truth }) => truth.includes('unknown') && truth.length < 3) ? 'last' : 'never'
}

interface Goal {
  readonly node: ConditionNode
  readonly outcomes: Outcomes
}

function goalOf(network: Network, condition: Condition, truth: readonly Truth[]): Goal {
  const outcomes = truth.reduce((sum, one) => sum | outcomeOf(values[one]), 0)
  return { node: network.conditionFor(condition), outcomes }
}

/** The first goal that is still open; or that all are reached, or why one cannot be any more. */
function nextGoal(network: Network, goals: readonly Goal[]): Goal | 'reached' | Reasons {
  let next: Goal | undefined
  for (const goal of goals) {
    const outcomes = outcomesOf(network, goal.node)
    if ((outcomes & goal.outcomes) === 0) return reasonsAgainst(network, goal)
    if (outcomes & ~goal.outcomes) next ??= goal
  }
  return next ?? 'reached'
}

function reasonsAgainst(network: Network, { node, outcomes }: Goal): Reasons {
  const reasons: Reasons = new Set()
  addReasons(network, node, anyOutcome & ~outcomes, reasons)
  return reasons
}

/** The choices as facts; what was not chosen does not matter and stays unknown. */
function factsOf(
  variables: ReadonlyMap<string, readonly Variable[]>,
  choices: ReadonlyMap<Variable, FactValue>,
): FoundFacts {
  const facts: Record<string, FactValue> = {}
  for (const [fact, own] of variables) {
    const chosen = own.filter((variable) => choices.has(variable))
    if (chosen.length === 0) continue
    const single = own.find(({ code }) => code === undefined)
    facts[fact] = single === undefined ? setOf(own, choices) : (choices.get(single) as FactValue)
  }
  return facts
}

/** What was not chosen of a set does not matter, so it may as well be out; only what was chosen to be unknown is open. */
function setOf(own: readonly Variable[], choices: ReadonlyMap<Variable, FactValue>): FactValue {
  const chosen = own.flatMap((variable) => {
    const value = choices.get(variable)
    return value === undefined ? [] : [{ code: variable.code as string, value }]
  })
  const those = (isIn: boolean): string[] =>
    chosen
      .filter(({ value }) => value.type === 'boolean' && value.value === isIn)
      .map(({ code }) => code)
      .sort(compareText)
  const complete = chosen.every(({ value }) => value.type !== 'unknown')
  return { type: 'codes', included: those(true), excluded: those(false), complete }
}

import { sourcesOfFact } from '../../logic/sourcesOfFact.js'
import { isFalse, isTrue, isUnknown, type TruthValue } from '../../logic/truth.js'
import type { Condition, Truth } from '../../model/condition.js'
import type { FactValue } from '../../model/fact.js'
import type { Pack } from '../../model/pack.js'
import type { CalendarDate } from '../../model/primitives.js'
import { compareText } from '../../shared/compareText.js'
import { oncePer } from '../../shared/oncePer.js'
import { type Demand, demandsOf, otherFact } from './demands.js'
import { evaluatePartly, open, type PartTruth } from './evaluatePartly.js'
import { type Choices, partlyChosen } from './partlyChosen.js'
import type { PartlyChosen } from './partlyKnown.js'
import { settersOf } from './settersOf.js'
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
  /** Neither found nor proved within the steps allowed. */
  | { readonly outcome: 'gave-up' }

export interface SearchOptions {
  /** The day from which time is reckoned. */
  readonly asOf?: CalendarDate
  readonly mostSteps?: number
  /** Whether facts will do; those that are refused are not found again. At most `mostRefused` are tried. */
  readonly accept?: (facts: FoundFacts) => boolean
  readonly mostRefused?: number
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
  const conditions = wanted.map(({ condition }) => condition)
  const demands = demandsOf(pack, conditions)
  const variables = variablesOf(pack, demands, asOf, whenUnknown(wanted))
  const goals = wanted.map(({ condition, truth }) => ({ condition, truths: truth.map((one) => values[one]) }))
  const choices = new Map<Variable, FactValue>()
  let steps = 0
  let refused = 0
  let found: FoundFacts | undefined
  /** Whether the search is over. */
  const search = (): boolean => {
    steps += 1
    if (steps > mostSteps) return true
    const chosen = partlyChosen({ pack, asOf, variables, choices })
    const next = nextGoal(pack, goals, chosen)
    if (next === 'failed') return false
    if (next === 'reached') {
      const facts: FoundFacts = factsOf(variables, choices)
      if (accept(facts)) found = facts
      else refused += 1
      return found !== undefined || refused >= mostRefused
    }
    const variable = openVariable({ pack, variables, choices, chosen }, next.condition)
    if (variable === undefined) return false
    for (const value of variable.values) {
      choices.set(variable, value)
      if (search()) return true
    }
    choices.delete(variable)
    return false
  }

  search()
  if (found !== undefined) return { outcome: 'found', facts: found }
  if (refused > 0) return { outcome: 'not-accepted' }
  return { outcome: steps > mostSteps || !isExact(pack, demands) ? 'gave-up' : 'impossible' }
}

/**
 * Whether the values that are tried stand for all. Not for quotients, nor for facts that are compared with each other:
 * there what is found is still so, but nothing found is no proof.
 */
function isExact(pack: Pack, demands: ReadonlyMap<string, Demand>): boolean {
  return [...demands].every(
    ([fact, demand]) => !demand.besideFact && pack.facts[fact]?.obtain.from !== 'ratio',
  )
}

/** Only what must come out unknown needs something unknown, and then that is the shortest way there. */
function whenUnknown(wanted: readonly Wanted[]): 'first' | 'last' | 'never' {
  if (wanted.some(({ truth }) => truth.every((one) => one === 'unknown'))) return 'first'
  return wanted.some(({ truth }) => truth.includes('unknown') && truth.length < 3) ? 'last' : 'never'
}

interface Goal {
  readonly condition: Condition
  readonly truths: readonly TruthValue[]
}

/** The first goal that is still open; or that all are reached, or one cannot be any more. */
function nextGoal(pack: Pack, goals: readonly Goal[], chosen: PartlyChosen): Goal | 'reached' | 'failed' {
  let next: Goal | undefined
  for (const goal of goals) {
    const truth: PartTruth = evaluatePartly(pack, goal.condition, chosen)
    if (truth === open) next ??= goal
    else if (!goal.truths.includes(truth)) return 'failed'
  }
  return next ?? 'reached'
}

interface Choosing {
  readonly pack: Pack
  readonly variables: ReadonlyMap<string, readonly Variable[]>
  readonly choices: Choices
  readonly chosen: PartlyChosen
}

/** Something not chosen yet on which an open condition still hangs. */
function openVariable(choosing: Choosing, condition: Condition): Variable | undefined {
  const { pack, chosen } = choosing
  if (evaluatePartly(pack, condition, chosen) !== open) return undefined
  if ('fact' in condition) {
    const other = otherFact(condition.value)
    return openIn(choosing, condition.fact) ?? (other === undefined ? undefined : openIn(choosing, other))
  }
  if ('not' in condition) return openVariable(choosing, condition.not)
  if ('condition' in condition) {
    const named = pack.namedConditions[condition.condition]
    return named && openVariable(choosing, named.conditions)
  }
  for (const part of simplestFirst(pack, condition)) {
    const variable = openVariable(choosing, part)
    if (variable !== undefined) return variable
  }
  return undefined
}

type Listed = Extract<Condition, { readonly all: unknown } | { readonly any: unknown }>

/** What hangs on few things first: it settles a list soonest. */
function simplestFirst(pack: Pack, list: Listed): readonly Condition[] {
  const sorted = sortedParts(pack)
  const found = sorted.get(list)
  if (found) return found
  const parts = 'all' in list ? list.all : list.any
  const sizes = new Map(parts.map((part) => [part, demandsOf(pack, [part]).size]))
  const simplest = [...parts].sort((left, right) => (sizes.get(left) ?? 0) - (sizes.get(right) ?? 0))
  sorted.set(list, simplest)
  return simplest
}

const sortedParts = oncePer((_: Pack) => new WeakMap<Listed, readonly Condition[]>())

/** What is not chosen yet of what a fact is made from. */
function openIn(choosing: Choosing, fact: string): Variable | undefined {
  const { pack, variables, choices, chosen } = choosing
  if (!chosen.valueOf(fact).open) return undefined
  const own = variables.get(fact)
  if (own !== undefined) return own.find((variable) => !choices.has(variable))
  const definition = pack.facts[fact]
  if (definition === undefined) return undefined
  const { obtain } = definition
  const conditions =
    obtain.from === 'count' ? obtain.of : settersOf(pack, fact).map(({ condition }) => condition)
  for (const condition of conditions) {
    const variable = openVariable(choosing, condition)
    if (variable !== undefined) return variable
  }
  for (const source of sourcesOfFact(definition, pack)) {
    const variable = openIn(choosing, source)
    if (variable !== undefined) return variable
  }
  return undefined
}

/** The choices as facts; what was not chosen does not matter and stays unknown. */
function factsOf(variables: ReadonlyMap<string, readonly Variable[]>, choices: Choices): FoundFacts {
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
function setOf(own: readonly Variable[], choices: Choices): FactValue {
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

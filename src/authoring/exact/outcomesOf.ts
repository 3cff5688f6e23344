import { isExactlyKnown } from '../../logic/isExactlyKnown.js'
import { isUnknown } from '../../logic/truth.js'
import type { ConditionNode, FactNode, MadeCondition, MadeFact, Network } from './network.js'
import type { Outcomes } from './outcomes.js'
import { anyOutcome, isSettled, onlyFalse, onlyTrue, outcomeOf, together, turned } from './outcomes.js'
import type { PartlyKnown } from './partlyKnown.js'
import { setByRules } from './setByRules.js'

/**
 * What a condition may still come to, whatever is chosen for what is not chosen yet. It rests on this: knowing more
 * never changes what was true or false, except for `isKnown` and `first-known`, which wait until all is chosen.
 */
export function outcomesOf(network: Network, node: ConditionNode): Outcomes {
  node.outcomes ??= workOutCondition(network, node.made)
  return node.outcomes
}

function workOutCondition(network: Network, made: MadeCondition): Outcomes {
  if (made.kind === 'leaf') return leafOutcomes(network, made)
  if (made.kind === 'not') return turned(outcomesOf(network, made.part))
  // Any of them is not: none of them.
  const isAny = made.kind === 'any'
  let outcomes = onlyTrue
  for (const part of made.parts) {
    const own = outcomesOf(network, part)
    outcomes = together(outcomes, isAny ? turned(own) : own)
    if (outcomes === onlyFalse) break
  }
  return isAny ? turned(outcomes) : outcomes
}

function leafOutcomes(network: Network, made: Extract<MadeCondition, { kind: 'leaf' }>): Outcomes {
  const { facts, reading } = made
  const known = facts.map((fact) => knownOf(network, fact))
  const isOpen = known.some((one) => one.open)
  if (isOpen && (reading.asksKnown || known.some((one) => one.fickle))) return anyOutcome
  const values = Object.fromEntries(
    facts.map(({ fact }, index) => [fact, (known[index] as PartlyKnown).value]),
  )
  const truth = reading.test(values)
  if (truth !== isUnknown || !isOpen) return outcomeOf(truth)
  const isOpenHere = facts.some((fact) => isOpenFor(network, fact, reading.codes))
  return isOpenHere ? anyOutcome : outcomeOf(truth)
}

/** Whether more may come to be known of a fact that matters to somebody who asks for these codes alone. */
export function isOpenFor(network: Network, node: FactNode, codes: ReadonlySet<string> | undefined): boolean {
  const { made } = node
  if (codes !== undefined && made.kind === 'chosen')
    return made.variables.some((one) => isAbout(one.code, codes) && !network.choices.has(one))
  if (codes !== undefined && made.kind === 'set' && hasNoFallback(made))
    return made.setters.some(
      ({ value, condition }) => codes.has(String(value)) && !isSettled(outcomesOf(network, condition)),
    )
  return knownOf(network, node).open
}

const isAbout = (code: string | undefined, codes: ReadonlySet<string>): boolean =>
  code !== undefined && codes.has(code)

/** A set that is empty when no rule adds to it: then each code hangs on its own rules alone. */
export function hasNoFallback({ definition }: Extract<MadeFact, { kind: 'set' }>): boolean {
  return definition.type === 'codes' && definition.obtain.from === 'dispositions'
}

/** What is known of a fact, given the choices so far. */
export function knownOf(network: Network, node: FactNode): PartlyKnown {
  node.known ??= workOutFact(network, node.made)
  return node.known
}

function workOutFact(network: Network, made: MadeFact): PartlyKnown {
  if (made.kind === 'fixed') return made.known
  if (made.kind === 'chosen') return chosenValue(network, made)
  if (made.kind === 'count') return countOf(network, made.conditions)
  if (made.kind === 'computed') return computed(network, made)
  return setByRules(network.pack, made, (condition) => outcomesOf(network, condition))
}

function chosenValue(
  { choices }: Network,
  { definition, variables }: Extract<MadeFact, { kind: 'chosen' }>,
): PartlyKnown {
  const isOpen = variables.some((one) => !choices.has(one))
  if (definition.type !== 'codes') {
    const [variable] = variables
    const value = variable && choices.get(variable)
    return { value: value ?? { type: 'unknown' }, open: isOpen, fickle: false }
  }
  const those = (wanted: boolean): string[] =>
    variables
      .filter((one) => {
        const value = choices.get(one)
        return value?.type === 'boolean' && value.value === wanted
      })
      .map(({ code }) => code as string)
      .sort()
  const [included, excluded] = [those(true), those(false)]
  // Complete once it is settled of each code that is asked about whether it is in.
  const complete = included.length + excluded.length === variables.length
  return { value: { type: 'codes', included, excluded, complete }, open: isOpen, fickle: false }
}

/** Made from other facts, by the same code that makes it for a person. */
function computed(
  network: Network,
  { definition, derive, sources, codes }: Extract<MadeFact, { kind: 'computed' }>,
): PartlyKnown {
  const { pack, asOf } = network
  const known = sources.map((source) => knownOf(network, source))
  const values = Object.fromEntries(
    sources.map(({ fact }, index) => [fact, (known[index] as PartlyKnown).value]),
  )
  const value = derive({ pack, assessment: { id: 'nobody', assessedOn: asOf }, asOf, values })
  const takesFirst = definition.obtain.from === 'first-known'
  const read = sources.slice(0, takesFirst ? firstsRead(known) : sources.length)
  const isOpen = read.some((source) => isOpenFor(network, source, codes))
  const isFickle = takesFirst || read.some((source) => knownOf(network, source).fickle)
  return { value, open: isOpen, fickle: isOpen && isFickle }
}

/** How many of several facts the first known one is looked for in: none after one that is settled and known. */
export function firstsRead(known: readonly PartlyKnown[]): number {
  const first = known.findIndex(({ value, open }) => !open && isExactlyKnown(value))
  return first === -1 ? known.length : first + 1
}

/** At least those that hold, at most those that may. */
function countOf(network: Network, conditions: readonly ConditionNode[]): PartlyKnown {
  const outcomes = conditions.map((condition) => outcomesOf(network, condition))
  const min = outcomes.filter((one) => one === onlyTrue).length
  const max = outcomes.filter((one) => one !== onlyFalse).length
  return {
    value: { type: 'number', min, max },
    open: !outcomes.every(isSettled),
    fickle: false,
  }
}

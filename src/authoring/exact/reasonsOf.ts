import type { ConditionNode, FactNode, MadeCondition, Network } from './network.js'
import { anyOutcome, isSettled, type Outcomes, onlyFalse, onlyTrue, onlyUnknown, turned } from './outcomes.js'
import { firstsRead, hasNoFallback, knownOf, outcomesOf } from './outcomesOf.js'
import type { Variable } from './variables.js'

/** Choices that are enough for what was seen, whatever is chosen for the rest. */
export type Reasons = Set<Variable>

/**
 * Adds choices because of which a condition comes to nothing but what is claimed, so that a search can go back to the
 * last of them instead of trying everything that was chosen since.
 */
export function addReasons(network: Network, node: ConditionNode, claim: Outcomes, reasons: Reasons): void {
  if (claim === anyOutcome) return
  const { made } = node
  if (made.kind === 'not') addReasons(network, made.part, turned(claim), reasons)
  else if (made.kind === 'leaf')
    for (const fact of made.facts) addOfFact(network, fact, made.reading.codes, reasons)
  else addOfList(network, made, claim, reasons)
}

function addOfList(
  network: Network,
  { kind, parts }: Extract<MadeCondition, { kind: 'all' | 'any' }>,
  claim: Outcomes,
  reasons: Reasons,
): void {
  // Any of them is not: none of them.
  const seen = (outcomes: Outcomes): Outcomes => (kind === 'any' ? turned(outcomes) : outcomes)
  const add = (part: ConditionNode, of: Outcomes): void => addReasons(network, part, seen(of), reasons)
  const whole = seen(claim)
  const sure =
    whole & onlyFalse ? parts.find((one) => seen(outcomesOf(network, one)) === onlyFalse) : undefined
  if (sure !== undefined) {
    add(sure, onlyFalse)
    return
  }
  if (!(whole & onlyTrue)) {
    const never = parts.find((one) => !(seen(outcomesOf(network, one)) & onlyTrue))
    if (never !== undefined) add(never, onlyFalse | onlyUnknown)
  }
  const ofEach = (whole & onlyFalse ? onlyFalse : 0) | (whole & onlyUnknown ? onlyUnknown : 0) | onlyTrue
  for (const part of parts) add(part, ofEach)
}

function addOfFact(
  network: Network,
  node: FactNode,
  codes: ReadonlySet<string> | undefined,
  reasons: Reasons,
): void {
  const { made } = node
  if (made.kind === 'chosen') {
    for (const variable of made.variables)
      if (network.choices.has(variable) && (codes === undefined || codes.has(variable.code ?? '')))
        reasons.add(variable)
  } else if (made.kind === 'count') for (const part of made.conditions) addSettled(network, part, reasons)
  else if (made.kind === 'set') {
    const isLimited = codes !== undefined && hasNoFallback(made)
    for (const { value, condition } of made.setters)
      if (!isLimited || codes.has(String(value))) addSettled(network, condition, reasons)
  } else if (made.kind === 'computed') {
    const known = made.sources.map((source) => knownOf(network, source))
    const read = made.definition.obtain.from === 'first-known' ? firstsRead(known) : known.length
    for (const source of made.sources.slice(0, read)) addOfFact(network, source, made.codes, reasons)
  }
}

/** Nothing was made of what is not settled but that it may be anything. */
function addSettled(network: Network, node: ConditionNode, reasons: Reasons): void {
  const outcomes = outcomesOf(network, node)
  if (isSettled(outcomes)) addReasons(network, node, outcomes, reasons)
}

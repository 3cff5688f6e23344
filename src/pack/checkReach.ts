import { visitCondition } from '../logic/conditionReads.js'
import type { Condition, NamedCondition } from '../model/condition.js'
import type { Problem } from '../model/problem.js'
import { type Graph, layersOf } from './findCycles.js'
import type { Place } from './packDocument.js'
import { absent, quote, reportProblem } from './reportProblem.js'
import { soundValue, type Vocabulary } from './vocabulary.js'

/** Names make it easy to double a condition ten times over; what nobody could read, nobody need evaluate. */
const mostComparisons = 1000
/** Named conditions within named conditions; each is a call within a call. */
const mostSteps = 16

/** How much there is to ask in a condition once every name in it is replaced by what it stands for. */
interface Reach {
  readonly comparisons: number
  readonly steps: number
}

const reachByVocabulary = new WeakMap<Vocabulary, ReadonlyMap<string, Reach>>()

/**
 * Refuses a condition that asks more comparisons, or goes through more names, than the limits allow. Only where
 * the limit is first passed, since whatever refers to such a condition passes it as well.
 */
export function checkReach(vocabulary: Vocabulary, condition: Condition, place: Place): Problem[] {
  const known = reachByVocabulary.get(vocabulary) ?? reachOfNames(vocabulary)
  reachByVocabulary.set(vocabulary, known)
  const { names } = partsOf(condition)
  if (names.some((name) => isBeyond(known.get(name)))) return []
  const { comparisons, steps } = reachOf(condition, known)
  const report = (code: 'condition-too-large' | 'chain-too-long', message: string, expected: string) =>
    reportProblem(place, { code, message, expected, value: absent })
  return [
    ...(comparisons > mostComparisons
      ? [
          report(
            'condition-too-large',
            `the condition makes ${comparisons} comparisons, those of its named conditions included`,
            `at most ${mostComparisons}`,
          ),
        ]
      : []),
    ...(steps > mostSteps
      ? [
          report(
            'chain-too-long',
            `the condition goes through ${steps} named conditions one within the other, from ${quote(names[0])} on`,
            `at most ${mostSteps}`,
          ),
        ]
      : []),
  ]
}

function isBeyond(reach: Reach | undefined): boolean {
  return reach !== undefined && (reach.comparisons > mostComparisons || reach.steps > mostSteps)
}

/** Named conditions in a circle are left out: those are refused as such. */
function reachOfNames(vocabulary: Vocabulary): ReadonlyMap<string, Reach> {
  const conditions = new Map(
    [...vocabulary.entries.namedConditions.keys()].flatMap((name) => {
      const named = soundValue<NamedCondition>(vocabulary, 'namedConditions', name)
      return named ? [[name, named.conditions] as const] : []
    }),
  )
  const graph: Graph = new Map([...conditions].map(([name, each]) => [name, partsOf(each).names]))
  const reach = new Map<string, Reach>()
  for (const name of layersOf(graph).flat()) {
    const condition = conditions.get(name)
    if (condition) reach.set(name, reachOf(condition, reach))
  }
  return reach
}

function reachOf(condition: Condition, known: ReadonlyMap<string, Reach>): Reach {
  const { leaves, names } = partsOf(condition)
  const inside = names.map((name) => known.get(name) ?? { comparisons: 0, steps: 0 })
  return {
    comparisons: inside.reduce((sum, { comparisons }) => sum + comparisons, leaves),
    steps: inside.reduce((most, { steps }) => Math.max(most, steps + 1), 0),
  }
}

function partsOf(condition: Condition): { leaves: number; names: string[] } {
  let leaves = 0
  const names: string[] = []
  visitCondition(condition, [], (part) => {
    if ('fact' in part) leaves += 1
    else if ('condition' in part) names.push(part.condition)
  })
  return { leaves, names }
}

import type { OpenQuestion } from '../model/careDecisions.js'
import { compareText } from '../shared/compareText.js'
import { askableFacts } from './askableFacts.js'
import type { CareContext, Doubt } from './careContext.js'
import { sortedOnce } from './spokenRules.js'

interface Asked {
  gate: boolean
  /** The place of the most urgent disposition that it could bring. */
  urgency: number
  readonly decides: Set<string>
  readonly rules: Set<string>
}

/**
 * What to ask, first what matters most: gates, those that could bring the most urgent disposition first and
 * those that only another answer opens last; then what decides most, then by fact. A derived fact is asked by
 * the facts that it is derived from.
 */
export function rankQuestions(context: CareContext, doubts: readonly Doubt[]): OpenQuestion[] {
  const gates = [...context.openGates].map((fact): Doubt => ({ decides: 'triage', missing: [fact] }))
  const asked = new Map<string, Asked>()
  const askables = new Map<string, readonly string[]>()
  for (const doubt of [...gates, ...doubts])
    for (const fact of doubt.missing) {
      const facts = askables.get(fact) ?? askableFacts(context, fact)
      askables.set(fact, facts)
      for (const one of facts) noteAsked(asked, one, doubt, isGate(context, fact, one))
    }
  return [...asked].sort(inRank(context)).map(([fact, entry]) => questionOf(context, fact, entry))
}

function isGate({ openGates }: CareContext, ...facts: readonly string[]): boolean {
  return facts.some((fact) => openGates.has(fact))
}

function noteAsked(asked: Map<string, Asked>, fact: string, doubt: Doubt, gate: boolean): void {
  const { decides, rule, urgency = Number.MAX_VALUE } = doubt
  const entry = asked.get(fact) ?? {
    gate: false,
    urgency: Number.MAX_VALUE,
    decides: new Set(),
    rules: new Set(),
  }
  asked.set(fact, entry)
  entry.gate ||= gate
  entry.urgency = Math.min(entry.urgency, urgency)
  entry.decides.add(decides)
  if (rule !== undefined) entry.rules.add(rule)
}

function questionOf({ pack }: CareContext, fact: string, { gate, decides, rules }: Asked): OpenQuestion {
  const definition = pack.facts[fact]
  return {
    fact,
    question: definition?.question ?? definition?.title ?? fact,
    gate,
    decides: sortedOnce(decides),
    rules: sortedOnce(rules),
  }
}

type Entry = readonly [fact: string, asked: Asked]

function inRank({ findings }: CareContext): (one: Entry, other: Entry) => number {
  const followUps = new Set(
    findings.openGates.flatMap(({ fact, conditional }) => (conditional ? [fact] : [])),
  )
  const byGate = ([fact, one]: Entry, [otherFact, other]: Entry): number =>
    Number(followUps.has(fact)) - Number(followUps.has(otherFact)) ||
    one.urgency - other.urgency ||
    other.rules.size - one.rules.size
  return (one, other) =>
    Number(other[1].gate) - Number(one[1].gate) ||
    (one[1].gate ? byGate(one, other) : 0) ||
    other[1].decides.size - one[1].decides.size ||
    compareText(one[0], other[0])
}

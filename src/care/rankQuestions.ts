import type { OpenQuestion } from '../model/careDecisions.js'
import { compareText } from '../shared/compareText.js'
import { askableFacts } from './askableFacts.js'
import type { CareContext, Doubt } from './careContext.js'
import { sortedOnce } from './spokenRules.js'

interface Asked {
  gate: boolean
  readonly decides: Set<string>
  readonly rules: Set<string>
}

/**
 * What to ask, first what matters most: gates, then what decides most, then by fact. A derived fact is asked
 * by the facts that it is derived from.
 */
export function rankQuestions(context: CareContext, doubts: readonly Doubt[]): OpenQuestion[] {
  const gates = [...context.openGates].map((fact): Doubt => ({ decides: 'triage', missing: [fact] }))
  const asked = new Map<string, Asked>()
  const askables = new Map<string, readonly string[]>()
  for (const { decides, rule, missing } of [...gates, ...doubts])
    for (const fact of missing) {
      const facts = askables.get(fact) ?? askableFacts(context, fact)
      askables.set(fact, facts)
      for (const one of facts) {
        const entry = asked.get(one) ?? { gate: false, decides: new Set(), rules: new Set() }
        asked.set(one, entry)
        if (context.openGates.has(fact) || context.openGates.has(one)) entry.gate = true
        entry.decides.add(decides)
        if (rule !== undefined) entry.rules.add(rule)
      }
    }
  return [...asked].map(([fact, entry]) => questionOf(context, fact, entry)).sort(inRank)
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

function inRank(one: OpenQuestion, other: OpenQuestion): number {
  return (
    Number(other.gate) - Number(one.gate) ||
    other.decides.length - one.decides.length ||
    compareText(one.fact, other.fact)
  )
}

import type { Evidence, Source } from '../model/evidence.js'
import type { Plan } from '../model/plan.js'
import { compareText } from '../shared/compareText.js'
import { optional } from '../shared/optional.js'
import type { ExplainedFact, ExplainedRule, Explanation } from './explanation.js'
import { valueInWords } from './valueInWords.js'

/** What an explanation rests on. */
export type Grounds = Pick<Explanation, 'rules' | 'facts' | 'sources'>

const sayings: Readonly<Record<string, ExplainedRule['says']>> = {
  recommend: 'for',
  consider: 'for',
  offer: 'for',
  'set-goal': 'for',
  contraindicate: 'against',
  'not-recommended': 'against',
  'rule-out': 'against',
  adjust: 'dose',
  caution: 'check',
}

/** The rules of that name with the facts that they read and the sources they rest on, as the plan carries them. */
export function groundsOf(
  plan: Plan,
  names: readonly string[],
  evidence: readonly (Evidence | undefined)[] = [],
): Grounds {
  const rules = sortedOnce(names).flatMap((rule): ExplainedRule[] => {
    const cited = plan.rules[rule]
    return cited === undefined ? [] : [{ rule, says: sayings[cited.action] ?? 'other', ...cited }]
  })
  const asked = plan.questions.filter(({ rules: by }) => by.some((name) => names.includes(name)))
  const facts = sortedOnce([...rules.flatMap((rule) => rule.facts ?? []), ...asked.map(({ fact }) => fact)])
  const rested = [...rules, ...rules.flatMap(({ numbers }) => Object.values(numbers ?? {})), ...evidence]
  const sources = sortedOnce(rested.flatMap((one) => one?.sources ?? []))
  return {
    rules,
    facts: facts.map((fact) => citedFact(plan, fact)),
    sources: sources.flatMap((id): Source[] => (plan.sources[id] === undefined ? [] : [plan.sources[id]])),
  }
}

/** A fact as the plan cites it. */
export function citedFact(plan: Plan, fact: string): ExplainedFact {
  const { title, value, unit } = plan.facts[fact] ?? { title: fact, value: { type: 'unknown' as const } }
  return { fact, title, value, ...optional('unit', unit), words: valueInWords(value, unit) }
}

function sortedOnce(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(compareText)
}

import { settledFact } from '../logic/settledFacts.js'
import { unknownFact } from '../logic/unknownFact.js'
import type { Source } from '../model/evidence.js'
import type { Findings } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import type { CitedFact, CitedRule, Plan } from '../model/plan.js'
import { sortedOnce } from './planContext.js'
import { evidenceIn, factsNamedIn, rulesNamedIn, sourcesNamedIn } from './references.js'
import { ruleCitation } from './ruleCitation.js'

/** A plan before its citations are added. */
export type UncitedPlan = Omit<Plan, 'rules' | 'facts' | 'sources'>

/** The rules, facts and sources that a plan refers to, copied so that it explains itself without its pack. */
export function citations(
  pack: Pack,
  findings: Findings,
  plan: UncitedPlan,
): Pick<Plan, 'rules' | 'facts' | 'sources'> {
  const names = new Set(rulesNamedIn(plan))
  const facts = new Set(factsNamedIn(plan))
  const sources = new Set(sourcesIn(plan))
  const rules: Record<string, CitedRule> = {}
  for (const rule of pack.rules) {
    if (!names.has(rule.name)) continue
    const citation = ruleCitation(pack, rule)
    rules[rule.name] = citation.cited
    for (const fact of citation.facts) facts.add(fact)
    for (const source of citation.sources) sources.add(source)
  }
  return {
    rules,
    facts: citedFacts(pack, findings, sortedOnce(facts)),
    sources: citedSources(pack, sortedOnce(sources)),
  }
}

function sourcesIn(plan: UncitedPlan): string[] {
  return [...evidenceIn(plan).flatMap(({ sources }) => sources), ...sourcesNamedIn(plan)]
}

/** As they decided: with what rules set, which nobody was asked about. */
function citedFacts(pack: Pack, findings: Findings, ids: readonly string[]): Record<string, CitedFact> {
  const cited: Record<string, CitedFact> = {}
  for (const id of ids) {
    const declared = pack.facts[id] ?? pack.settings[id.replace(/^settings\./, '')]
    const title = declared?.title ?? id
    const value = settledFact(findings, id) ?? unknownFact
    cited[id] = declared?.unit ? { title, value, unit: declared.unit } : { title, value }
  }
  return cited
}

function citedSources(pack: Pack, ids: readonly string[]): Record<string, Source> {
  const cited: Record<string, Source> = {}
  for (const id of ids) {
    const source = pack.bibliography[id]
    if (source !== undefined) cited[id] = source
  }
  return cited
}

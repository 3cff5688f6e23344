import { factsOfCondition } from '../logic/factsOfCondition.js'
import type { Evidence, Source } from '../model/evidence.js'
import type { Findings } from '../model/finding.js'
import type { Pack } from '../model/pack.js'
import type { CitedFact, CitedRule, Plan } from '../model/plan.js'
import type { Rule } from '../model/rule.js'
import { optional, sortedOnce } from './planContext.js'
import { evidenceIn, factsNamedIn, rulesNamedIn } from './references.js'

/** A plan before its citations are added. */
export type UncitedPlan = Omit<Plan, 'rules' | 'facts' | 'sources'>

/** The rules, facts and sources that a plan refers to, copied so that it explains itself without its pack. */
export function citations(
  pack: Pack,
  findings: Findings,
  plan: UncitedPlan,
): Pick<Plan, 'rules' | 'facts' | 'sources'> {
  const names = new Set(rulesNamedIn(plan))
  const rules = pack.rules.filter(({ name }) => names.has(name))
  const facts = [...rules.flatMap((rule) => factsOfCondition(rule.conditions, pack)), ...factsNamedIn(plan)]
  const evidence: Evidence[] = [...rules, ...rules.flatMap(numbersOf), ...evidenceIn(plan)]
  const directions = plan.interventions.flatMap((item) => item.directions.map(({ source }) => source))
  return {
    rules: Object.fromEntries(rules.map((rule) => [rule.name, citedRule(rule)])),
    facts: citedFacts(pack, findings, sortedOnce(facts)),
    sources: citedSources(pack, sortedOnce([...evidence.flatMap(({ sources }) => sources), ...directions])),
  }
}

const numbersOf = ({ numbers }: Rule): Evidence[] => Object.values(numbers ?? {})

function citedRule(rule: Rule): CitedRule {
  const { title, because, basis, confidence, sources, rows, note, numbers } = rule
  return {
    title,
    because,
    action: rule.event.type,
    toConfirm: basis === 'convention' || basis === 'default' || confidence === 'low',
    basis,
    confidence,
    sources: [...sources],
    ...optional('rows', rows),
    ...optional('note', note),
    ...optional('numbers', numbers),
  }
}

function citedFacts(pack: Pack, { facts }: Findings, ids: readonly string[]): Record<string, CitedFact> {
  return Object.fromEntries(
    ids.map((id): [string, CitedFact] => {
      const declared = pack.facts[id] ?? pack.settings[id.replace(/^settings\./, '')]
      const value = facts.values[id] ?? { type: 'unknown' as const }
      return [id, { title: declared?.title ?? id, value, ...optional('unit', declared?.unit || undefined) }]
    }),
  )
}

function citedSources(pack: Pack, ids: readonly string[]): Record<string, Source> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const source = pack.bibliography[id]
      return source === undefined ? [] : [[id, source]]
    }),
  )
}

import { factsOfCondition } from '../logic/factsOfCondition.js'
import type { Pack } from '../model/pack.js'
import type { CitedRule } from '../model/plan.js'
import type { Rule } from '../model/rule.js'
import { compareText } from '../shared/compareText.js'
import { deepFreeze } from '../shared/deepFreeze.js'
import { optional } from './planContext.js'

/** What a plan copies of a rule, and what it must cite because of it. */
export interface RuleCitation {
  readonly cited: CitedRule
  /** The facts that it reads. */
  readonly facts: readonly string[]
  /** What it and its numbers rest on. */
  readonly sources: readonly string[]
}

const citationsByPack = new WeakMap<Pack, Map<string, RuleCitation>>()

/** The citation of a rule, made the first time a plan cites it: it says nothing of any person. */
export function ruleCitation(pack: Pack, rule: Rule): RuleCitation {
  let ofPack = citationsByPack.get(pack)
  if (ofPack === undefined) {
    ofPack = new Map()
    citationsByPack.set(pack, ofPack)
  }
  let citation = ofPack.get(rule.name)
  if (citation === undefined) {
    const facts = factsOfCondition(rule.conditions, pack)
    citation = deepFreeze({
      cited: citedRule(rule, facts),
      facts,
      sources: [rule, ...Object.values(rule.numbers ?? {})].flatMap(({ sources }) => sources),
    })
    ofPack.set(rule.name, citation)
  }
  return citation
}

function citedRule(rule: Rule, facts: readonly string[]): CitedRule {
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
    facts: [...facts].sort(compareText),
  }
}

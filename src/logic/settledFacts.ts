import type { Facts } from '../model/fact.js'
import type { Findings } from '../model/finding.js'
import { oncePer } from '../shared/oncePer.js'

/**
 * The facts that rules were asked about, with those that rules set in place. They are put together when somebody
 * wants them, since copying some hundred facts takes longer than asking all rules.
 *
 * @example settledFacts(findings).values['risk.group'] // { type: 'code', value: 'medium' }
 */
export function settledFacts(findings: Findings): Facts {
  return settle(findings)
}

const settle = oncePer(({ facts, setFacts }: Findings): Facts => {
  return Object.freeze({ asOf: facts.asOf, values: Object.freeze({ ...facts.values, ...setFacts }) })
})

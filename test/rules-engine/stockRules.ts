import type { Engine } from 'json-rules-engine'
import type { Facts } from '../../src/model/fact.js'
import { plainFacts } from '../../src/rules-engine/index.js'

/** The rules that a stock engine finds to apply, sorted by name. */
export async function stockRules(engine: Engine, facts: Facts): Promise<string[]> {
  const { results } = await engine.run(plainFacts(facts))
  return results.map(({ name }) => name).sort()
}

import { deriveFacts } from '../../src/facts/deriveFacts.js'
import type { Assessment } from '../../src/model/assessment.js'
import type { FactDefinition, FactType, FactValue, Obtain } from '../../src/model/fact.js'
import { fact, type TinyPackParts, tinyPack } from '../support/tinyPack.js'

export const assessedOn = '2026-06-15'

/** What one fact is worth for a person of whom only `given` was recorded on 15 June 2026. */
export function derive(
  type: FactType,
  obtain: Obtain,
  given: Partial<Assessment>,
  more: { asOf?: string; facts?: FactDefinition[]; pack?: TinyPackParts; valueSet?: string } = {},
): FactValue | undefined {
  const valueSet = more.valueSet === undefined ? {} : { valueSet: more.valueSet }
  const asked = fact('asked', type, { obtain, ...valueSet })
  const pack = tinyPack({ ...more.pack, facts: [asked, ...(more.facts ?? [])] })
  return deriveFacts(pack, { id: 'p1', assessedOn, ...given }, undefined, more.asOf).values.asked
}

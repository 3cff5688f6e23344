import type { CareDecisions } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'

/** The codes of those who may pay, in the order in which they are asked, each once. */
export function payersInOrder({ payers }: Pack, decisions: CareDecisions): readonly string[] {
  return [...new Set(decisions.payers.flatMap(({ payer }) => payers[payer]?.payer ?? []))]
}

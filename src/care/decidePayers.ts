import { addDays } from '../calendar/calendarDay.js'
import { settledFact } from '../logic/settledFacts.js'
import type { PayerDecision } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { Payer } from '../model/payer.js'
import { compareText } from '../shared/compareText.js'
import { oncePer } from '../shared/oncePer.js'
import { askableFacts } from './askableFacts.js'
import type { CareContext } from './careContext.js'
import { conditionMissing, conditionTruth } from './conditionTruth.js'
import { sortedOnce } from './spokenRules.js'

/**
 * Who may pay, in the order in which they are asked. A payer whose condition is unknown is listed with what it
 * waits for only if the person named that payer: coverage alone is no reason to ask everybody everything.
 */
export function decidePayers(context: CareContext): PayerDecision[] {
  return payersOf(context.pack).flatMap((payer): PayerDecision[] => {
    const isNamed = context.assessment.coverage?.payers?.includes(payer.payer) ?? false
    if (payer.appliesWhen === undefined)
      return isNamed ? [{ payer: payer.id, certain: true, missing: [], ...startOf(context, payer) }] : []
    const truth = conditionTruth(context, payer.appliesWhen)
    if (truth === 'false' || (truth === 'unknown' && !isNamed)) return []
    const missing = truth === 'true' ? [] : conditionMissing(context, payer.appliesWhen)
    return [
      {
        payer: payer.id,
        certain: truth === 'true',
        missing: sortedOnce(missing.flatMap((fact) => askableFacts(context, fact))),
        ...startOf(context, payer),
      },
    ]
  })
}

const payersOf = oncePer((pack: Pack): readonly Payer[] =>
  Object.values(pack.payers).sort(
    (one, other) => (one.rank as number) - (other.rank as number) || compareText(one.id, other.id),
  ),
)

/** Days that are known as bounds count as their most: a program that starts by then has started in time. */
function startOf({ findings }: CareContext, { startWithin }: Payer): Pick<PayerDecision, 'startBy'> {
  if (startWithin === undefined) return {}
  const since = settledFact(findings, startWithin.fact)
  if (since?.type !== 'number') return {}
  return { startBy: addDays(findings.asOf, (startWithin.days as number) - Math.ceil(since.max)) }
}

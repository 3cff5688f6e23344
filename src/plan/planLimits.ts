import type { Pack } from '../model/pack.js'
import type { Money } from '../model/payer.js'
import type { PlanLimit } from '../model/planParts.js'
import type { LimitUse } from '../model/schedule.js'
import { optional, type PlanContext } from './planContext.js'

/** What becomes of what is recorded of the person's cover. A cost that nobody recorded is left out, not called 0. */
export function planLimits({ pack, schedule }: PlanContext): PlanLimit[] | undefined {
  return schedule.limits?.map(({ unpaid: _, ...use }) => ({
    title: pack.roles[use.discipline]?.title ?? use.discipline,
    ...optional('payerTitle', use.payer === undefined ? undefined : payerTitle(pack, use.payer)),
    ...use,
    ...optional('cost', costOf(use)),
  }))
}

/** As the person's record names it, or by its first set of rules. */
function payerTitle({ valueSets, payers }: Pack, code: string): string {
  const concept = valueSets.payer?.concepts.find((one) => one.code === code)
  return concept?.display ?? Object.values(payers).find(({ payer }) => payer === code)?.title ?? code
}

function costOf({ unitCost, covered, beyond = 0, after = 0 }: Omit<LimitUse, 'unpaid'>): PlanLimit['cost'] {
  if (unitCost === undefined || covered === undefined) return undefined
  return { covered: timesMoney(unitCost, covered), open: timesMoney(unitCost, beyond + after) }
}

/** So many times an amount, to the cent. */
export const timesMoney = (money: Money, times: number) => ({
  ...money,
  value: Number((money.value * times).toFixed(2)),
})

import type { Money } from '../model/payer.js'
import type { PlanLimit } from '../model/planParts.js'
import type { LimitUse } from '../model/schedule.js'
import { optional, type PlanContext } from './planContext.js'

/** What becomes of what is recorded of the person's cover. A cost that nobody recorded is left out, not called 0. */
export function planLimits({ pack, schedule }: PlanContext): PlanLimit[] | undefined {
  return schedule.limits?.map((use) => ({
    title: pack.roles[use.discipline]?.title ?? use.discipline,
    ...use,
    ...optional('cost', costOf(use)),
  }))
}

function costOf({ unitCost, covered, beyond = 0, after = 0 }: LimitUse): PlanLimit['cost'] {
  if (unitCost === undefined || covered === undefined) return undefined
  return { covered: timesMoney(unitCost, covered), open: timesMoney(unitCost, beyond + after) }
}

/** So many times an amount, to the cent. */
export const timesMoney = (money: Money, times: number) => ({
  ...money,
  value: Number((money.value * times).toFixed(2)),
})

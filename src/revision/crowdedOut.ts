import type { Plan } from '../model/plan.js'
import type { PlanChange } from '../model/revision.js'

/** What goes since there is no room any more is told with how much room there is. */
export function crowdedOut(
  { setAside }: Plan,
  subject: string,
  { kind }: Pick<PlanChange, 'kind'>,
): string | undefined {
  if (kind !== 'removed') return undefined
  const out = setAside.find((one) => `${one.kind}/${one.id}` === subject)
  return out?.reasonCode === 'over-limit' ? out.reason : undefined
}

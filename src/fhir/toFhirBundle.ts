import type { Plan } from '../model/plan.js'
import { contextOf } from './context.js'
import type { FhirOptions } from './options.js'
import type { TransactionBundle } from './resources.js'
import { resourcesOf } from './resourcesOf.js'
import { transactionOf } from './transactionOf.js'

/**
 * A plan as a FHIR R4 transaction: a CarePlan that proposes, with its goals, team, orders, visits, reviews, red flags
 * and where all of it comes from. Posted again it makes nothing twice, and what a clinician has changed since stays.
 * It never orders, changes or stops a medicine.
 *
 * @throws RangeError when `recorded` is not an instant, or when a revision of a revision comes without its `thread`.
 *
 * @example toFhirBundle(plan, { recorded: '2026-11-18T09:30:00-05:00', patient: 'Patient/123' }).type // 'transaction'
 */
export function toFhirBundle(plan: Plan, options: FhirOptions): TransactionBundle {
  const context = contextOf(plan, options)
  return transactionOf(
    context,
    resourcesOf(context).map((made) => ({ made, as: 'create' })),
  )
}

import type { Plan } from '../model/plan.js'
import type { PlanChange } from '../model/revision.js'
import { familyOf, idOf } from './groupChanges.js'

/** The step by which one exercise gave way to another, read from the one that left. */
export function stepFrom(plan: Plan, changes: readonly PlanChange[], change: PlanChange) {
  if (change.kind !== 'removed' || familyOf(change) !== 'exercise') return undefined
  const step = stepsNow(plan).find(({ exercise }) => exercise === idOf(change))
  const added = changes.find(({ kind, subject }) => kind === 'added' && subject === `exercise/${step?.to}`)
  return step === undefined || added === undefined ? undefined : { ...step, added }
}

/** The steps that exercises take at the review. */
export function stepsNow({ course, asOf }: Plan) {
  return (course?.steps ?? []).filter(({ on }) => on === asOf)
}

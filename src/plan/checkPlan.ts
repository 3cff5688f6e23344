import type { Plan } from '../model/plan.js'
import type { Problem } from '../model/problem.js'
import { checkDates } from './checkDates.js'
import { checkGoals } from './checkGoals.js'
import { checkReferences } from './checkReferences.js'
import { checkSafety } from './checkSafety.js'

/**
 * The invariants that a plan breaks, whoever made it; empty for a sound one.
 *
 * Pointers are into the plan's JSON. Codes: `duplicate-id`, `unknown-item`, `unknown-rule`, `unknown-source`,
 * `unknown-fact`, `unknown-goal`, `dates-out-of-order`, `outside-plan`, `session-id`, `sessions-overlap`,
 * `excluded-item-present`, `treatment-while-stopped`, `treatment-while-waiting`, `unserved-without-reason`,
 * `milestone-harder-than-target`, `not-json`.
 *
 * @example
 * expect(checkPlan(generatePlan(pack, assessment))).toEqual([])
 */
export function checkPlan(plan: Plan): Problem[] {
  return [
    ...checkJson(plan, ''),
    ...checkReferences(plan),
    ...checkDates(plan),
    ...checkGoals(plan),
    ...checkSafety(plan),
  ]
}

/** What JSON would lose or change: undefined, functions, NaN, infinities, anything with a prototype of its own. */
function checkJson(value: unknown, pointer: string): Problem[] {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return []
  if (typeof value === 'number' && Number.isFinite(value)) return []
  if (Array.isArray(value)) return value.flatMap((part, index) => checkJson(part, `${pointer}/${index}`))
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return Object.entries(value).flatMap(([key, part]) =>
      checkJson(part, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    )
  return [{ code: 'not-json', message: `\`${String(value)}\` does not survive JSON`, pointer }]
}

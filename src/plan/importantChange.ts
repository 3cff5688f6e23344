import type { Measure } from '../model/catalogue.js'
import type { PlanGoal } from '../model/planGoal.js'

/** The change that matters to people who begin at a score, in points; undefined when nobody said how much does. */
export function importantChange(measure: Measure, baseline: number): PlanGoal['importantChange'] {
  const said = measure.importantChange
  if (said === undefined) return undefined
  const own = said.fromBaseline?.find(
    ({ below = Number.POSITIVE_INFINITY, above = Number.NEGATIVE_INFINITY }) =>
      baseline < below && baseline > above,
  )
  const { points = 0, percent = 0 } = own ?? said
  const needed = Math.max(points, (percent / 100) * Math.abs(baseline))
  return needed === 0 ? undefined : { points: Number(needed.toFixed(9)), evidence: said.evidence }
}

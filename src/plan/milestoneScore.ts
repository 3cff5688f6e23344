import type { Measure } from '../model/catalogue.js'
import type { Trajectory } from '../model/goalTemplate.js'
import { oncePer } from '../shared/oncePer.js'

/** Share of the planned change to expect after so many weeks: straight between points, 0 at the start. */
export function shareAt(points: Trajectory['points'], week: number): number {
  const ordered = inOrder(points)
  const after = ordered.findIndex((point) => point.week >= week)
  const to = ordered[after]
  const from = ordered[after - 1]
  if (to === undefined) return ordered.at(-1)?.share ?? 0
  if (from === undefined) return to.share
  return from.share + ((week - from.week) / (to.week - from.week)) * (to.share - from.share)
}

const inOrder = oncePer((points: Trajectory['points']) => {
  const steps = [{ week: 0, share: 0 }, ...points.filter((point) => point.week > 0)]
  return steps.sort((a, b) => a.week - b.week)
})

/**
 * The score that is on track when a share of the way is due, rounded to the nearest step of the measure, and
 * halfway to the easier one: always to the easier side would call no change at all on track. It is never harder than the target, nor easier than where the person began.
 */
export function milestoneScore(
  measure: Pick<Measure, 'direction' | 'grain'>,
  baseline: number,
  target: number,
  share: number,
): number {
  const onTheWay = baseline + share * (target - baseline)
  if (measure.direction === 'lower-is-better') {
    const rounded = Math.min(
      onGrain(onTheWay, measure.grain, (steps) => Math.floor(steps + 0.5)),
      baseline,
    )
    return Math.max(rounded, target)
  }
  const rounded = Math.max(
    onGrain(onTheWay, measure.grain, (steps) => Math.ceil(steps - 0.5)),
    baseline,
  )
  return Math.min(rounded, target)
}

/** Steps are cleaned of the dust of binary fractions before they are rounded, or 2.1 / 0.1 would round up. */
function onGrain(value: number, grain: number, round: (steps: number) => number): number {
  const steps = round(Number((value / grain).toFixed(9)))
  return Number((steps * grain).toFixed(9)) + 0
}

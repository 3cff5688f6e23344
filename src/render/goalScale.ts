import { dateOfDayNumber, dayNumberOf } from '../calendar/calendarDay.js'
import type { CalendarDate } from '../model/primitives.js'
import type { GoalTrajectory } from './goalTrajectory.js'

/** Where the plot stands in the picture, in pixels. */
export interface Plot {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where days and scores stand. */
export interface GoalScale {
  readonly x: (date: CalendarDate) => number
  readonly y: (score: number) => number
  readonly ticks: readonly number[]
}

/** A scale with room for all that is drawn of a goal. */
export function goalScale(trajectory: GoalTrajectory, plot: Plot, areJudged: boolean): GoalScale {
  const days = daysOf(trajectory).map(dayNumberOf)
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const scores = scoresOf(trajectory, areJudged)
  const least = scores.every(Number.isInteger) ? 1 : 0
  const ticks = ticksBetween(Math.min(...scores), Math.max(...scores), least)
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  const along = (value: number, from: number, to: number): number =>
    to === from ? 0.5 : (value - from) / (to - from)
  return {
    x: (date) => plot.left + along(dayNumberOf(date), first, last) * (plot.right - plot.left),
    y: (score) => plot.bottom - along(score, low, high) * (plot.bottom - plot.top),
    ticks,
  }
}

function daysOf({ goal: { baseline, due }, milestones, checkpoints }: GoalTrajectory): CalendarDate[] {
  const measured = checkpoints.flatMap(({ latest }) => (latest === undefined ? [] : [latest.on]))
  const all = [due, ...(baseline === undefined ? [] : [baseline.on]), ...measured]
  const first = [...all].sort()[0] ?? due
  // A way of one day would be a line on the edge.
  const least = first === due && milestones.length === 0 ? [dateOfDayNumber(dayNumberOf(due) - 7)] : []
  return [...all, ...milestones.map(({ date }) => date), ...least]
}

function scoresOf({ goal, milestones, checkpoints }: GoalTrajectory, areJudged: boolean): number[] {
  const { baseline, target, importantChange } = goal
  const matters = areJudged && baseline !== undefined && importantChange !== undefined
  return [
    ...(baseline === undefined ? [] : [baseline.score]),
    ...(target === undefined ? [] : [target.score]),
    ...milestones.map(({ score }) => score),
    ...checkpoints.flatMap(({ latest }) => (latest === undefined ? [] : [latest.score])),
    ...(matters ? [baseline.score + betterBy(goal, importantChange.points)] : []),
  ]
}

/** A change for the better in points of the measure, with its sign. */
export function betterBy({ direction }: GoalTrajectory['goal'], points: number): number {
  return direction === 'lower-is-better' ? -points : points
}

const mostTicks = 5

/** Round numbers from below the least to above the most, so that no mark stands on an edge; nought is an end of itself. */
function ticksBetween(least: number, most: number, leastStep: number): number[] {
  const span = Math.max(most - least, Math.abs(most) * 0.1, 1)
  const rough = span / (mostTicks - 1)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(leastStep, ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power)
  const from = least === 0 ? 0 : Math.ceil(least / step) - 1
  const to = Math.max(Math.ceil(most / step), from + 1)
  return Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toFixed(6)))
}

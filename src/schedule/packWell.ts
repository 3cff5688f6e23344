import type { TimeWindow } from '../calendar/timeWindows.js'
import { type Block, packDay } from './packDay.js'
import type { Weights } from './weightsOf.js'

/** What is wished for within a day. */
export interface DayWishes {
  /** Times of day that the person prefers. */
  readonly preferredTimes: readonly TimeWindow[]
  readonly weights: Pick<Weights, 'preferredTimes' | 'fewGaps'>
}

/**
 * Start times as `packDay` gives them, only that the day may begin later where more of it is then at preferred times, or
 * there is less waiting, as the weights have it. What fits has a place whatever is wished; `undefined` when it does not.
 */
export function packWell(
  windows: readonly TimeWindow[],
  blocks: readonly Block[],
  wishes: DayWishes,
): readonly number[] | undefined {
  const earliest = packDay(windows, blocks)
  if (earliest === undefined) return undefined
  let [best, bestScore] = [earliest, scoreOf(blocks, earliest, wishes)]
  for (const from of laterBeginnings(windows, blocks, wishes)) {
    const starts = packDay(windows, blocks, from)
    const score = starts ? scoreOf(blocks, starts, wishes) : Number.NEGATIVE_INFINITY
    if (starts && score > bestScore) [best, bestScore] = [starts, score]
  }
  return best
}

/** Quarters of an hour between the visits of a day in which nothing happens. */
export function quartersWaited(blocks: readonly Block[], starts: readonly number[]): number {
  const order = [...starts.keys()].sort((left, right) => (starts[left] as number) - (starts[right] as number))
  let waited = 0
  let end = Infinity
  for (const index of order) {
    const start = starts[index] as number
    waited += Math.max(0, Math.floor((start - end) / 15))
    end = start + (blocks[index] as Block).minutes
  }
  return waited
}

/** Whether the whole of a visit is at a time that the person prefers. */
export function isTimely(
  { preferredTimes }: Pick<DayWishes, 'preferredTimes'>,
  start: number,
  minutes: number,
) {
  return preferredTimes.some(({ from, to }) => from <= start && start + minutes <= to)
}

function scoreOf(blocks: readonly Block[], starts: readonly number[], wishes: DayWishes): number {
  const { weights } = wishes
  const timely = blocks.filter(({ minutes }, index) => isTimely(wishes, starts[index] as number, minutes))
  return timely.length * weights.preferredTimes - quartersWaited(blocks, starts) * weights.fewGaps
}

/** When a day may begin so that it is no worse for it: with a window, beside what is settled, or by the end of a wished time. */
function laterBeginnings(
  windows: readonly TimeWindow[],
  blocks: readonly Block[],
  { preferredTimes, weights }: DayWishes,
): ReadonlySet<number> {
  const loose = blocks.reduce((sum, { at, minutes }) => (at === undefined ? sum + minutes : sum), 0)
  if (loose === 0) return new Set()
  const settled = blocks.flatMap(({ at, minutes }) =>
    at === undefined ? [] : [{ from: at, to: at + minutes }],
  )
  const wished = weights.preferredTimes > 0 ? preferredTimes : []
  const closer = weights.fewGaps > 0 ? [...windows.slice(1), ...settled] : []
  return new Set([
    ...wished.flatMap(({ from, to }) => [from, to - loose]),
    ...closer.map(({ from }) => from),
    ...settled.flatMap(({ from, to }) => (weights.fewGaps > 0 ? [to, from - loose] : [])),
  ])
}

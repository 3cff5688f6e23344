import type { TimeWindow } from '../calendar/timeWindows.js'
import type { Session } from '../model/schedule.js'

/** Something that takes time on a day. */
export interface Block {
  readonly category: Session['category']
  readonly minutes: number
  /** The minute of the day at which it starts, when that is settled. */
  readonly at?: number
  /** It happened or is locked: it takes its time, and no rule of the day is held against it. */
  readonly stands?: boolean
}

const minutesPerStep = 15

const order = { assessment: 0, education: 1, treatment: 2, coordination: 2, review: 3 } as const

/**
 * Start times, in minutes since midnight, for everything that happens on one day; parallel to `blocks`.
 * What has its start keeps it. Of the rest assessment comes first, then education, treatment and coordination, then
 * reviews; among equals the order given. Each takes the earliest quarter of an hour at which it fits into a
 * window and overlaps nothing, and no treatment starts before the day's assessments have ended. `undefined`
 * when something does not fit. What has no start of its own starts no earlier than `from`.
 *
 * @example packDay([{ from: 540, to: 720 }], [{ category: 'treatment', minutes: 45 }]) // [540]
 */
export function packDay(
  windows: readonly TimeWindow[],
  blocks: readonly Block[],
  from = 0,
): readonly number[] | undefined {
  const taken: TimeWindow[] = []
  const starts: number[] = []
  for (const [index, { at, minutes, stands }] of blocks.entries()) {
    if (at === undefined) continue
    if (!stands && !fitsAt(windows, taken, at, minutes)) return undefined
    starts[index] = at
    taken.push({ from: at, to: at + minutes })
  }
  let assessedAt = assessedBy(blocks)
  for (const { block, index } of loose(blocks)) {
    const notBefore = Math.max(from, block.category === 'treatment' ? assessedAt : 0)
    const start = earliestStart(windows, taken, block.minutes, notBefore)
    if (start === undefined) return undefined
    starts[index] = start
    taken.push({ from: start, to: start + block.minutes })
    if (block.category === 'assessment') assessedAt = Math.max(assessedAt, start + block.minutes)
  }
  const isTooEarly = ({ category, at, stands }: Block) =>
    category === 'treatment' && at !== undefined && !stands && at < assessedAt
  return blocks.some(isTooEarly) ? undefined : starts
}

function loose(blocks: readonly Block[]) {
  return blocks
    .map((block, index) => ({ block, index }))
    .filter(({ block }) => block.at === undefined)
    .sort(
      (left, right) => order[left.block.category] - order[right.block.category] || left.index - right.index,
    )
}

function assessedBy(blocks: readonly Block[]): number {
  return blocks.reduce(
    (latest, { category, at, minutes }) =>
      category === 'assessment' && at !== undefined ? Math.max(latest, at + minutes) : latest,
    0,
  )
}

function fitsAt(
  windows: readonly TimeWindow[],
  taken: readonly TimeWindow[],
  at: number,
  minutes: number,
): boolean {
  const isOpen = windows.some(({ from, to }) => from <= at && at + minutes <= to)
  return isOpen && clashOf(taken, at, minutes) === undefined
}

function earliestStart(
  windows: readonly TimeWindow[],
  taken: readonly TimeWindow[],
  minutes: number,
  notBefore: number,
): number | undefined {
  for (const window of windows) {
    let start = nextStep(Math.max(window.from, notBefore))
    let clash = clashOf(taken, start, minutes)
    while (clash) {
      start = nextStep(clash.to)
      clash = clashOf(taken, start, minutes)
    }
    if (start + minutes <= window.to) return start
  }
  return undefined
}

function clashOf(taken: readonly TimeWindow[], start: number, minutes: number): TimeWindow | undefined {
  return taken.find(({ from, to }) => start < to && from < start + minutes)
}

const nextStep = (minute: number): number => Math.ceil(minute / minutesPerStep) * minutesPerStep

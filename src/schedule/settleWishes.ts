import type { Ledger } from './ledger.js'
import { mostInWeek, postpone, type SeriesProgress, takeWishes, type Wish } from './series.js'

/**
 * Says anew which visit is which where visits were kept back and placed later: in the order in which a plan that goes on
 * counts them, so that it finds them as they are. No visit moves.
 */
export function settleWishes(ledger: Ledger, all: readonly SeriesProgress[]): void {
  for (const progress of all) {
    const { series, coming, waiting } = progress
    const given = slotsOf(ledger, progress)
    let next = 0
    const wishes = [...given.map(({ wish }) => wish), ...waiting.splice(0)]
    wishes.sort((left, right) => (left.ordinal ?? 0) - (right.ordinal ?? 0))
    for (const wish of wishes) coming[wish.week]?.push(wish)
    for (let week = 0; week < ledger.timeline.weeks.length; week += 1) {
      const taken = [...takeWishes(progress, week, mostInWeek(series, week))]
      for (; given[next]?.week === week; next += 1) given[next]?.give(taken.shift() as Wish)
      postpone(progress, week, taken)
    }
  }
}

interface Slot {
  readonly week: number
  readonly wish: Wish
  give(wish: Wish): void
}

/** The parts of visits that a series has, by day. */
function slotsOf(ledger: Ledger, { series, days }: SeriesProgress): readonly Slot[] {
  return [...new Set(days)].flatMap((day) =>
    (ledger.days[day]?.visits ?? []).flatMap(({ parts }) =>
      parts.flatMap((part, index): Slot[] => {
        // A substituted part has a series of its own, under the same key.
        if (part.series.key !== series.key) return []
        const give = (wish: Wish) => void parts.splice(index, 1, { ...part, wish })
        return [{ week: Math.floor(day / 7), wish: part.wish, give }]
      }),
    ),
  )
}

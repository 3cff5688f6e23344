import type { SeriesProgress, Wish } from './series.js'
import type { EarlierSession } from './standing.js'

/**
 * A visit that is not due in its week any more and one that is due in another are one visit that moves: the nearest
 * that has no number takes over the number of what was dated.
 */
export function keepNumbers(
  { series, days, coming }: SeriesProgress,
  earlier: readonly EarlierSession[],
): void {
  const wishes = coming.flat()
  const isKept = ({ session: { ordinal }, day }: EarlierSession) =>
    days.includes(day) || wishes.some((wish) => wish.ordinal === ordinal)
  for (const one of earlier.filter(({ session }) => session.series === series.key)) {
    if (isKept(one)) continue
    const week = Math.floor(one.day / 7)
    const nearest = wishes
      .filter((wish) => wish.ordinal === undefined)
      .sort((left, right) => Math.abs(left.week - week) - Math.abs(right.week - week))[0]
    if (nearest === undefined) return
    const numbered: Wish = { ...nearest, ordinal: one.session.ordinal }
    wishes[wishes.indexOf(nearest)] = numbered
    const inWeek = coming[nearest.week] as Wish[]
    inWeek[inWeek.indexOf(nearest)] = numbered
  }
}

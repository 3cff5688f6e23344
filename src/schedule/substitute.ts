import type { Pack } from '../model/pack.js'
import { answerOfDay } from './answerOfDay.js'
import { type Choice, chooseDays } from './chooseDays.js'
import { type Ledger, place } from './ledger.js'
import { minutesInWeek, mostInWeek, type Series, type SeriesProgress, type Wish } from './series.js'
import { substitutedSeries } from './substitutedSeries.js'

type Ways = NonNullable<Pack['manifest']['choices']['overCoverage']>

/**
 * Gives treatment visits that only want of cover leaves out in another way, in the pack's order: in a group, by video.
 * Only a way that the item allows, that the person can use, and that no used-up cover counts takes a visit. The first
 * visit of an item is not moved to video, since somebody has to have seen the person do it.
 *
 * Says whether anything found a place.
 */
export function substitute(
  ledger: Ledger,
  all: readonly SeriesProgress[],
  ways: Ways,
  fromWeek: number,
): boolean {
  let found = false
  for (const way of ways) {
    if (way === 'home') continue
    for (const progress of all) {
      const series = substitutedSeries(progress.series, way)
      if (!series) continue
      for (const week of series.weeks)
        if (week >= fromWeek) while (placeInstead(ledger, progress, series, week)) found = true
    }
  }
  return found
}

/** Puts one visit into a week in which nothing but cover is wanting. */
function placeInstead(ledger: Ledger, progress: SeriesProgress, series: Series, week: number): boolean {
  const wish = wishFor(ledger, progress, week)
  if (!wish) return false
  const instead = { ...progress, series }
  const [choice] = chooseDays(ledger, instead, week, [wish], 1)
  if (!choice || !isForWantOfCover(ledger, progress, choice) || isUnseen(instead, choice)) return false
  const { day, minutes, join } = choice
  place(ledger, instead, day, { series, wish, minutes }, join ? { join } : {})
  progress.waiting.splice(progress.waiting.indexOf(wish), 1)
  return true
}

/** As when visits are placed: those that are late come first, but leave room for those due in the week. */
function wishFor({ days }: Ledger, progress: SeriesProgress, week: number): Wish | undefined {
  const { series, inWeek, due, waiting } = progress
  const most = mostInWeek(series, week)
  if ((inWeek[week] ?? 0) >= most) return undefined
  const late = days
    .slice(7 * week, 7 * week + 7)
    .flatMap(({ visits }) => visits.flatMap(({ parts }) => parts))
    .filter((part) => part.series.key === series.key && part.wish.week < week).length
  const own = waiting.find((wish) => wish.week === week)
  const older = waiting.find((wish) => wish.week < week)
  return late < most - (due[week] ?? 0) ? (older ?? own) : own
}

function isForWantOfCover(ledger: Ledger, progress: SeriesProgress, { day }: Choice): boolean {
  const { series, days } = progress
  const minutes = days.length === 0 ? series.firstMinutes : minutesInWeek(series, Math.floor(day / 7))
  const answer = answerOfDay(ledger, progress, day, minutes)
  return !answer.possible && answer.obstacle.constraint === 'coverage-limit'
}

function isUnseen({ series, days }: SeriesProgress, { day }: Choice): boolean {
  return series.usableModes[0] === 'virtual' && day <= (days[0] ?? Infinity)
}

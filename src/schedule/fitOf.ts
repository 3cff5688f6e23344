import type { ItemFit, Session } from '../model/schedule.js'
import { compareText } from '../shared/compareText.js'
import type { MissedWish } from './obstaclesOf.js'
import type { SeriesProgress } from './series.js'

/** How much of what each item asked for found a place, and how much is given in another way for want of cover; by item. */
export function fitOf(
  all: readonly SeriesProgress[],
  sessions: readonly Session[],
  atHome: readonly MissedWish[],
): readonly ItemFit[] {
  return all
    .map(({ series, due, days, waiting, lastOrdinal }) => ({
      item: series.key,
      due,
      wanted: days.length + waiting.length,
      placed: days.length,
      ...insteadOf(series.key, sessions, atHome),
      lastOrdinal,
    }))
    .sort((left, right) => compareText(left.item, right.item))
}

function insteadOf(
  key: string,
  sessions: readonly Session[],
  atHome: readonly MissedWish[],
): Pick<ItemFit, 'instead'> {
  const moved = sessions.filter(({ substituted }) => substituted?.includes(key))
  const count = (way: Session['mode']) => moved.filter(({ mode }) => mode === way).length
  const home = atHome.filter(({ progress }) => progress.series.key === key).length
  const ways = Object.entries({ group: count('group'), virtual: count('virtual'), home })
  const given = ways.filter(([, visits]) => visits > 0)
  return given.length === 0 ? {} : { instead: Object.fromEntries(given) }
}

import type { ItemFit } from '../model/schedule.js'
import { compareText } from '../shared/compareText.js'
import type { SeriesProgress } from './series.js'

/** How much of what each item asked for found a place, by item. */
export function fitOf(all: readonly SeriesProgress[]): readonly ItemFit[] {
  return all
    .map(({ series, due, days, waiting, lastOrdinal }) => ({
      item: series.key,
      due,
      wanted: days.length + waiting.length,
      placed: days.length,
      lastOrdinal,
    }))
    .sort((left, right) => compareText(left.item, right.item))
}

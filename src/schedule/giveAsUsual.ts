import { coverOf } from './coverOf.js'
import { chargeCover, type DayPlan, type Ledger, type Part, refundCover, type Visit } from './ledger.js'
import { modesOfAll, type SeriesProgress } from './series.js'

/**
 * Gives visits of an earlier plan that want of cover had moved to another way in their usual way again, the earliest
 * first, as far as there is cover now. With the cover that there was nothing changes.
 */
export function giveAsUsual(ledger: Ledger, all: ReadonlyMap<string, SeriesProgress>): void {
  for (let day = ledger.fromDay; day < ledger.days.length; day += 1) {
    const { visits } = ledger.days[day] as DayPlan
    for (const [index, visit] of visits.entries()) {
      const usual = usually(all, visit)
      if (!usual || !isCovered(ledger, usual, day)) continue
      refundCover(ledger, visit)
      chargeCover(ledger, usual, day)
      visits[index] = usual
    }
  }
}

function isCovered(ledger: Ledger, usual: Visit, day: number): boolean {
  const more = coverOf(ledger.limits.covered, usual, day).filter((limit) => !usual.counts?.includes(limit))
  return more.every((limit) => (ledger.coverLeft[limit] as number) >= 1)
}

/** The visit as it would be with cover; nothing unless all of it was moved for want of cover. */
function usually(all: ReadonlyMap<string, SeriesProgress>, visit: Visit): Visit | undefined {
  const { parts, held, stands } = visit
  if (stands || !held || !parts.every(({ series }) => series.substituted)) return undefined
  const asked = parts.map((part): Part => ({ ...part, series: seriesOf(all, part) }))
  const modes = modesOfAll(asked.map(({ series }) => series))
  const [mode = held.mode] = modes
  return { ...visit, parts: asked, modes, held: { ...held, mode } }
}

const seriesOf = (all: ReadonlyMap<string, SeriesProgress>, { series }: Part) =>
  (all.get(series.key) as SeriesProgress).series

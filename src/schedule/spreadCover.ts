import { countsAgainst } from './coverOf.js'
import type { Ledger } from './ledger.js'
import { isGivenUncovered, type SeriesProgress } from './series.js'

/** For limits of coverage by index: the visits that may be given in each week of the plan. */
export type CoverShares = readonly {
  readonly index: number
  readonly inWeeks: readonly number[]
}[]

/**
 * Spreads the covered visits of a discipline over the weeks where there are fewer than are wanted: first what is given
 * anyway (assessment, education), then of the rest the same part in every week, so that weeks with more visits keep
 * more. Rounded in favour of the earlier weeks. `undefined` when cover suffices.
 */
export function spreadCover(
  ledger: Ledger,
  all: readonly SeriesProgress[],
  fromWeek: number,
): CoverShares | undefined {
  const shares = ledger.limits.covered.flatMap((limit, index) => {
    const weeks = Math.min(ledger.timeline.weeks.length, Math.floor(limit.lastDay / 7) + 1)
    const counted = all.filter(({ series }) => countsAgainst(limit, { ...series, modes: series.usableModes }))
    const wanted = wantedInWeeks(counted, Math.max(fromWeek, Math.floor(limit.firstDay / 7)), weeks)
    const left = ledger.coverLeft[index] as number
    const inWeeks = thin(wanted, left)
    return inWeeks ? [{ index, inWeeks }] : []
  })
  return shares.length > 0 ? shares : undefined
}

interface WeekDemand {
  readonly anyway: number
  readonly rest: number
}

/** Visits wanted in each week; items of one category share a visit. */
function wantedInWeeks(
  all: readonly SeriesProgress[],
  fromWeek: number,
  weeks: number,
): readonly WeekDemand[] {
  return Array.from({ length: Math.max(0, weeks) }, (_, week) => {
    if (week < fromWeek) return { anyway: 0, rest: 0 }
    const byCategory = new Map<string, { visits: number; anyway: boolean }>()
    for (const { series, coming } of all) {
      const visits = Math.max(coming[week]?.length ?? 0, byCategory.get(series.category)?.visits ?? 0)
      byCategory.set(series.category, {
        visits,
        anyway: isGivenUncovered(series),
      })
    }
    const sum = (isAnyway: boolean) =>
      [...byCategory.values()].reduce(
        (total, { visits, anyway }) => (anyway === isAnyway ? total + visits : total),
        0,
      )
    return { anyway: sum(true), rest: sum(false) }
  })
}

function thin(wanted: readonly WeekDemand[], left: number): readonly number[] | undefined {
  const anyway = wanted.reduce((sum, week) => sum + week.anyway, 0)
  const rest = wanted.reduce((sum, week) => sum + week.rest, 0)
  const forRest = left - anyway
  if (forRest <= 0 || forRest >= rest) return undefined
  let [due, given] = [0, 0]
  return wanted.map((week) => {
    due += week.rest
    const upToHere = Math.floor((forRest * due + rest - 1) / rest)
    const now = upToHere - given
    given = upToHere
    return week.anyway + now
  })
}

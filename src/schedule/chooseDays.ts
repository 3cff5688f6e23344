import { answerOfDay, type DayAnswer } from './answerOfDay.js'
import { countsAgainst, isOnDay } from './coverOf.js'
import { type DaySet, daysIn, daysWhere, leastGap, setsOfSize, sizeOf } from './daySets.js'
import { type DayPlan, isReviewDay, type Ledger, roomInWeek, type Visit } from './ledger.js'
import { daysToNearest, isGivenUncovered, minutesInWeek, type SeriesProgress, type Wish } from './series.js'
import { scoreOf, type WeekWishes, wishesIn } from './weekWishes.js'

/** A day, counted from the plan's first, and the visit to join on it, if there is one. */
export interface Choice {
  readonly day: number
  readonly minutes: number
  readonly join?: Visit
}

/** What is known of the days of one week, for one series. */
export interface WeekView {
  /** Days that can take the first of the visits, and any later one: only the very first visit is longer. */
  readonly openFirst: DaySet
  readonly openLater: DaySet
  readonly joinFirst: DaySet
  readonly joinLater: DaySet
  /** Days that already have a visit. */
  readonly shared: DaySet
  /** Days on which the series has a visit already. */
  readonly own: DaySet
  readonly usedDays: readonly number[]
  readonly wishes: WeekWishes
  readonly daysApart: number
  readonly mostNew: number
  /** Visits that the person can still make, besides those on days that are counted for a review. */
  readonly mostNewDays: number
  readonly reviewDays: DaySet
  /** Days of the week on which visits of an earlier plan were, that have to move. */
  readonly before: readonly number[]
  readonly cover: readonly { readonly days: DaySet; readonly left: number }[]
}

/**
 * Chooses the days of one week for the wishes of a series: for as many as there is room for, on the best days.
 * At most `mostNew` of them may be visits of their own, the others join visits of the same discipline.
 *
 * Among sets of days of one size the best moves visits of an earlier plan least. Then that with most visits joined, which
 * leaves room in the week, then that whose start a payer pays for, then that which the weights of the pack make best, then that with the earliest days.
 */
export function chooseDays(
  ledger: Ledger,
  progress: SeriesProgress,
  week: number,
  wishes: readonly Wish[],
  mostNew: number,
): readonly Choice[] {
  const { series } = progress
  const followUp = minutesInWeek(series, week)
  const later = answersIn(ledger, progress, week, followUp)
  const isLonger = progress.days.length === 0 && series.firstMinutes !== followUp
  const first = isLonger ? answersIn(ledger, progress, week, series.firstMinutes) : later
  const view = viewOf(ledger, progress, week, first, later, mostNew, followUp, wishes)
  for (let size = Math.min(wishes.length, 7); size > 0; size -= 1) {
    const best = bestSet(view, size)
    if (best === undefined) continue
    return daysIn(best).map((day, index) => {
      const answer = (index === 0 ? first : later)[day] as DayAnswer
      const minutes = index === 0 && isLonger ? series.firstMinutes : followUp
      const join = answer.possible ? answer.join : undefined
      return { day: week * 7 + day, minutes, ...(join ? { join } : {}) }
    })
  }
  return []
}

/** What the seven days of a week answer. */
export function answersIn(
  ledger: Ledger,
  progress: SeriesProgress,
  week: number,
  minutes: number,
): readonly DayAnswer[] {
  return [0, 1, 2, 3, 4, 5, 6].map((day) => answerOfDay(ledger, progress, week * 7 + day, minutes))
}

function viewOf(
  ledger: Ledger,
  progress: SeriesProgress,
  week: number,
  first: readonly DayAnswer[],
  later: readonly DayAnswer[],
  mostNew: number,
  followUp: number,
  wishes: readonly Wish[],
): WeekView {
  const { series, usedDays } = progress
  const { ofPerson, ofProgram } = roomInWeek(ledger, week)
  return {
    openFirst: daysWhere((day) => first[day]?.possible === true),
    openLater: daysWhere((day) => later[day]?.possible === true),
    joinFirst: daysWhere((day) => joins(first[day])),
    joinLater: daysWhere((day) => joins(later[day])),
    shared: daysWhere((day) => (ledger.days[week * 7 + day]?.visits.length ?? 0) > 0),
    own: progress.inWeek[week] ? daysWhere((day) => daysToNearest(progress, week * 7 + day) === 0) : 0,
    usedDays,
    daysApart: Math.max(series.daysApart, restOf(ledger, series.key, week)),
    mostNew: Math.min(mostNew, ofProgram),
    mostNewDays: ofPerson,
    reviewDays: daysWhere((day) => isReviewDay(ledger.days[week * 7 + day] as DayPlan)),
    before: wishes.flatMap(({ was }) => (was ? [was.day - week * 7] : [])),
    cover: ledger.limits.covered.flatMap((limit, index) =>
      countsAgainst(limit, { ...series, modes: series.usableModes }) && !isGivenUncovered(series)
        ? [
            {
              days: daysWhere((day) => isOnDay(limit, week * 7 + day)),
              left: Math.max(0, ledger.coverLeft[index] as number),
            },
          ]
        : [],
    ),
    wishes: wishesIn(ledger, progress, week, later, followUp),
  }
}

/** Days from one visit of an item to the next in a week in which it trains hard; 0 in others. */
function restOf({ hard, timeline }: Ledger, key: string, week: number): number {
  const phases = timeline.days.slice(week * 7, week * 7 + 7)
  return phases.some((phase) => hard.groupsIn(key, phase).length > 0) ? hard.daysApart : 0
}

const joins = (answer: DayAnswer | undefined): boolean =>
  answer?.possible === true && answer.join !== undefined

function bestSet(view: WeekView, size: number): DaySet | undefined {
  let best: DaySet | undefined
  let bestScore = Number.NEGATIVE_INFINITY
  for (const set of setsOfSize(size)) {
    if (!isAllowed(view, set)) continue
    const score = scoreOf(view, set)
    if (score > bestScore) [best, bestScore] = [set, score]
  }
  return best
}

function isAllowed(view: WeekView, set: DaySet): boolean {
  const first = set & -set
  const later = set ^ first
  if (first & ~view.openFirst || later & ~view.openLater || leastGap(set) < view.daysApart) return false
  const fresh = (first & ~view.joinFirst) | (later & ~view.joinLater)
  if (sizeOf(fresh) > view.mostNew || sizeOf(fresh & ~view.reviewDays) > view.mostNewDays) return false
  return view.cover.every(({ days, left }) => sizeOf(fresh & days) <= left)
}

import type { Refusal } from './answerOfDay.js'
import { answersIn } from './chooseDays.js'
import { isFreedBy } from './isFreedBy.js'
import { type Ledger, noteMissed, roomInWeek, type Visit } from './ledger.js'
import {
  classOf,
  minutesInWeek,
  modesOfAll,
  type Obstacle,
  type SeriesProgress,
  type Wish,
} from './series.js'

/** A wish that found no place, and why. */
export interface MissedWish {
  readonly progress: SeriesProgress
  readonly wish: Wish
  readonly obstacle: Obstacle
}

/** Says of every wish that is waiting in a finished schedule what stood in its way in the week it was due in. */
export function obstaclesOf(ledger: Ledger, all: readonly SeriesProgress[]): readonly MissedWish[] {
  // A day that lies behind is looked at like any other: it had its own obstacle.
  const whole = { ...ledger, fromDay: 0 }
  const joinable = asToCome(whole, all)
  return [...all]
    .sort((left, right) => classOf(left.series) - classOf(right.series))
    .flatMap((progress) => {
      const byWeek = new Map<number, Obstacle>()
      return progress.waiting.map((wish) => {
        const obstacle = byWeek.get(wish.week) ?? obstacleIn(whole, joinable, progress, wish.week)
        byWeek.set(wish.week, obstacle)
        noteMissed(whole, progress.series, obstacle)
        return { progress, wish, obstacle }
      })
    })
}

/**
 * What stood in the way on the day that came closest to having room. A full week stands in the way of every day,
 * also of those that fell out for another reason before their week was looked at.
 */
function obstacleIn(ledger: Ledger, joinable: Ledger, progress: SeriesProgress, week: number): Obstacle {
  const { series } = progress
  const minutes = progress.days.length === 0 ? series.firstMinutes : minutesInWeek(series, week)
  // The first visit may be longer, and none is put before it; that says nothing of what stood in the way.
  const asked = { ...progress, series: { ...series, firstMinutes: series.minutes } }
  let furthest = { rank: -1, obstacle: { constraint: 'visits-per-week' } as Refusal }
  for (const answer of answersIn(ledger, asked, week, minutes))
    if (!answer.possible && answer.rank > furthest.rank) furthest = answer
  const obstacle = fullObstacle(ledger, week, { ...furthest.obstacle, minutes })
  if (isFreedBy(joinable, asked, week, obstacle)) return obstacle
  return withoutMode(ledger, joinable, progress, week, obstacle) ?? { ...obstacle, isNotAll: true }
}

/** Where no way of giving suits, what else stands in the way shows only when one does. */
function withoutMode(
  ledger: Ledger,
  joinable: Ledger,
  progress: SeriesProgress,
  week: number,
  obstacle: Obstacle,
): Obstacle | undefined {
  const { series } = progress
  if (obstacle.constraint !== 'mode' || obstacle.assessment || series.usableModes.length > 0) return undefined
  const eased = { ...progress, series: { ...series, usableModes: series.modes } }
  const { isNotAll, ...besides } = obstacleIn(ledger, joinable, eased, week)
  return isNotAll ? undefined : { ...obstacle, besides }
}

/**
 * The visits that stand as visits that can be joined, as they were when the plan was made: what would have helped then
 * is no other thing because they took place since.
 */
function asToCome(ledger: Ledger, all: readonly SeriesProgress[]): Ledger {
  const series = new Map(all.map((one) => [one.series.key, one.series]))
  const toCome = ({ stands, held, ...visit }: Visit): Visit => {
    if (!stands || !held) return { ...visit, ...(held && { held }) }
    const own = held.items.flatMap((key) => series.get(key) ?? [])
    const wish = { week: 0 }
    const parts = own.map((one, index) => ({ series: one, wish, minutes: index === 0 ? held.minutes : 0 }))
    const modes = held.substituted ? [held.mode] : modesOfAll(own)
    return { ...visit, modes, parts }
  }
  const days = ledger.days.map((day) =>
    day.visits.some(({ stands }) => stands) ? { ...day, visits: day.visits.map(toCome) } : day,
  )
  return { ...ledger, days }
}

function fullObstacle(ledger: Ledger, week: number, obstacle: Obstacle): Obstacle {
  const { ofPerson, ofProgram } = roomInWeek(ledger, week)
  const isFull = Math.min(ofPerson, ofProgram) < 1
  if (!isFull || !ofDays.has(obstacle.constraint) || obstacle.assessment) return obstacle
  const { minutes } = obstacle
  return { constraint: 'visits-per-week', minutes, ofProgram: ofProgram < ofPerson, besides: obstacle }
}

/** Constraints on which days may be used at all. */
const ofDays: ReadonlySet<string> = new Set(['centre-closed', 'spacing', 'not-available', 'recovery'])

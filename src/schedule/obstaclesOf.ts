import type { Refusal } from './answerOfDay.js'
import { answersIn } from './chooseDays.js'
import { isFreedBy } from './isFreedBy.js'
import { type Ledger, noteMissed, roomInWeek } from './ledger.js'
import { classOf, minutesInWeek, type Obstacle, type SeriesProgress, type Wish } from './series.js'

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
  return [...all]
    .sort((left, right) => classOf(left.series) - classOf(right.series))
    .flatMap((progress) => {
      const byWeek = new Map<number, Obstacle>()
      return progress.waiting.map((wish) => {
        const obstacle = byWeek.get(wish.week) ?? obstacleIn(whole, progress, wish.week)
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
function obstacleIn(ledger: Ledger, progress: SeriesProgress, week: number): Obstacle {
  const { series } = progress
  const minutes = progress.days.length === 0 ? series.firstMinutes : minutesInWeek(series, week)
  // The first visit may be longer, and none is put before it; that says nothing of what stood in the way.
  const asked = {
    ...progress,
    series: { ...series, firstMinutes: series.minutes },
  }
  let furthest = {
    rank: -1,
    obstacle: { constraint: 'visits-per-week' } as Refusal,
  }
  for (const answer of answersIn(ledger, asked, week, minutes))
    if (!answer.possible && answer.rank > furthest.rank) furthest = answer
  const obstacle = fullObstacle(ledger, week, {
    ...furthest.obstacle,
    minutes,
  })
  return isFreedBy(ledger, asked, week, obstacle) ? obstacle : { ...obstacle, isNotAll: true }
}

function fullObstacle(ledger: Ledger, week: number, obstacle: Obstacle): Obstacle {
  const { ofPerson, ofProgram } = roomInWeek(ledger, week)
  const isFull = Math.min(ofPerson, ofProgram) < 1
  if (!isFull || !ofDays.has(obstacle.constraint) || obstacle.assessment) return obstacle
  const { minutes } = obstacle
  return {
    constraint: 'visits-per-week',
    minutes,
    ofProgram: ofProgram < ofPerson,
    besides: obstacle,
  }
}

/** Constraints on which days may be used at all. */
const ofDays: ReadonlySet<string> = new Set(['centre-closed', 'spacing', 'not-available', 'recovery'])

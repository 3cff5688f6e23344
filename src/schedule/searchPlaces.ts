import { answerOfDay } from './answerOfDay.js'
import { type Ledger, place } from './ledger.js'
import { remember } from './remember.js'
import { classOf, minutesInWeek, mostInWeek, type SeriesProgress, type Wish } from './series.js'
import { unplace } from './unplace.js'

/** A visit that may go anywhere its series allows, and where it is now. */
interface Loose {
  readonly progress: SeriesProgress
  readonly wish: Wish
  readonly day: number | undefined
}

/** Where each loose visit goes, in the order of the search; `undefined` is nowhere. */
type Places = readonly (number | undefined)[]

/** So many visits are few enough to look at every way of placing them. */
const fewVisits = 12

/** A search ends after so many steps, so that it takes a bounded time. */
const mostSteps = 3000

/**
 * Looks for places for everything in a small schedule that has left something out: placing visit by visit may take a
 * day that another visit needed more. Of all ways to place them the one with most assessments wins, then with most
 * education, then with most of what is recommended; what was there stays unless more can be placed.
 */
export function searchPlaces(ledger: Ledger, all: readonly SeriesProgress[]): void {
  if (all.every(({ waiting }) => waiting.length === 0)) return
  const loose = looseVisits(ledger, all)
  if (loose.length > fewVisits) return
  const restore = remember(ledger, all)
  const least = loose.reduce(
    (sum, { progress, day }) => (day === undefined ? sum : sum + worthOf(progress)),
    0,
  )
  for (const { progress, wish, day } of loose) if (day !== undefined) unplace(ledger, progress, day, wish)
  const places = bestPlaces(ledger, loose, least)
  if (!places) {
    restore()
    return
  }
  for (const progress of all) {
    const wishes = loose.filter((one) => one.progress === progress).map(({ wish }) => wish)
    progress.waiting.splice(0, Infinity, ...wishes)
  }
  for (const [index, { progress }] of loose.entries()) {
    const day = places[index]
    if (day !== undefined) putOn(ledger, progress, day, wishFor(progress, day))
  }
}

/** Takes the wish that is due in the week of a day, or else the oldest. */
function wishFor({ waiting }: SeriesProgress, day: number): Wish {
  const index = waiting.findIndex(({ week }) => week === Math.floor(day / 7))
  return waiting.splice(Math.max(0, index), 1)[0] as Wish
}

function looseVisits(ledger: Ledger, all: readonly SeriesProgress[]): readonly Loose[] {
  const placed = ledger.days.flatMap(({ visits }, day) =>
    visits
      .filter(({ held, stands }) => !held && !stands)
      .flatMap(({ parts }) => parts.map(({ series, wish }) => ({ key: series.key, wish, day }))),
  )
  return all
    .flatMap((progress): Loose[] => [
      ...placed
        .filter(({ key }) => key === progress.series.key)
        .map(({ wish, day }) => ({ progress, wish, day })),
      ...progress.waiting.map((wish) => ({ progress, wish, day: undefined })),
    ])
    .sort(
      (left, right) =>
        classOf(left.progress.series) - classOf(right.progress.series) ||
        all.indexOf(left.progress) - all.indexOf(right.progress) ||
        left.wish.week - right.wish.week ||
        (left.wish.ordinal ?? 0) - (right.wish.ordinal ?? 0),
    )
}

/** Each class weighs more than all visits of the classes after it. */
const worthOf = ({ series }: SeriesProgress): number => (fewVisits + 1) ** (3 - classOf(series))

/** The places that are worth more than `least`, and most of all that the search came upon. */
function bestPlaces(ledger: Ledger, loose: readonly Loose[], least: number): Places | undefined {
  const hopeful = loose.map(
    (one) => one.progress.series.category === 'treatment' || daysFor(ledger, one).length > 0,
  )
  const left = loose.map((_, index) =>
    loose.reduce((sum, { progress }, at) => (at >= index && hopeful[at] ? sum + worthOf(progress) : sum), 0),
  )
  let best: Places | undefined
  let bestWorth = least
  let steps = 0
  const places: (number | undefined)[] = []
  const visit = (index: number, worth: number): void => {
    if (worth + (left[index] ?? 0) <= bestWorth || steps > mostSteps) return
    const one = loose[index]
    if (one === undefined) {
      best = [...places]
      bestWorth = worth
      return
    }
    // The visits of one series are alike: an earlier wish takes an earlier day, and the last ones are left out first.
    const isNext = loose[index - 1]?.progress === one.progress
    const after = isNext ? (places[index - 1] ?? Infinity) : 0
    for (const day of hopeful[index] && after < Infinity ? daysFor(ledger, one) : []) {
      if (day < after) continue
      steps += 1
      putOn(ledger, one.progress, day, one.wish)
      places[index] = day
      visit(index + 1, worth + worthOf(one.progress))
      unplace(ledger, one.progress, day, one.wish)
    }
    places[index] = undefined
    visit(index + 1, worth)
  }
  visit(0, 0)
  return best
}

/** The days that can take a visit as things stand, from the week it is due in; those that share a visit come first. */
function daysFor(ledger: Ledger, { progress, wish }: Loose): readonly number[] {
  const { series, inWeek } = progress
  const joined: number[] = []
  const own: number[] = []
  for (const week of series.weeks) {
    if (week < wish.week || (inWeek[week] ?? 0) >= mostInWeek(series, week)) continue
    for (let day = week * 7; day < week * 7 + 7; day += 1) {
      const answer = answerOfDay(ledger, progress, day, minutesOn(progress, day))
      if (answer.possible) (answer.join ? joined : own).push(day)
    }
  }
  return [...joined, ...own]
}

function minutesOn({ series, days }: SeriesProgress, day: number): number {
  return days.length === 0 ? series.firstMinutes : minutesInWeek(series, Math.floor(day / 7))
}

function putOn(ledger: Ledger, progress: SeriesProgress, day: number, wish: Wish): void {
  const minutes = minutesOn(progress, day)
  const answer = answerOfDay(ledger, progress, day, minutes)
  const part = { series: progress.series, wish, minutes }
  place(ledger, progress, day, part, answer.possible && answer.join ? { join: answer.join } : {})
}

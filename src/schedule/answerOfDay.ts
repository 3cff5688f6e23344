import { longestOf } from '../calendar/timeWindows.js'
import { coverOf } from './coverOf.js'
import {
  commonModes,
  type DayPlan,
  isReviewDay,
  type Ledger,
  roomInWeek,
  startsOn,
  type Visit,
} from './ledger.js'
import { minutesInReviews, minutesOnDay } from './minutesOnDay.js'
import { isBeforeRecovery, isHardEnough } from './recovery.js'
import { daysToNearest, isGivenUncovered, type Obstacle, type Series, type SeriesProgress } from './series.js'

/**
 * Whether a day can take one more visit of a series: by joining a visit that is there, by one of its own, or not.
 * `rank` says how far the day got; of several days that refuse, the one that got furthest tells what to change.
 */
export type DayAnswer = { readonly possible: true; readonly join?: Visit } | Refused

interface Refused {
  readonly possible: false
  readonly rank: number
  readonly obstacle: Refusal
}

/** An obstacle, the visit left aside. */
export type Refusal = Omit<Obstacle, 'minutes'>

/** Asks one day, counted from the plan's first, whether it can take so many more minutes of a series. */
export function answerOfDay(
  ledger: Ledger,
  progress: SeriesProgress,
  day: number,
  minutes: number,
): DayAnswer {
  const refusal = refusalOfDay(ledger, progress, day)
  if (refusal) return refusal
  const join = ledger.days[day]?.visits.find((visit) => canJoin(visit, progress.series))
  if (join && fitsInto(ledger, progress.series, day, minutes, join)) return { possible: true, join }
  return refusalOfVisit(ledger, progress.series, day, minutes) ?? { possible: true }
}

/** Asks whether a day can take a visit at a time of its own; whenever it fits when `at` is absent. */
export function canHold(
  ledger: Ledger,
  progress: SeriesProgress,
  day: number,
  minutes: number,
  at?: number,
): boolean {
  const { series } = progress
  return !(refusalOfDay(ledger, progress, day) ?? refusalOfVisit(ledger, series, day, minutes, at))
}

/** Asks whether a visit that is there can also hold so many minutes of a series. */
export function canExtend(
  ledger: Ledger,
  progress: SeriesProgress,
  day: number,
  minutes: number,
  visit: Visit,
): boolean {
  const { series } = progress
  if (refusalOfDay(ledger, progress, day) || !canJoin(visit, series)) return false
  return fitsInto(ledger, series, day, minutes, visit)
}

function fitsInto(ledger: Ledger, series: Series, day: number, minutes: number, visit: Visit): boolean {
  return (
    isWithinMinutes(ledger, ledger.days[day] as DayPlan, minutes) &&
    !isHardEnough(ledger, series.key, day, visit) &&
    startsOn(ledger, day, { category: series.category, minutes }, visit) !== undefined
  )
}

/** Why nothing of the series can be on the day at all. */
function refusalOfDay(ledger: Ledger, progress: SeriesProgress, day: number): Refused | undefined {
  const { series } = progress
  const { times } = ledger
  if (series.usableModes.length === 0) return refuse(1, { constraint: 'mode' })
  if (day < ledger.fromDay || !isInPhase(ledger, series, day))
    return refuse(0, { constraint: 'phase-window' })
  if (times.isClosed(day) || times.centre[day % 7]?.length === 0)
    return refuse(1, { constraint: 'centre-closed' })
  if (series.window && (day < series.window.from || series.window.to < day))
    return refuse(4, { constraint: 'window' })
  if (progress.after.some(({ days }) => day <= (days[0] ?? Infinity)))
    return refuse(4, { constraint: 'order' })
  if (day < (series.approvedFrom ?? 0)) return refuse(4, { constraint: 'approval' })
  // That a day already has a visit of the item says least of what would help.
  if (isTooClose(progress, day)) return refuse(series.daysApart > 1 ? 2 : 0, { constraint: 'spacing' })
  if (isBeforeRecovery(ledger, series.key, day)) return refuse(2, { constraint: 'recovery' })
  if (times.person[day % 7]?.length === 0) return refuse(3, { constraint: 'not-available' })
  const unassessed = obstacleBeforeAssessment(ledger, series, day)
  return unassessed && refuse(4, unassessed)
}

/** A phase may begin within a week; whoever is given an item in all phases is given it on every day of them. */
function isInPhase({ timeline }: Ledger, { phases }: Series, day: number): boolean {
  const phase = timeline.days[day]
  return phase !== undefined && (phases.length === 0 || phase === '' || phases.includes(phase))
}

/** Why the day cannot take another visit. */
function refusalOfVisit(
  ledger: Ledger,
  series: Series,
  day: number,
  minutes: number,
  at?: number,
): Refused | undefined {
  const { ofPerson, ofProgram } = roomInWeek(ledger, Math.floor(day / 7))
  const plan = ledger.days[day] as DayPlan
  const isUsedUp = (index: number) => (ledger.coverLeft[index] as number) < 1
  if (
    !isGivenUncovered(series) &&
    coverOf(ledger.limits.covered, { ...series, modes: series.usableModes }, day).some(isUsedUp)
  )
    return refuse(5, { constraint: 'coverage-limit' })
  if (Math.min(ofPerson + (isReviewDay(plan) ? 1 : 0), ofProgram) < 1)
    return refuse(6, { constraint: 'visits-per-week', ofProgram: ofProgram < ofPerson })
  if (hasNoRoom(ledger, series, day)) return refuse(7, { constraint: 'capacity' })
  if (plan.visits.length + 1 > ledger.limits.visitsPerDay) return refuse(7, { constraint: 'visits-per-day' })
  if (isHardEnough(ledger, series.key, day)) return refuse(8, { constraint: 'recovery' })
  if (!isWithinMinutes(ledger, plan, minutes)) return refuse(8, { constraint: 'minutes-per-day' })
  const block = { category: series.category, minutes, ...(at === undefined ? {} : { at }) }
  if (startsOn(ledger, day, block)) return undefined
  return refuse(9, obstacleOfTime(ledger, day, minutes))
}

function hasNoRoom({ times, days }: Ledger, { discipline }: Series, day: number): boolean {
  const taken = days[day]?.visits.filter((visit) => visit.discipline === discipline) ?? []
  return taken.length + 1 > times.roomFor(discipline, day)
}

const refuse = (rank: number, obstacle: Refusal): Refused => ({ possible: false, rank, obstacle })

function canJoin(visit: Visit, series: Series): boolean {
  return (
    !visit.stands &&
    visit.discipline === series.discipline &&
    visit.category === series.category &&
    visit.parts.every((part) => part.series.key !== series.key) &&
    commonModes(visit, series).length > 0
  )
}

/** The first visit may be longer, so none is put before it once it has its place. */
function isTooClose(progress: SeriesProgress, day: number): boolean {
  const { series, days } = progress
  if (series.firstMinutes !== series.minutes && day < (days[0] ?? 0)) return true
  return daysToNearest(progress, day) < series.daysApart
}

/** Treatment follows an assessment, and one of its own discipline where one is due by then. */
function obstacleBeforeAssessment(ledger: Ledger, series: Series, day: number): Refusal | undefined {
  if (series.category !== 'treatment') return undefined
  for (const key of ['', series.discipline]) {
    const state = ledger.assessments.get(key)
    if (!state || state.firstWeekDue > Math.floor(day / 7)) continue
    if (state.firstDay === undefined && state.missed)
      return { constraint: state.missed.obstacle.constraint, assessment: state.missed }
    if (day < (state.firstDay ?? Infinity)) return { constraint: 'phase-window', assessment: 'later' }
  }
  return undefined
}

function isWithinMinutes({ limits }: Ledger, plan: DayPlan, more: number): boolean {
  const { ofPerson, ofProgram } = limits.minutesPerDay
  const inVisits = minutesOnDay(plan) + more
  return inVisits <= ofProgram && inVisits + minutesInReviews(plan) <= ofPerson
}

function obstacleOfTime({ times }: Ledger, day: number, minutes: number): Refusal {
  const [person = [], centre = []] = [times.person[day % 7], times.centre[day % 7]]
  const isNarrower = person !== centre && longestOf(person) < longestOf(centre)
  return { constraint: longestOf(centre) >= minutes && isNarrower ? 'not-available' : 'centre-closed' }
}

import { commonModes, coverOf, type DayPlan, type Ledger, minutesOf, startsOn, type Visit } from './ledger.js'
import type { Obstacle, Series, SeriesProgress } from './series.js'
import { longestOf } from './timeWindows.js'

/**
 * Whether a day can take one more visit of a series: by joining a visit that is there, by one of its own, or not.
 * `rank` says how far the day got; of several days that refuse, the one that got furthest tells what to change.
 */
export type DayAnswer =
  | { readonly possible: true; readonly join?: Visit }
  | { readonly possible: false; readonly rank: number; readonly obstacle: Refusal }

/** An obstacle, the visit left aside. */
export type Refusal = Omit<Obstacle, 'minutes'>

/** Asks one day, counted from the plan's first, whether it can take so many more minutes of a series. */
export function answerOfDay(
  ledger: Ledger,
  progress: SeriesProgress,
  day: number,
  minutes: number,
): DayAnswer {
  const { series } = progress
  const refusal = refusalOfDay(ledger, progress, day)
  if (refusal) return refusal
  const plan = ledger.days[day] as DayPlan
  const join = plan.visits.find((visit) => canJoin(visit, series))
  if (
    join &&
    isWithinMinutes(ledger, plan, minutes) &&
    startsOn(ledger, day, { category: series.category, minutes }, join)
  )
    return { possible: true, join }
  return refusalOfVisit(ledger, series, day, minutes) ?? { possible: true }
}

/** Why nothing of the series can be on the day at all. */
function refusalOfDay(ledger: Ledger, progress: SeriesProgress, day: number): DayAnswer | undefined {
  const { series } = progress
  const { times } = ledger
  if (series.usableModes.length === 0) return refuse(1, { constraint: 'mode' })
  if (times.isClosed(day) || times.centre[day % 7]?.length === 0)
    return refuse(1, { constraint: 'centre-closed' })
  // That a day already has a visit of the item says least of what would help.
  if (isTooClose(progress, day)) return refuse(series.daysApart > 1 ? 2 : 0, { constraint: 'spacing' })
  if (times.person[day % 7]?.length === 0) return refuse(3, { constraint: 'not-available' })
  const unassessed = obstacleBeforeAssessment(ledger, series, day)
  return unassessed && refuse(4, unassessed)
}

/** Why the day cannot take another visit. */
function refusalOfVisit(ledger: Ledger, series: Series, day: number, minutes: number): DayAnswer | undefined {
  const { ofPerson, ofProgram } = ledger.limits.visitsPerWeek
  const plan = ledger.days[day] as DayPlan
  const inWeek = ledger.visitsInWeek[Math.floor(day / 7)] as number
  if (coverOf(ledger, series, day).some((index) => (ledger.coverLeft[index] as number) < 1))
    return refuse(5, { constraint: 'coverage-limit' })
  if (inWeek + 1 > Math.min(ofPerson, ofProgram))
    return refuse(6, { constraint: 'visits-per-week', ofProgram: ofProgram < ofPerson })
  if (plan.visits.length + 1 > ledger.limits.visitsPerDay) return refuse(7, { constraint: 'visits-per-day' })
  if (!isWithinMinutes(ledger, plan, minutes)) return refuse(8, { constraint: 'minutes-per-day' })
  if (startsOn(ledger, day, { category: series.category, minutes })) return undefined
  return refuse(9, obstacleOfTime(ledger, day, minutes))
}

const refuse = (rank: number, obstacle: Refusal): DayAnswer => ({ possible: false, rank, obstacle })

function canJoin(visit: Visit, series: Series): boolean {
  return (
    visit.discipline === series.discipline &&
    visit.category === series.category &&
    visit.parts.every((part) => part.series !== series) &&
    commonModes(visit, series).length > 0
  )
}

/** The first visit may be longer, so none is put before it once it has its place. */
function isTooClose({ series, days }: SeriesProgress, day: number): boolean {
  if (series.firstMinutes !== series.minutes && day < (days[0] ?? 0)) return true
  // One week has at most seven visits that need a day between them, and the ones before it lie further back.
  return days.slice(-8).some((other) => Math.abs(other - day) < series.daysApart)
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
  return plan.visits.reduce((sum, visit) => sum + minutesOf(visit), more) <= limits.minutesPerDay
}

function obstacleOfTime({ times }: Ledger, day: number, minutes: number): Refusal {
  const [person = [], centre = []] = [times.person[day % 7], times.centre[day % 7]]
  const isNarrower = person !== centre && longestOf(person) < longestOf(centre)
  return { constraint: longestOf(centre) >= minutes && isNarrower ? 'not-available' : 'centre-closed' }
}

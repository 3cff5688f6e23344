import { match } from 'ts-pattern'
import { answersIn } from './chooseDays.js'
import type { Ledger } from './ledger.js'
import type { Obstacle, Series, SeriesProgress } from './series.js'

/**
 * Whether a visit would find a place in its week if only what stands in its way gave way as `wouldHelp` says, with
 * everything else where it is. What is told as a help was tried.
 */
export function isFreedBy(
  ledger: Ledger,
  progress: SeriesProgress,
  week: number,
  { besides, ...obstacle }: Obstacle,
): boolean {
  const obstacles = besides ? [obstacle, besides] : [obstacle]
  const eased = obstacles.reduce((one, other) => easedBy(one, other, week), { ledger, progress })
  return answersIn(eased.ledger, eased.progress, week, obstacle.minutes).some(({ possible }) => possible)
}

interface Eased {
  readonly ledger: Ledger
  readonly progress: SeriesProgress
}

/** How things would stand without one obstacle. */
function easedBy({ ledger, progress }: Eased, obstacle: Obstacle, week: number): Eased {
  const { series } = progress
  // That the assessment comes is told, with what helps it; here its visit need only be possible after it.
  if (obstacle.assessment) return { progress, ledger: { ...ledger, assessments: new Map() } }
  return match(obstacle.constraint)
    .returnType<Eased>()
    .with('mode', () => withSeries(ledger, progress, { usableModes: series.modes }))
    .with('coverage-limit', () => ({ progress, ledger: withOneCoveredMore(ledger) }))
    .with('not-available', () => withTimes(ledger, progress, { person: ledger.times.centre }))
    .with('visits-per-week', () => ({ progress, ledger: withOneVisitMore(ledger, obstacle.ofProgram) }))
    .with('visits-per-day', () => ({ progress, ledger: withFreeDays(ledger, week) }))
    .with('minutes-per-day', () => ({ progress, ledger: withMinutes(ledger, week, obstacle.minutes) }))
    .with('centre-closed', () => withTimes(withFreeDays(ledger, week), progress, alwaysOpen))
    .with('capacity', () => withTimes(ledger, progress, { roomFor: () => Infinity }))
    .with('spacing', () => ({ ledger: withFreeDays(ledger, week), progress: { ...progress, days: [] } }))
    .with('order', () => ({ ledger, progress: { ...progress, after: [] } }))
    .with('approval', () => withSeries(ledger, progress, { approvedFrom: 0 }))
    .with('window', () => withSeries(ledger, progress, { window: { from: 0, to: Infinity } }))
    .with('recovery', () => ({ progress, ledger: withoutHardTraining(ledger) }))
    .with('phase-window', 'first-visit-target', () => ({ progress, ledger: withLongerPlan(ledger) }))
    .exhaustive()
}

const wholeDay = [{ from: 0, to: 24 * 60 }]
const wholeWeek = Array.from({ length: 7 }, () => wholeDay)

/** Another day on which the centre is open, and on which the person can come. */
export const alwaysOpen = { isClosed: () => false, centre: wholeWeek, person: wholeWeek } as const

function withSeries(ledger: Ledger, progress: SeriesProgress, parts: Partial<Series>): Eased {
  return { ledger, progress: { ...progress, series: { ...progress.series, ...parts } } }
}

function withTimes(ledger: Ledger, progress: SeriesProgress, parts: Partial<Ledger['times']>): Eased {
  return { progress, ledger: { ...ledger, times: { ...ledger.times, ...parts } } }
}

/** The days of a week with nothing on them, which stand for another day; its visits still count. */
function withFreeDays(ledger: Ledger, week: number): Ledger {
  const days = [...ledger.days]
  for (let day = week * 7; day < week * 7 + 7; day += 1) days[day] = { visits: [], reviews: [] }
  return { ...ledger, days }
}

/** What fits into a day by itself is told to come on another, and what does not to have more minutes. */
function withMinutes(ledger: Ledger, week: number, minutes: number): Ledger {
  const { limits } = ledger
  return minutes <= Math.min(limits.minutesPerDay.ofPerson, limits.minutesPerDay.ofProgram)
    ? withFreeDays(ledger, week)
    : { ...ledger, limits: { ...limits, minutesPerDay: { ofPerson: Infinity, ofProgram: Infinity } } }
}

function withOneCoveredMore(ledger: Ledger): Ledger {
  return { ...ledger, coverLeft: ledger.coverLeft.map((left) => Math.max(0, left) + 1) }
}

function withOneVisitMore(ledger: Ledger, ofProgram = false): Ledger {
  const { visitsPerWeek } = ledger.limits
  const more = {
    ofPerson: visitsPerWeek.ofPerson + (ofProgram ? 0 : 1),
    ofProgram: visitsPerWeek.ofProgram + (ofProgram ? 1 : 0),
  }
  return { ...ledger, limits: { ...ledger.limits, visitsPerWeek: more } }
}

function withoutHardTraining(ledger: Ledger): Ledger {
  return { ...ledger, hard: { ...ledger.hard, groupsIn: () => [] } }
}

/** Every day as a day of the phase. */
function withLongerPlan(ledger: Ledger): Ledger {
  const days = Array.from({ length: ledger.times.length }, () => '')
  return { ...ledger, timeline: { ...ledger.timeline, days } }
}

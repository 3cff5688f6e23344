import { dateOfDayNumber } from '../calendar/calendarDay.js'
import { wallTimeOf } from '../calendar/wallTime.js'
import type { CalendarDate, Mode } from '../model/primitives.js'
import type { ScheduledReview, Session } from '../model/schedule.js'
import { compareText } from '../shared/compareText.js'
import { type Ledger, minutesOf, type Part, type Visit } from './ledger.js'
import type { SeriesProgress } from './series.js'

/**
 * The visits of a filled ledger, its times settled, as sessions, and its reviews; both by date, start and id.
 *
 * A session is called after its leading item: the one with most visits in the plan, then what is recommended
 * before what is considered, then by key. Its ordinal is that item's own count of its visits, placed or not, so
 * neither a closure nor another item that joins or leaves changes the id of a session. A session of an earlier plan
 * keeps its id while the item it is called after is still in it; a new one gets an ordinal that was never used.
 */
export function sessionsOf(
  ledger: Ledger,
  progress: ReadonlyMap<string, SeriesProgress>,
): {
  readonly sessions: readonly Session[]
  readonly reviews: readonly ScheduledReview[]
} {
  const sessions: Session[] = []
  const reviews: ScheduledReview[] = []
  ledger.days.forEach((plan, day) => {
    if (plan.visits.length + plan.reviews.length === 0) return
    const date = dateOfDayNumber(ledger.timeline.firstDay + day)
    for (const visit of plan.visits)
      sessions.push((visit.stands && visit.held) || sessionOf(ledger, progress, visit, day, date))
    for (const { review, week, minutes, at } of plan.reviews)
      reviews.push({ review, week, minutes, date, start: wallTimeOf(at as number) })
  })
  return { sessions: inOrder(sessions, ({ id }) => id), reviews: inOrder(reviews, ({ review }) => review) }
}

function sessionOf(
  ledger: Ledger,
  progress: ReadonlyMap<string, SeriesProgress>,
  visit: Visit,
  day: number,
  date: CalendarDate,
): Session {
  const [leader, ...others] = [...visit.parts].sort(byLead(visit)) as [Part, ...Part[]]
  const { key } = leader.series
  const ordinal = ordinalOf(visit, leader, progress.get(key) as SeriesProgress)
  const usual = leader.series.usableModes.find((mode) => visit.modes.includes(mode)) as Mode
  return {
    id: `${key}/${ordinal}`,
    series: key,
    ordinal,
    minutes: minutesOf(visit),
    discipline: visit.discipline,
    mode: visit.modes.find((mode) => mode === visit.held?.mode) ?? usual,
    category: visit.category,
    items: [key, ...others.map(({ series }) => series.key).sort(compareText)],
    phase: ledger.timeline.days[day] ?? '',
    window: windowOf(ledger, visit, day),
    ...substitutedIn(visit),
    date,
    start: wallTimeOf(visit.at as number),
  }
}

function substitutedIn({ parts }: Visit): Pick<Session, 'substituted'> {
  const keys = parts.flatMap(({ series }) => (series.substituted ? [series.key] : []))
  return keys.length === 0 ? {} : { substituted: keys.sort(compareText) }
}

function windowOf({ timeline, fromDay }: Ledger, { parts, held }: Visit, day: number): Session['window'] {
  const due = Math.max(...parts.map(({ wish }) => 7 * wish.week), fromDay)
  const last = Math.min(7 * Math.floor(day / 7) + 6, timeline.days.length - 1)
  return {
    earliest: held?.window.earliest ?? dateOfDayNumber(timeline.firstDay + due),
    latest: dateOfDayNumber(timeline.firstDay + last),
  }
}

function ordinalOf({ held }: Visit, { series, wish }: Part, progress: SeriesProgress): number {
  const known = held?.series === series.key ? held.ordinal : wish.ordinal
  const ordinal = known ?? progress.lastOrdinal + 1
  progress.lastOrdinal = Math.max(progress.lastOrdinal, ordinal)
  return ordinal
}

/** The item after which a session was called before; then one whose visit has its number; then as in a new plan. */
function byLead({ held }: Visit) {
  const isSame = ({ series }: Part) => Number(series.key === held?.series)
  const isNumbered = ({ wish }: Part) => Number(wish.ordinal !== undefined)
  return (left: Part, right: Part): number =>
    isSame(right) - isSame(left) ||
    isNumbered(right) - isNumbered(left) ||
    right.series.total - left.series.total ||
    Number(right.series.recommended) - Number(left.series.recommended) ||
    compareText(left.series.key, right.series.key)
}

/** By date, start and id. */
export function inOrder<T extends { date: string; start: string }>(list: T[], idOf: (one: T) => string): T[] {
  return list.sort(
    (left, right) =>
      compareText(left.date, right.date) ||
      compareText(left.start, right.start) ||
      compareText(idOf(left), idOf(right)),
  )
}

import { dateOfDayNumber } from '../calendar/calendarDay.js'
import { wallTimeOf } from '../calendar/wallTime.js'
import type { CalendarDate, Mode, WallTime } from '../model/primitives.js'
import type { ScheduledReview, Session } from '../model/schedule.js'
import { compareText } from '../shared/compareText.js'
import { type Ledger, minutesOf, type Part, startsOn, type Visit } from './ledger.js'

/**
 * The visits of a filled ledger as sessions, and its reviews; both by date, start and id.
 *
 * A session is called after its leading item: the one with most visits in the plan, then what is recommended
 * before what is considered, then by key. Its ordinal is that item's own count of its visits, placed or not, so
 * neither a closure nor another item that joins or leaves changes the id of a session.
 */
export function sessionsOf(ledger: Ledger): {
  readonly sessions: readonly Session[]
  readonly reviews: readonly ScheduledReview[]
} {
  const sessions: Session[] = []
  const reviews: ScheduledReview[] = []
  ledger.days.forEach((plan, day) => {
    if (plan.visits.length + plan.reviews.length === 0) return
    const date = dateOfDayNumber(ledger.timeline.firstDay + day)
    const starts = (startsOn(ledger, day) ?? []).map(wallTimeOf)
    plan.visits.forEach((visit, index) => {
      sessions.push(sessionOf(ledger, visit, day, date, starts[index] as string))
    })
    plan.reviews.forEach((review, index) => {
      reviews.push({ ...review, date, start: starts[plan.visits.length + index] as string })
    })
  })
  return { sessions: inOrder(sessions, ({ id }) => id), reviews: inOrder(reviews, ({ review }) => review) }
}

function sessionOf(ledger: Ledger, visit: Visit, day: number, date: CalendarDate, start: WallTime): Session {
  const [leader, ...others] = [...visit.parts].sort(byLead) as [Part, ...Part[]]
  const week = Math.floor(day / 7)
  const { firstDay } = ledger.timeline
  return {
    id: `${leader.series.key}/${leader.wish.ordinal}`,
    series: leader.series.key,
    ordinal: leader.wish.ordinal,
    minutes: minutesOf(visit),
    discipline: visit.discipline,
    mode: leader.series.usableModes.find((mode) => visit.modes.includes(mode)) as Mode,
    category: visit.category,
    items: [leader.series.key, ...others.map(({ series }) => series.key).sort(compareText)],
    phase: ledger.timeline.weeks[week] ?? '',
    window: {
      earliest: dateOfDayNumber(firstDay + 7 * Math.max(...visit.parts.map(({ wish }) => wish.week))),
      latest: dateOfDayNumber(firstDay + 7 * week + 6),
    },
    date,
    start,
  }
}

function byLead({ series: left }: Part, { series: right }: Part): number {
  return (
    right.total - left.total ||
    Number(right.recommended) - Number(left.recommended) ||
    compareText(left.key, right.key)
  )
}

function inOrder<T extends { date: string; start: string }>(list: T[], idOf: (one: T) => string): T[] {
  return list.sort(
    (left, right) =>
      compareText(left.date, right.date) ||
      compareText(left.start, right.start) ||
      compareText(idOf(left), idOf(right)),
  )
}

import { dayNumberOf } from '../calendar/calendarDay.js'
import { minuteOfDay } from '../calendar/wallTime.js'
import type { ReviewDecision } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { Session } from '../model/schedule.js'
import { canExtend, canHold } from './answerOfDay.js'
import type { EarlierPlan } from './earlierPlan.js'
import { keepNumbers } from './keepNumbers.js'
import { addReview, type DayPlan, type Ledger, type Part, place, type Visit } from './ledger.js'
import { canHoldReview, minutesOfReview, weekOfReview } from './placeReviews.js'
import {
  makeDue,
  minutesInWeek,
  mostInWeek,
  postpone,
  type SeriesProgress,
  takeWishes,
  type Wish,
  wishAgain,
} from './series.js'
import type { EarlierSession, EarlierSessions } from './standing.js'
import { substitutedSeries } from './substitutedSeries.js'

/**
 * Gives the visits that are due to the sessions of an earlier plan, week by week: those that took place or are locked
 * have theirs, and those to come keep their day and time wherever no hard limit forbids it. One that
 * cannot stay wishes for a new place and remembers where it was. All other wishes stay open.
 */
export function continueEarlier(
  ledger: Ledger,
  all: ReadonlyMap<string, SeriesProgress>,
  earlier: EarlierPlan,
  sessions: EarlierSessions,
): void {
  const fromWeek = Math.min(Math.floor(ledger.fromDay / 7), ledger.timeline.weeks.length)
  const inWeeks = weeklyOf(sessions, ledger.visitsInWeek.length)
  const ownWeek = Math.max(0, Math.floor(dayIn(ledger, earlier.programFrom) / 7))
  const counted = countPast(all, earlier, inWeeks, { ownWeek, fromWeek })
  for (const progress of all.values()) {
    makeDue(progress, { from: fromWeek, counted: counted.get(progress) ?? 0 })
    progress.lastOrdinal = lastOrdinalOf(progress, earlier)
  }
  for (let week = fromWeek; week < ledger.timeline.weeks.length; week += 1) {
    const open = new Map<string, Wish[]>()
    for (const [key, progress] of all) {
      const most = mostInWeek(progress.series, week)
      const wishes = [...takeWishes(progress, week, most)]
      wishes.splice(0, countOf(inWeeks.standing[week], key))
      open.set(key, wishes)
    }
    stayInWeek(ledger, all, inWeeks.coming[week] ?? [], open)
    for (const [key, wishes] of open) postpone(all.get(key) as SeriesProgress, week, wishes)
  }
  for (const progress of all.values()) {
    wishAgain(progress)
    keepNumbers(progress, sessions.coming)
    // What an item that is gone had not yet been given is wanted no more.
    if (progress.series.most === 0) for (const wishes of progress.coming) wishes.splice(0)
  }
}

type Weekly = { readonly [Kind in keyof EarlierSessions]: readonly (readonly EarlierSession[])[] }

function weeklyOf(sessions: EarlierSessions, weeks: number): Weekly {
  const split = (list: readonly EarlierSession[]) => {
    const byWeek: EarlierSession[][] = Array.from({ length: weeks }, () => [])
    for (const one of list) byWeek[Math.floor(one.day / 7)]?.push(one)
    return byWeek
  }
  const { standing, missed, coming } = sessions
  return { standing: split(standing), missed: split(missed), coming: split(coming) }
}

const countOf = (sessions: readonly EarlierSession[] | undefined, key: string): number =>
  (sessions ?? []).filter(({ session }) => session.items.includes(key)).length

const dayIn = ({ timeline }: Ledger, date: string | undefined): number =>
  date === undefined ? 0 : dayNumberOf(date) - timeline.firstDay

/**
 * Makes due what was due in the weeks that lie behind, takes off what took place or was missed, and counts it. What a
 * program that is over still wanted is wanted no more, and what was done in it is not counted.
 */
function countPast(
  all: ReadonlyMap<string, SeriesProgress>,
  { fit = [] }: EarlierPlan,
  inWeeks: Weekly,
  { ownWeek, fromWeek }: { readonly ownWeek: number; readonly fromWeek: number },
): ReadonlyMap<SeriesProgress, number> {
  const dueOf = new Map(fit.map(({ item, due }) => [item, due]))
  const counted = new Map<SeriesProgress, number>()
  for (const [key, progress] of all) {
    let visits = 0
    // Who was assessed and taught once need not be again.
    const own = progress.series.category === 'treatment' ? ownWeek : 0
    for (let week = 0; week < fromWeek; week += 1) {
      const done = countOf(inWeeks.standing[week], key)
      const missed = countOf(inWeeks.missed[week], key)
      const due = dueOf.get(key)?.[week] ?? (dueOf.has(key) ? 0 : done + missed)
      progress.due[week] = due
      progress.coming[week]?.push(...Array.from({ length: due }, (): Wish => ({ week })))
      const most = Math.max(due, mostInWeek(progress.series, week))
      const left = [...takeWishes(progress, week, most)].slice(done)
      const gone = Math.min(missed, left.length)
      if (week < own) continue
      postpone(progress, week, left.slice(gone))
      visits += due - gone
    }
    for (const wishes of progress.coming.slice(0, own)) wishes.splice(0)
    counted.set(progress, visits)
  }
  return counted
}

function lastOrdinalOf({ series }: SeriesProgress, { sessions, fit = [], ordinals }: EarlierPlan): number {
  const ofPlan = fit.find(({ item }) => item === series.key)?.lastOrdinal ?? 0
  const before = Math.max(ofPlan, ordinals?.[series.key] ?? 0)
  return sessions.reduce(
    (last, session) => (session.series === series.key ? Math.max(last, session.ordinal) : last),
    before,
  )
}

/** Leaves the sessions of one week where they are, as far as they can stay; in their order, since some must come before others. */
function stayInWeek(
  ledger: Ledger,
  all: ReadonlyMap<string, SeriesProgress>,
  sessions: readonly EarlierSession[],
  open: ReadonlyMap<string, Wish[]>,
): void {
  const moving: (() => void)[] = []
  for (const one of sessions) {
    let visit: Visit | undefined
    for (const key of one.session.items) {
      const known = all.get(key)
      const wish = open.get(key)?.shift()
      if (!known || !wish) continue
      const progress = givenAs(known, one.session)
      const stays = visit ? stay(ledger, progress, one, wish, visit) : begin(ledger, progress, one, wish)
      visit ??= stays || undefined
      if (!stays) moving.push(() => open.get(key)?.unshift(movedFrom(one, key, wish)))
    }
  }
  for (const move of moving.reverse()) move()
}

/** What want of cover had moved to another way is still given in that way. */
function givenAs(progress: SeriesProgress, { mode, substituted = [] }: Session): SeriesProgress {
  const { series } = progress
  const instead = substituted.includes(series.key) ? substitutedSeries(series, mode) : undefined
  return instead ? { ...progress, series: instead } : progress
}

/** Puts the first part of a session on its day: at its time, or if that cannot be at another. */
function begin(
  ledger: Ledger,
  progress: SeriesProgress,
  { session, day }: EarlierSession,
  wish: Wish,
): Visit | undefined {
  const at = minuteOfDay(session.start)
  const part = partOf(progress, day, wish)
  const asked = asBefore(progress)
  const keepsTime = canHold(ledger, asked, day, part.minutes, at)
  if (!keepsTime && !canHold(ledger, asked, day, part.minutes)) return undefined
  place(ledger, progress, day, part, { held: session, ...(keepsTime && { at }) })
  return (ledger.days[day] as DayPlan).visits.at(-1)
}

function stay(
  ledger: Ledger,
  progress: SeriesProgress,
  { day }: EarlierSession,
  wish: Wish,
  join: Visit,
): Visit | undefined {
  const part = partOf(progress, day, wish)
  if (!canExtend(ledger, asBefore(progress), day, part.minutes, join)) return undefined
  place(ledger, progress, day, part, { join })
  return join
}

/** A longer first visit may stand before a later one that is locked: it was there before. */
function asBefore(progress: SeriesProgress): SeriesProgress {
  return { ...progress, series: { ...progress.series, firstMinutes: progress.series.minutes } }
}

function partOf({ series, days }: SeriesProgress, day: number, wish: Wish): Part {
  const minutes =
    day < (days[0] ?? Infinity) ? series.firstMinutes : minutesInWeek(series, Math.floor(day / 7))
  return { series, wish, minutes }
}

/** The session keeps its id through the item it is called after. */
function movedFrom({ session, day }: EarlierSession, key: string, { week }: Wish): Wish {
  const was = { day, start: minuteOfDay(session.start) }
  return { week, was, ...(key === session.series && { ordinal: session.ordinal }) }
}

/** Leaves the reviews to come where they are if they can stay; returns those that still need a place. */
export function keepReviews(
  pack: Pack,
  ledger: Ledger,
  decisions: readonly ReviewDecision[],
  { reviews, from }: EarlierPlan,
): readonly ReviewDecision[] {
  return decisions.filter((decision) => {
    const { within } = decision
    const isDue = ({ week, date }: (typeof reviews)[number]) =>
      within === undefined ? week === decision.week : date > from
    const held = reviews.find((one) => one.review === decision.review && isDue(one))
    if (!held) return true
    if (held.date < from) return false
    const [day, at] = [dayNumberOf(held.date) - ledger.timeline.firstDay, minuteOfDay(held.start)]
    const minutes = minutesOfReview(pack, decision)
    if (!canHoldReview(ledger, decision, day, minutes, at)) return true
    addReview(ledger, day, {
      review: decision.review,
      week: weekOfReview(decision, day),
      minutes,
      at,
    })
    return false
  })
}

import { dayNumberOf } from '../calendar/calendarDay.js'
import { minuteOfDay } from '../calendar/wallTime.js'
import type { Session } from '../model/schedule.js'
import type { EarlierPlan } from './earlierPlan.js'
import { addReview, addVisit, type Ledger, noteAssessment } from './ledger.js'
import { noteVisit, type Series, type SeriesProgress, startSeries } from './series.js'

/** A session of an earlier plan and its day, counted from the plan's first. */
export interface EarlierSession {
  readonly session: Session
  readonly day: number
}

/** The sessions of an earlier plan, by what becomes of them; each list by date and start. */
export interface EarlierSessions {
  /** Took place, or are locked. */
  readonly standing: readonly EarlierSession[]
  /** Did not take place. */
  readonly missed: readonly EarlierSession[]
  /** May move, and are to move as little as possible. */
  readonly coming: readonly EarlierSession[]
}

/** Sorts the sessions of an earlier plan; while treatment waits, no treatment to come stands. */
export function sortEarlier(
  { from, sessions, kept, missed }: EarlierPlan,
  firstDay: number,
  treatmentWaits: boolean,
): EarlierSessions {
  const all = sessions.map((session) => ({ session, day: dayNumberOf(session.date) - firstDay }))
  const isMissed = ({ session }: EarlierSession) => missed.has(session.id)
  const mayStand = ({ category }: Session) =>
    !treatmentWaits || category === 'assessment' || category === 'education'
  const stands = ({ session }: EarlierSession) =>
    session.date < from || (kept.has(session.id) && mayStand(session))
  const others = all.filter((one) => !isMissed(one))
  return {
    missed: all.filter(isMissed),
    standing: others.filter(stands),
    coming: others.filter((one) => !stands(one)),
  }
}

/** A series for each item of the earlier plan that asks for no visits any more, so that what it had still counts. */
export function endedSeries(
  { sessions, fit = [] }: EarlierPlan,
  active: ReadonlySet<string>,
  weeks: number,
): readonly SeriesProgress[] {
  const ended = new Map<string, Series>()
  for (const { items, discipline, category, mode } of sessions)
    for (const key of items)
      if (!active.has(key)) ended.set(key, seriesThatEnded(key, discipline, category, mode))
  for (const { item } of fit)
    if (!active.has(item) && !ended.has(item))
      ended.set(item, seriesThatEnded(item, '', 'treatment', 'in-person'))
  return [...ended.values()].map((series) => startSeries(series, weeks))
}

function seriesThatEnded(
  key: string,
  discipline: string,
  category: Session['category'],
  mode: Session['mode'],
): Series {
  const none = {
    perWeek: 0,
    minutes: 0,
    firstMinutes: 0,
    daysApart: 0,
    most: 0,
    total: 0,
  }
  return {
    key,
    discipline,
    category: category === 'review' ? 'coordination' : category,
    modes: [mode],
    usableModes: [],
    recommended: false,
    weeks: [],
    phases: [],
    ...none,
  }
}

/** Puts what took place, or is locked, where it was. It is asked nothing, and counts like any other. */
export function standAsTheyAre(
  ledger: Ledger,
  progress: ReadonlyMap<string, SeriesProgress>,
  earlier: readonly EarlierSession[],
): void {
  for (const { session, day } of earlier) {
    if (day < 0 || day >= ledger.days.length) continue
    const { discipline, items, mode } = session
    const category = session.category === 'review' ? 'coordination' : session.category
    addVisit(ledger, day, {
      discipline,
      category,
      modes: [mode],
      parts: [],
      at: minuteOfDay(session.start),
      held: session,
      stands: true,
    })
    for (const key of items) noteVisit(progress.get(key) as SeriesProgress, day)
    if (category === 'assessment') noteAssessment(ledger, discipline, day)
  }
}

/** Puts the reviews that lie behind where they were; those after the last week of the plan take nothing from it. */
export function standReviews(ledger: Ledger, { reviews, from }: EarlierPlan, firstDay: number): void {
  for (const { review, week, minutes, date, start } of reviews) {
    const day = dayNumberOf(date) - firstDay
    if (date >= from || day >= ledger.days.length) continue
    addReview(ledger, day, {
      review,
      week,
      minutes,
      at: minuteOfDay(start),
      stands: true,
    })
  }
}

import type { Plan } from '../model/plan.js'
import type { PlanReview } from '../model/planReview.js'
import type { CalendarDate, WallTime } from '../model/primitives.js'
import type { PlanChange, Revision } from '../model/revision.js'
import type { Session } from '../model/schedule.js'
import { type PlanNames, planNames } from './planNames.js'

/** One visit or review of a plan, as a calendar file shows it. */
export interface CalendarEvent {
  /** What it goes by, whatever becomes of its day: `session/<id>`, `review/<id>`. */
  readonly key: string
  readonly kind: 'session' | 'review'
  readonly date: CalendarDate
  readonly start: WallTime
  readonly minutes: number
  readonly mode?: Session['mode']
  /** Titles of those who take part, who leads first. */
  readonly who: readonly string[]
  /** Titles of what is done. */
  readonly what: readonly string[]
  readonly cancelled: boolean
  /** It took place. */
  readonly done: boolean
}

/** Every visit and review of a plan, by day and time; those that are over where `history` is asked for. */
export function planEvents(plan: Plan, history = false): CalendarEvent[] {
  const past = plan.course?.history
  const reviews = history ? [...(past?.reviews ?? []), ...plan.reviews] : plan.reviews
  const sessions = [...(history ? (past?.sessions ?? []) : []), ...plan.sessions]
  const names = planNames(plan)
  const events = [
    ...sessions.map((session) => sessionEvent(session, names)),
    ...reviews.map((review) => reviewEvent(plan, review, names)),
  ]
  return events.sort((left, right) => (placeOf(left) < placeOf(right) ? -1 : 1))
}

/** The visits and reviews that a revision adds, moves, changes or takes away. */
export function revisionEvents({ plan, changes }: Revision): CalendarEvent[] {
  const now = new Map(planEvents(plan, true).map((event) => [event.key, event]))
  return changes.flatMap((change) => {
    if (change.kind === 'record') return []
    if (change.subject.startsWith('review/')) return reviewChange(plan, change, now)
    if (!change.subject.startsWith('session/')) return []
    const event = now.get(change.subject)
    if (event === undefined) return takenAway(change, change.subject)
    return change.kind !== 'done' || event.cancelled || isElsewhere(event, change) ? [event] : []
  })
}

/** One that is asked for again after it was held is another one in a calendar, and may be gone again. */
function reviewChange(
  plan: Plan,
  change: PlanChange,
  now: ReadonlyMap<string, CalendarEvent>,
): CalendarEvent[] {
  const id = change.subject.slice('review/'.length)
  const next = plan.reviews.find((review) => review.id === id)
  const event = next && now.get(reviewKey(plan, next))
  if (event !== undefined) return [event]
  const over = (plan.course?.history.reviews ?? []).filter((review) => review.id === id)
  const was = change.before as Partial<PlanReview> | undefined
  return over.some(({ date }) => date === was?.date) ? [] : takenAway(change, placedKey(id, over.length))
}

function isElsewhere(event: CalendarEvent, { before }: PlanChange): boolean {
  const was = before as Partial<CalendarEvent> | undefined
  return event.kind === 'session' && (was?.date !== event.date || was?.start !== event.start)
}

/** Of what is gone a plan keeps nothing; the change tells when it was to be. */
function takenAway({ subject, title, before }: PlanChange, key: string): CalendarEvent[] {
  const was = before as Partial<Session> | undefined
  if (was?.date === undefined || was.start === undefined) return []
  const kind = subject.startsWith('review/') ? 'review' : 'session'
  const { date, start, minutes = 0 } = was
  const when = { date, start, minutes, ...(was.mode === undefined ? {} : { mode: was.mode }) }
  return [{ key, kind, ...when, who: [], what: [title], cancelled: true, done: false }]
}

function sessionEvent(session: Session, names: PlanNames): CalendarEvent {
  const { id, date, start, minutes, mode, discipline, items, status } = session
  return {
    key: `session/${id}`,
    kind: 'session',
    ...{ date, start, minutes, mode },
    who: [names.role(discipline)],
    what: items.map(names.item),
    cancelled: status === 'cancelled' || status === 'closed',
    done: status === 'done',
  }
}

function reviewEvent(plan: Plan, review: PlanReview, names: PlanNames): CalendarEvent {
  const { date, start, minutes, title, roles, heldOn } = review
  return {
    key: reviewKey(plan, review),
    kind: 'review',
    ...{ date: heldOn ?? date, start, minutes },
    who: roles.map(names.role),
    what: [title],
    cancelled: false,
    done: heldOn !== undefined,
  }
}

function reviewKey({ course, reviews }: Plan, review: PlanReview): string {
  const all = [...(course?.history.reviews ?? []), ...reviews].filter(({ id }) => id === review.id)
  return placedKey(review.id, Math.max(0, all.indexOf(review)))
}

const placedKey = (id: string, before: number): string =>
  before === 0 ? `review/${id}` : `review/${id}/${before + 1}`

const placeOf = ({ date, start, key }: CalendarEvent): string => `${date} ${start} ${key}`

import { dayNumberOf } from '../calendar/calendarDay.js'
import type { ReviewDecision } from '../model/careDecisions.js'
import type { Pack } from '../model/pack.js'
import type { Constraint } from '../model/schedule.js'
import { compareText } from '../shared/compareText.js'
import { addReview, type DayPlan, type Ledger, roomInWeek, startsOn } from './ledger.js'
import { minutesInReviews, minutesOnDay } from './minutesOnDay.js'

/** What may keep a review from its place. */
export type ReviewConstraint = Extract<
  Constraint,
  'not-available' | 'centre-closed' | 'visits-per-week' | 'minutes-per-day' | 'phase-window'
>

/** A review that found no place. */
export interface MissedReview {
  readonly decision: ReviewDecision
  readonly minutes: number
  readonly constraint: ReviewConstraint
}

/** A review is held at most so many days away from the day it is due. */
const leewayDays = 6

/**
 * Places the reviews, after all visits: on the day they are due or within six days of it, rather on a day that
 * has a visit than on one of its own. Returns those that found no place.
 *
 * The days from the due day on come first, those before it only when none of them has room: the last review, due on
 * the day after the last week, measures what the whole plan has done. On a day of its own it counts as one
 * of the visits that the person can make in that week.
 */
export function placeReviews(
  pack: Pack,
  ledger: Ledger,
  decisions: readonly ReviewDecision[],
): readonly MissedReview[] {
  // What is asked for by days comes last: a review that has its week may be the one.
  const isByDays = ({ within }: ReviewDecision) => (within === undefined ? 0 : 1)
  return [...decisions]
    .sort(
      (left, right) =>
        isByDays(left) - isByDays(right) || left.week - right.week || compareText(left.review, right.review),
    )
    .flatMap((decision) => {
      const minutes = minutesOfReview(pack, decision)
      const constraint = placeReview(ledger, decision, minutes)
      return constraint ? [{ decision, minutes, constraint }] : []
    })
}

/** How long a review is. */
export function minutesOfReview(pack: Pack, { review }: Pick<ReviewDecision, 'review'>): number {
  return Math.max(1, Math.ceil(Number(pack.reviews[review]?.minutes ?? 1)))
}

/** Whether a review may be held on a day, at that time. */
export function canHoldReview(
  ledger: Ledger,
  decision: Pick<ReviewDecision, 'week' | 'within'>,
  day: number,
  minutes: number,
  at: number,
): boolean {
  if (ledger.days[day] === undefined) return false
  const isNear = daysFor(ledger, decision).some((days) => days.includes(day))
  const isFree =
    isOpen(ledger, day) &&
    isBorne(ledger, day, minutes) &&
    startsOn(ledger, day, { category: 'review', minutes, at }) !== undefined
  return isNear && isFree && (hasVisit(ledger.days[day]) || hasRoom(ledger, day))
}

function placeReview(
  ledger: Ledger,
  decision: ReviewDecision,
  minutes: number,
): ReviewConstraint | undefined {
  const { review, within } = decision
  const stretches = daysFor(ledger, decision)
  if (within !== undefined && isReviewedIn(ledger, stretches.flat())) return undefined
  const day = dayForReview(ledger, decision, minutes)
  if (day === undefined) return constraintFor(ledger, stretches.flat(), minutes)
  addReview(ledger, day, {
    review,
    week: weekOfReview(decision, day),
    minutes,
  })
  return undefined
}

/** The best day that a review may be held on. */
export function dayForReview(
  ledger: Ledger,
  decision: Pick<ReviewDecision, 'week' | 'within'>,
  minutes: number,
): number | undefined {
  return daysFor(ledger, decision)
    .map((days) => days.filter((one) => one >= ledger.fromDay))
    .map((days) => bestOf(ledger, days, minutes))
    .find((best) => best !== undefined)
}

const isReviewed = ({ days }: Ledger, day: number): boolean => (days[day]?.reviews.length ?? 0) > 0

/** Weeks are not counted to the day: a review a few days after them is the one, as it would be if it were late. */
function isReviewedIn(ledger: Ledger, days: readonly number[]): boolean {
  const late =
    days.length < 14 ? [] : Array.from({ length: leewayDays }, (_, index) => (days[0] ?? 0) + index + 1)
  return [...days, ...late].some((day) => isReviewed(ledger, day))
}

/** The week of the plan that a review counts for: the one it is due in, or for one asked for by days the nearest to it. */
export function weekOfReview({ week, within }: Pick<ReviewDecision, 'week' | 'within'>, day: number): number {
  return within === undefined ? week : Math.round(day / 7)
}

/** The days on which a review may be held, the better stretch first; one that is asked for by days on the last of them rather. */
function daysFor(
  { timeline }: Ledger,
  { week, within }: Pick<ReviewDecision, 'week' | 'within'>,
): readonly (readonly number[])[] {
  if (within === undefined) return stretchesFor(Math.round(week * 7), timeline.days.length - 1)
  const [from, to] = [within.from, within.to].map((date) => dayNumberOf(date) - timeline.firstDay) as [
    number,
    number,
  ]
  return [Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => to - index)]
}

/** The days on which a review may be held in two stretches, the better one first, each from its best day on. */
function stretchesFor(due: number, last: number): readonly (readonly number[])[] {
  if (due > last + leewayDays) return []
  const after = Array.from({ length: leewayDays + 1 }, (_, index) => due + index)
  const before = Array.from({ length: leewayDays }, (_, index) => due - 1 - index).filter((day) => day >= 0)
  return [after.filter((day) => day <= last + leewayDays), before]
}

function bestOf(ledger: Ledger, days: readonly number[], minutes: number): number | undefined {
  const free = days.filter(
    (day) => isOpen(ledger, day) && isBorne(ledger, day, minutes) && isFree(ledger, day, minutes),
  )
  return free.find((day) => hasVisit(ledger.days[day])) ?? free.find((day) => hasRoom(ledger, day))
}

function isFree(ledger: Ledger, day: number, minutes: number): boolean {
  return startsOn(ledger, day, { category: 'review', minutes }) !== undefined
}

/** Whether a day stays within the minutes that the person accepts. */
function isBorne({ days, limits }: Ledger, day: number, minutes: number): boolean {
  const plan = days[day]
  const before = plan === undefined ? 0 : minutesOnDay(plan) + minutesInReviews(plan)
  return before + minutes <= limits.minutesPerDay.ofPerson
}

function isOpen({ times }: Ledger, day: number): boolean {
  return !times.isClosed(day) && (times.person[day % 7]?.length ?? 0) > 0
}

function hasVisit(plan: DayPlan | undefined): boolean {
  return plan !== undefined && plan.visits.length + plan.reviews.length > 0
}

function hasRoom(ledger: Ledger, day: number): boolean {
  return roomInWeek(ledger, Math.floor(day / 7)).ofPerson >= 1
}

function constraintFor(ledger: Ledger, days: readonly number[], minutes: number): ReviewConstraint {
  const { times } = ledger
  if (days.length === 0) return 'phase-window'
  const open = days.filter((day) => isOpen(ledger, day))
  const free = open.filter((day) => isFree(ledger, day, minutes))
  if (free.length > 0)
    return free.some((day) => isBorne(ledger, day, minutes)) ? 'visits-per-week' : 'minutes-per-day'
  const isCentreOpen = (day: number) => !times.isClosed(day) && (times.centre[day % 7]?.length ?? 0) > 0
  return open.length === 0 && !days.some(isCentreOpen) ? 'centre-closed' : 'not-available'
}
